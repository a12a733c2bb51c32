"""The page of one place: its header, the overview over time, the facts and what officials said."""
