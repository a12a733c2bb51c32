"""What a reader has marked, with notes: the buttons that mark, the menu, and the page where all of it is listed."""
