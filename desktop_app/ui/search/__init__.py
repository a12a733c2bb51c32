"""What a search has found: the results in groups, and a quote in full beside them."""
