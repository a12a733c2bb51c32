"""The language of the search field: its fields, how a text is read, written again and said in plain words."""
