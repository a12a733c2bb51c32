"""The rows that say what the law is: the rule on the day, what else applies here, the law above it, and history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain import rules, wording
from desktop_app.domain.dates import display_day
from desktop_app.domain.reference import RecordRef
from desktop_app.domain.rules import RuleOnDay
from desktop_app.domain.typography import typeset
from desktop_app.domain.vocabulary import RecordKind, Rule
from desktop_app.publish.summary import parted, sources_of
from desktop_app.ui.page.court_rows import court_rows
from desktop_app.ui.page.link_lists import links_below, topic_links
from desktop_app.ui.page.rows import Frame, Ink, Link, LinkKind, Row, Shape, Words, framed
from desktop_app.ui.theme.badges import Badge
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName
from desktop_app.ui.widgets.empty_state import Emptiness, EmptyAction

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop_app.catalog.records import PolicyRecord
    from desktop_app.publish.summary import LawAbove, PlaceSummary

_CARD_TEXT = 14  # where the words of a card begin


HOW_TO_REPORT = EmptyAction("report", "How to report a missing rule")
"""The way on that a page offers where no rule is on record."""


def law_rows(summary: PlaceSummary) -> tuple[Row, ...]:
    """All that is on record about the law of a place on a day, in the order of the page."""
    return (
        *_in_force(summary),
        *_courts(summary),
        *_also(summary),
        *_perhaps(summary),
        *_rulings_here(summary),
        *_above(summary),
        *_history(summary),
    )


def _in_force(summary: PlaceSummary) -> Iterable[Row]:
    rule = summary.rule
    if rule is None:
        yield Row(shape=Shape.EMPTY, emptiness=_no_rule(summary))
        return
    yield Row(shape=Shape.HEADING, words=(_heading(wording.standing_heading(rule)),))
    lead = rule.lead
    yield Row(
        shape=Shape.CARD,
        frame=Frame.SURFACE,
        badge=Badge.of(rule),
        tokens=_numbers(summary, lead),
        record=RecordRef(RecordKind.POLICY, lead.id),
        words=(
            Words(wording.short_label(rule), TextRole.SECTION, Ink.TEXT),
            Words.of(lead.title, TextRole.INSTRUMENT, Ink.TEXT, 4),
            *_citation(lead, Ink.TEXT2),
            Words(wording.dates_sentence(lead, summary.on), TextRole.CAPTION),
            *([] if rule.is_certain else [Words(_capital(wording.since_words(rule)), TextRole.CAPTION, Ink.TEXT2)]),
            _attested(lead, summary.on),
            Words.of(lead.summary, TextRole.SUMMARY, Ink.TEXT, 5),
            *_note(lead, 5),
        ),
        is_last=not lead.topics,
    )
    if lead.topics:
        yield links_below("Covers", topic_links(lead.topics), _CARD_TEXT)


def _courts(summary: PlaceSummary) -> Iterable[Row]:
    """What courts did about the rule of the day: an order that stops a law is no end of it on record."""
    rows = list(court_rows(summary, summary.rule.lead)) if summary.rule else []
    if rows:
        yield _subheading("Courts on this rule")
        yield from framed(Frame.SURFACE, rows)


def _no_rule(summary: PlaceSummary) -> Emptiness:
    """What a page says in place of a rule: that this is a gap, and where to read on."""
    name = summary.page.place.name
    day = f" on {display_day(summary.on)}" if summary.history else ""
    above = next((a for a in summary.law_above if a.rule and a.rule.rule.is_answer), None)
    upward = [EmptyAction(above.place.id, f"Open {typeset(above.place.name)}", is_primary=True)] if above else []
    return Emptiness(
        icon=IconName.INFO,
        title=f"No rule on record for {typeset(name)}{day}",
        body=f"{summary.gap} {_above_sentence(above)}" if above else summary.gap,
        actions=(*upward, HOW_TO_REPORT),
    )


def _above_sentence(above: LawAbove) -> str:
    """What the nearest law above does: "Texas law above it requires local agencies to …, since Sep 1, 2017."."""
    rule = above.rule
    if rule is None:
        return ""
    sentence = wording.status_sentence(rule)
    commands = rule.rule in (Rule.MANDATES_HONORING, Rule.FORBIDS_LIMITS)
    is_law = rule.lead.instrument.binds_below and commands
    subject = f"{typeset(above.place.name)}{' law' if is_law else ''} above it"
    dates = f"{wording.since_words(rule)}, {wording.answer_confirmed_words(rule)}"
    return f"{subject} {sentence[0].lower()}{sentence[1:]}, {dates}."


def _also(summary: PlaceSummary) -> Iterable[Row]:
    law, advice = parted(summary.rule.also if summary.rule else ())
    for heading, policies in (("Also in force here", law), ("Guidance here, which is not law", advice)):
        if policies:
            yield _subheading(heading)
            yield from framed(Frame.SURFACE, [_here(summary, policy) for policy in policies])


def _perhaps(summary: PlaceSummary) -> Iterable[Row]:
    if summary.rule and summary.rule.perhaps:
        yield _subheading("May be in force")
        yield from framed(Frame.SURFACE, [_here(summary, policy, perhaps=True) for policy in summary.rule.perhaps])


def _here(summary: PlaceSummary, policy: PolicyRecord, *, perhaps: bool = False) -> Row:
    """A further policy of the place, with what one must know to rely on it."""
    standing = RuleOnDay(summary.on, policy.detainer_rule, policy, not perhaps, (), ())
    return Row(
        shape=Shape.BADGED,
        badge=Badge.of(standing),
        tokens=_numbers(summary, policy),
        record=RecordRef(RecordKind.POLICY, policy.id),
        words=(
            Words.of(policy.title, TextRole.INSTRUMENT, Ink.TEXT),
            *_citation(policy, Ink.TEXT2),
            Words(f"{wording.short_label(standing)} · {wording.since_words(standing)}", TextRole.CAPTION, Ink.TEXT2),
            _attested(policy, summary.on),
            Words.of(policy.summary, ink=Ink.TEXT, gap=3),
            *_note(policy, 4),
        ),
    )


def _rulings_here(summary: PlaceSummary) -> Iterable[Row]:
    if summary.rulings:
        yield _subheading("Rulings" if len(summary.rulings) > 1 else "Ruling")
        yield from framed(Frame.SURFACE, [_ruling(summary, r, _numbers(summary, r)) for r in summary.rulings])


def _above(summary: PlaceSummary) -> Iterable[Row]:
    rows = []
    for above in summary.law_above:
        rows.append(_place_above(summary, above))
        rows += court_rows(summary, above.rule.lead, in_brief=True) if above.rule else []
        rows += [_ruling(summary, ruling, (summary.sources[ruling.source],)) for ruling in above.rulings]
    if rows:
        yield _subheading("Law above it")
        yield from framed(Frame.RAISED, rows)


def _place_above(summary: PlaceSummary, above: LawAbove) -> Row:
    place, rule = above.place, above.rule
    link = Link(LinkKind.PLACE, place.id, typeset(place.name), f"Open {typeset(place.name)}")
    if rule is None:
        sentence = wording.no_rule_sentence(summary.page.policies_above[place.id], summary.on)
        return Row(shape=Shape.BADGED, badge=Badge(None), link=link, words=(Words(sentence, TextRole.CAPTION),))
    lead, is_old = rule.lead, rules.may_have_changed(rule)
    life = (wording.since_words(rule), wording.answer_confirmed_words(rule))
    return Row(
        shape=Shape.BADGED,
        badge=Badge.of(rule),
        link=link,
        tokens=(summary.sources[lead.source],),
        record=RecordRef(RecordKind.POLICY, lead.id),
        words=(
            Words.of(f"{wording.short_label(rule)} · {lead.title}", TextRole.CAPTION, Ink.TEXT2),
            _attestation(life, wording.caveats(lead.certainty, checked=lead.checked), is_old=is_old),
        ),
    )


def _ruling(summary: PlaceSummary, ruling: PolicyRecord, tokens: tuple[int, ...]) -> Row:
    """A ruling is decided, not enacted: its day, and what became of it."""
    caveats = wording.caveats(ruling.certainty, checked=ruling.checked)
    decided = " · ".join([ruling.detainer_rule.words.label, _decided(ruling, summary.on), *caveats])
    return Row(
        shape=Shape.BADGED,
        icon=IconName.RULING,
        tokens=tokens,
        record=RecordRef(RecordKind.POLICY, ruling.id),
        words=(
            Words.of(ruling.title, TextRole.ROW_MEDIUM, Ink.TEXT),
            Words(decided, TextRole.CAPTION, Ink.TEXT2),
            *_citation(ruling, Ink.TEXT3),
            *_note(ruling, 2),
        ),
    )


def _decided(ruling: PolicyRecord, on: date) -> str:
    """What a court did and what came of it: "decided Mar 4, 2014, struck down 2019"."""
    start = rules.start_of(ruling)
    words = [f"decided {start.display}" if start else "decided on a day not on record"]
    if ruling.ended or ruling.ended_by:
        words.append(wording.end_words(ruling, on))
    return ", ".join(words)


def _history(summary: PlaceSummary) -> Iterable[Row]:
    if not summary.history:
        return
    yield Row(shape=Shape.HEADING, words=(_heading("History"),))
    rule = summary.rule
    shown = {policy.id for policy in (rule.lead, *rule.also, *rule.perhaps)} if rule else set()
    for policy in summary.history:
        yield _past(summary, policy, is_shown_above=policy.id in shown)


def _past(summary: PlaceSummary, policy: PolicyRecord, *, is_shown_above: bool) -> Row:
    """A policy in the course of time; the further sources of one that is shown above are given there."""
    start = rules.start_of(policy)
    is_later = start is not None and start.earliest > summary.on
    details = [f"later than {display_day(summary.on)}"] if is_later else []
    if policy.ended or policy.ended_by:
        details.append(wording.end_words(policy, summary.on))
    if not is_shown_above:
        details += wording.caveats(policy.certainty, checked=policy.checked)
    return Row(
        shape=Shape.DATED,
        lead=Words(start.short_display if start else "No date", TextRole.CAPTION, Ink.TEXT2),
        badge=Badge(policy.detainer_rule, guidance=not policy.instrument.binds),
        tokens=_numbers(summary, policy)[: 1 if is_shown_above else None],
        record=RecordRef(RecordKind.POLICY, policy.id),
        words=(
            Words.of(policy.title, TextRole.ROW, Ink.TEXT3 if is_later else Ink.TEXT),
            *([Words(_capital(" · ".join(details)), TextRole.CAPTION)] if details else []),
        ),
    )


def _heading(text: str) -> Words:
    return Words(text, TextRole.SECTION, Ink.TEXT)


def _subheading(text: str) -> Row:
    return Row(shape=Shape.SUBHEADING, words=(Words(text, TextRole.LABEL_MEDIUM, Ink.TEXT2),))


def _numbers(summary: PlaceSummary, policy: PolicyRecord) -> tuple[int, ...]:
    return tuple(dict.fromkeys(summary.sources[source] for source in sources_of(policy)))


def _citation(policy: PolicyRecord, ink: Ink) -> list[Words]:
    return [Words.of(policy.citation, ink=ink)] if policy.citation else []


def _attested(policy: PolicyRecord, on: date) -> Words:
    """How recently and how well a policy is attested."""
    caveats = wording.caveats(policy.certainty, checked=policy.checked)
    return _attestation((wording.confirmed_words(policy),), caveats, is_old=rules.is_confirmation_old(policy, on))


def _attestation(life: Iterable[str], caveats: tuple[str, ...], *, is_old: bool) -> Words:
    ink = Ink.WARN if is_old else Ink.TEXT2 if caveats else Ink.TEXT3
    return Words(_capital(" · ".join([*life, *caveats])), TextRole.CAPTION, ink)


def _note(policy: PolicyRecord, gap: float) -> list[Words]:
    return [Words.of(policy.note, ink=Ink.TEXT2, gap=gap)] if policy.note else []


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
