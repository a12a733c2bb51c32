"""The user's own file: searches that are kept. Only this file is ever written or migrated."""
