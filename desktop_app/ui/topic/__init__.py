"""The page of a topic: the policies that cover it and what was said about it, by place and over time."""
