"""The bundled data as the rest of the program sees it: questions in, frozen records out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from desktop_app.catalog.engine import open_catalog
from desktop_app.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from desktop_app.catalog.pages import Outline, PlacePage
    from desktop_app.catalog.records import EditionRecord, Fields
    from desktop_app.domain.query import Query
    from desktop_app.domain.results import SearchResults


class UnknownRecord(KnownError):
    """An id that names nothing in this edition; the advice names the nearest ids."""


class Catalog:
    """An open catalog, from the path of its file; CatalogError says what is wrong with it.

    To be used by one thread at a time, except for `interrupt`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = open_catalog(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""

    @property
    def edition(self) -> EditionRecord:
        """Which edition of the data this is."""
        raise NotImplementedError

    def outline(self) -> Outline:
        """Every place with its own policies: what the list and a rule on any date need."""
        raise NotImplementedError

    def place_page(self, place_id: str) -> PlacePage:
        """All that is on record about one place; UnknownRecord if there is no such place."""
        raise NotImplementedError

    def search(self, query: Query, *, limit_per_kind: int = 10) -> SearchResults:
        """Find the best records of each kind; SearchCancelled if `interrupt` is called meanwhile."""
        raise NotImplementedError

    def records(self, table: str) -> Iterator[Fields]:
        """All records of one of `TABLES`, by id; roles by person."""
        raise NotImplementedError

    def check(self) -> list[str]:
        """Read everything and say what is wrong with it, a sentence each; an empty list means sound."""
        raise NotImplementedError

    def nearest_place_id(self, text: str) -> str | None:
        """The id of the place that someone most likely meant by an id or a name; None if nothing is near."""
        raise NotImplementedError

    def interrupt(self) -> None:
        """Stop the search that is running, if one is; from any thread."""
