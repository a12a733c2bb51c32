"""A place among several, with its rule on the day: a row of the pages of officials and topics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.typography import typeset
from desktop_app.ui.page.rows import Ink, Link, LinkKind, Row, Shape, Words
from desktop_app.ui.theme.badges import Badge
from desktop_app.ui.theme.fonts import TextRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.publish.law import RuleOfPlace
    from desktop_app.publish.summary import SourceNumbers


def place_row(law: RuleOfPlace, counts: Sequence[str], when: str, sources: SourceNumbers) -> Row:
    """Badge, name, and "9 quotes · now: Must honor"; its source is that of the rule."""
    name = typeset(law.place.name)
    said = " · ".join([*counts, typeset(f"{when}: {law.words}")])
    return Row(
        shape=Shape.BADGED,
        badge=Badge.of(law.rule, law.overruled_by),
        link=Link(LinkKind.PLACE, law.place.id, name, f"Open {name}"),
        words=(Words(said, TextRole.LABEL, Ink.TEXT2),),
        tokens=(sources[law.rule.lead.source],) if law.rule else (),
    )
