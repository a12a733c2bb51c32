"""How the program looks: colours, type, zoom, icons and rule badges, shared by every window and by the printed page."""
