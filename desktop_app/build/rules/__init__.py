"""What records must be beyond their own shape: each with its file, with one another, and with the calendar."""
