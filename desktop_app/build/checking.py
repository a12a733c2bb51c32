"""All the rules together: from a folder of files to records that are sound, or to a list of all faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.build.documents import read_documents
from desktop_app.build.drafting import Drafter
from desktop_app.build.findings import DataFaults
from desktop_app.build.glyphs import drawable_characters
from desktop_app.build.rules.calendar import check_edition, check_order, check_past, check_quoted_before_published
from desktop_app.build.rules.identity import check_ids
from desktop_app.build.rules.people import check_figures, check_quotes, check_roles
from desktop_app.build.rules.places import check_places
from desktop_app.build.rules.policies import check_endings
from desktop_app.build.rules.references import check_references, check_repetitions
from desktop_app.build.rules.sources import check_sources
from desktop_app.build.texts import TextRules
from desktop_app.domain.errors import KnownError
from desktop_app.paths import resources_folder

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.build.draft import Draft

_RULES = (
    check_ids,
    check_references,
    check_repetitions,
    check_places,
    check_sources,
    check_edition,
    check_order,
    check_past,
    check_quoted_before_published,
    check_endings,
    check_quotes,
    check_roles,
    check_figures,
)


class DataMissing(KnownError):
    """There is no data where it was looked for, or it cannot be read."""


def read_sound(data: Path) -> Draft:
    """Read the data and hold it to every rule.

    DataFaults has everything that is wrong with it; DataMissing and FontsUnreadable say that it could not be looked at.
    """
    if not data.is_dir():
        raise DataMissing(f"There is no folder {data}.", "Name the folder of the data.")
    texts = TextRules(drawable_characters(resources_folder() / "fonts"))
    try:
        reading = read_documents(data)
    except OSError as error:
        raise DataMissing(f"{error.filename} cannot be read ({error.strerror}).", "Make it readable.") from error
    drafter = Drafter(reading, texts)
    draft = drafter.draft()
    faults = [*drafter.faults, *(fault for rule in _RULES for fault in rule(draft))]
    if faults:
        raise DataFaults(faults)
    return draft
