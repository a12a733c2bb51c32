"""Find in page: the bar, what it looks through, and how hits are lit."""
