"""The print dialog: what is on the page, how it looks, and where it goes."""
