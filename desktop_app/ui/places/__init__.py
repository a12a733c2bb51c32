"""The list of places: every government on record with the badge of its rule on the day that is being read about."""
