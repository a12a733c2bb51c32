"""Values and rules of the field. No Qt and no SQL: everything here can be tested with plain Python."""
