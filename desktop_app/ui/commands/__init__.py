"""Everything that can be done, in one list: the window of all keys, and the field that leads anywhere."""
