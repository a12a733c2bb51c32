"""The program as it is started: the window, or an answer in the terminal."""
