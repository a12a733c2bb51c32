"""Jurisdex: an offline reference to each U.S. jurisdiction's rule on federal immigration detainers."""

__version__ = "0.1.0"
