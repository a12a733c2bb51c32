"""The user's own file: searches, pages visited, bookmarks and notes. Only this file is ever written or migrated."""
