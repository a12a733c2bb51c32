"""The row of controls at the top of the window."""
