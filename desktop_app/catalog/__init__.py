"""The bundled data: SQLModel records and tables, the read-only engine, the queries and the full-text search."""
