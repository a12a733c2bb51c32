"""The page of an official: offices, places, and all that was said, over the law of its day."""
