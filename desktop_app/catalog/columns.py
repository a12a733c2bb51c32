"""How values of the field are stored: plain text that any SQLite tool can read."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Dialect, String, TypeDecorator

from desktop_app.domain.dates import PartialDate


class DateColumn(TypeDecorator[PartialDate]):
    """A partial date as its notation: "2016", "2016-11" or "2016-11-10"; it sorts as text."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: PartialDate | None, dialect: Dialect) -> str | None:
        """Write the notation."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> PartialDate | None:
        """Read the notation."""
        return None if value is None else PartialDate.parse(value)


class ChoiceColumn(TypeDecorator[StrEnum]):
    """A word of the vocabulary as itself ("declines-all"), where SQLAlchemy's own type would store the Python name."""

    impl = String
    cache_ok = True

    def __init__(self, vocabulary: type[StrEnum]) -> None:
        """Store members of one vocabulary."""
        super().__init__()
        self.vocabulary = vocabulary

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        """Write the word."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """Read the word."""
        return None if value is None else self.vocabulary(value)
