"""The window in which a person sets how Jurisdex looks and behaves."""
