"""Small widgets that several screens share. They show what they are given and know nothing of the data."""
