"""The window: everything that is shown. The only part of the program that knows Qt."""
