"""Help, all of it offline: short texts in `resources/help`, and what the program itself knows."""
