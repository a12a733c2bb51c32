"""Two to four places side by side: one strip with all their lanes, and one grid whose rows are in step."""
