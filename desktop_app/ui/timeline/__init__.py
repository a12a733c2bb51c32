"""What officials said about a place, and what became of its rules, as cards in order of time."""
