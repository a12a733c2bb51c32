"""The head of a place's page as plain text: for the clipboard, and for who cannot see how it is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain import wording
from desktop_app.domain.dates import display_day
from desktop_app.domain.vocabulary import PlaceKind
from desktop_app.publish.citing.cite import cite_policy, cite_source
from desktop_app.publish.citing.runs import in_lines
from desktop_app.publish.remarks import remarks_on

if TYPE_CHECKING:
    from desktop_app.publish.citing.runs import Citation
    from desktop_app.publish.citing.style import CitationStyle
    from desktop_app.publish.remarks import Remark
    from desktop_app.publish.summary import PlaceSummary


def kind_words(summary: PlaceSummary) -> str:
    """What kind of government a place is: "County in Washington", "Federal government"."""
    place, parents = summary.page.place, summary.page.parents
    if place.kind in (PlaceKind.COUNTY, PlaceKind.CITY) and parents:
        return f"{place.kind.label} in {parents[0].name}"
    return place.kind.label


def since_line(summary: PlaceSummary) -> str:
    """What stands beside the status sentence: "since Sep 2, 2014 · last confirmed Aug 2019"."""
    return " · ".join(part for part in (summary.since, summary.confirmed) if part)


def attestation(summary: PlaceSummary) -> str:
    """Since when and how surely, in sentences, with whatever makes it less sure."""
    rule = summary.rule
    if rule is None:
        return summary.gap
    sentences = [f"{summary.since}, {summary.confirmed}"]
    if rule.shown_in is None and not rule.is_certain:
        sentences.append(f"may be in force on {display_day(summary.on)}")
    if summary.is_confirmation_old:
        known = "confirmed" if rule.confirmed else "shown"
        sentences.append(f"{known} more than two years before {display_day(summary.on)}: it may have changed")
    sentences += wording.caveats(rule.lead.certainty, checked=rule.lead.checked)
    return " ".join(f"{sentence[0].upper()}{sentence[1:]}." for sentence in sentences)


def spoken_head(summary: PlaceSummary) -> str:
    """The head in sentences: name, kind, what the place does, since when, and the law that says otherwise."""
    parts = [f"{summary.page.place.name}, {kind_words(summary)}.", f"{summary.status}.", attestation(summary)]
    if summary.overruled_sentence:
        parts.append(f"{summary.overruled_sentence}.")
    parts += (f"{remark.words}." for remark in remarks_on(summary))
    return " ".join(parts)


def status_text(summary: PlaceSummary, style: CitationStyle) -> Citation:
    """What the copy button gives: the status with its dates, the law with its source, and the edition."""
    page, rule = summary.page, summary.rule
    states = [parent.name for parent in page.parents if parent.kind in (PlaceKind.STATE, PlaceKind.DISTRICT)]
    name = ", ".join([page.place.name, *states])
    lines: list[str | Citation] = [f"{name}, as of {display_day(summary.on)}: {summary.status}.", attestation(summary)]
    if rule is not None:
        lines.append(cite_policy(rule.lead, page.place, page.sources[rule.lead.source], style))
        lines += [f"Note: {rule.lead.note}"] if rule.lead.note else []
    above = summary.overruling
    if above is not None and above.rule is not None:
        lines.append(f"{summary.overruled_sentence}.")
        lines.append(cite_policy(above.rule.lead, above.place, page.sources[above.rule.lead.source], style))
    for remark in remarks_on(summary):
        if rule is None or remark.record is not rule.lead:  # whose citation and note are told above
            lines += [f"{remark.words}.", _cited(remark, summary, style)]
    lines.append(f"Jurisdex edition {page.edition.name}")
    return in_lines(lines)


def _cited(remark: Remark, summary: PlaceSummary, style: CitationStyle) -> Citation:
    policy, source = remark.policy, summary.page.sources[remark.record.source]
    if policy is not None:
        return cite_policy(policy, summary.page.places[policy.jurisdiction], source, style)
    return cite_source(source, style)
