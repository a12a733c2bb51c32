"""The page of a source: its full entry, and every fact that rests on it."""
