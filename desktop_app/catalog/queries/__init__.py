"""The questions that the catalog answers, a module for each purpose. All ask an open connection and keep nothing."""
