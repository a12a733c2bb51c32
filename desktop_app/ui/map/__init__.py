"""The states as a grid of tiles on a day, with a legend that filters and a slider through time."""
