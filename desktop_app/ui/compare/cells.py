"""What stands in each cell of a comparison: rows of facts, put together before anything is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain import rules, wording
from desktop_app.domain.typography import quoted, typeset
from desktop_app.domain.vocabulary import QuoteKind
from desktop_app.publish.comparison import Aspect
from desktop_app.ui.page.rows import Ink, Link, LinkKind, Row, Shape, Words
from desktop_app.ui.page.status_text import since_line
from desktop_app.ui.theme.badges import Badge
from desktop_app.ui.theme.fonts import TextRole
from desktop_app.ui.theme.icons import IconName

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop_app.catalog.records import FigureRecord, PolicyRecord
    from desktop_app.publish.comparison import ComparedPlace
    from desktop_app.publish.summary import LawAbove, SourceNumbers

_PARAPHRASE = "Paraphrase · our words, not theirs"


def cell_rows(aspect: Aspect, place: ComparedPlace, sources: SourceNumbers) -> tuple[Row, ...]:
    """What is told of a place in a row of the comparison; a gap is told too."""
    return tuple(_CELLS[aspect](place, sources))


def _rule(place: ComparedPlace, sources: SourceNumbers) -> Iterable[Row]:
    summary = place.summary
    rule, above = summary.rule, summary.overruling
    if rule is None:
        yield _plain(Words(summary.status, TextRole.STATUS, Ink.TEXT2), Words.of(summary.gap, TextRole.CAPTION))
        yield from _remarks(place, sources)
        return
    caveats = wording.caveats(rule.lead.certainty, checked=rule.lead.checked)
    ink = Ink.WARN if summary.is_confirmation_old else Ink.TEXT3
    since = " · ".join([since_line(summary), *caveats])
    yield _plain(
        Words(summary.status, TextRole.STATUS, Ink.TEXT),
        Words(_capital(since), TextRole.CAPTION, ink),
        tokens=(sources[rule.lead.source],),
    )
    if above is not None and above.rule is not None:
        yield Row(
            shape=Shape.COMPARED,
            badge=Badge(above.rule.rule),
            tokens=(sources[above.rule.lead.source],),
            words=(Words.of(summary.overruled_sentence, TextRole.ROW_MEDIUM, Ink.TEXT),),
        )
    yield from _remarks(place, sources)


def _remarks(place: ComparedPlace, sources: SourceNumbers) -> Iterable[Row]:
    """What must be known beside the rule."""
    for remark in place.remarks:
        yield _plain(Words.of(f"{remark.words}.", TextRole.LABEL, Ink.TEXT2), tokens=(sources[remark.record.source],))


def _basis(place: ComparedPlace, sources: SourceNumbers) -> Iterable[Row]:
    summary = place.summary
    rule = summary.rule
    if rule is None:
        yield _nothing("No policy on record for this day.")
    else:
        yield _plain(
            Words.of(rule.lead.title, TextRole.INSTRUMENT, Ink.TEXT),
            Words(wording.dates_sentence(rule.lead, summary.on), TextRole.CAPTION, Ink.TEXT2),
            Words.of(rule.lead.summary, TextRole.SUMMARY, Ink.TEXT, 4),
            *_note(place, rule.lead),
            tokens=(sources[rule.lead.source],),
        )
        for policy in rule.also:
            yield _further(policy, "Also in force", sources)
        for policy in rule.perhaps:
            yield _further(policy, "May be in force", sources)
    for ruling in summary.rulings:
        yield _ruling(ruling, place, sources)


def _note(place: ComparedPlace, lead: PolicyRecord) -> Iterable[Words]:
    """The note of a policy, unless a remark beside the rule has told it."""
    if lead.note and not any(remark.record is lead for remark in place.remarks):
        yield Words.of(lead.note, ink=Ink.TEXT2, gap=4)


def _further(policy: PolicyRecord, standing: str, sources: SourceNumbers) -> Row:
    standing = standing if policy.instrument.binds else "On record here"
    words = f"{standing} · {wording.policy_label(policy)} · {policy.instrument.label}"
    return Row(
        shape=Shape.COMPARED,
        badge=Badge(policy.detainer_rule, guidance=not policy.instrument.binds),
        tokens=(sources[policy.source],),
        words=(Words.of(policy.title, TextRole.ROW, Ink.TEXT), Words(words, TextRole.CAPTION, Ink.TEXT2)),
    )


def _ruling(ruling: PolicyRecord, place: ComparedPlace, sources: SourceNumbers) -> Row:
    start = rules.start_of(ruling)
    words = [f"decided {start.display}"] if start else []
    words += [wording.end_words(ruling, place.summary.on)] if ruling.ended or ruling.ended_by else []
    return Row(
        shape=Shape.COMPARED,
        icon=IconName.RULING,
        tokens=(sources[ruling.source],),
        words=(
            Words.of(ruling.title, TextRole.ROW, Ink.TEXT),
            Words(_capital(", ".join(words)), TextRole.CAPTION, Ink.TEXT2),
        ),
    )


def _above(place: ComparedPlace, sources: SourceNumbers) -> Iterable[Row]:
    if not place.summary.law_above:
        yield _nothing("There is no government above it.")
    for above in place.summary.law_above:
        yield _government(above, place, sources)
        for ruling in above.rulings:
            yield _ruling(ruling, place, sources)


def _government(above: LawAbove, place: ComparedPlace, sources: SourceNumbers) -> Row:
    name = typeset(above.place.name)
    link = Link(LinkKind.PLACE, above.place.id, name, f"Open {name}")
    rule = above.rule
    if rule is None:
        sentence = wording.no_rule_sentence(place.summary.page.policies_above[above.place.id], place.summary.on)
        return Row(shape=Shape.COMPARED, badge=Badge(None), link=link, words=(Words(sentence, TextRole.CAPTION),))
    is_old = rules.may_have_changed(rule)
    since = f"{wording.since_words(rule)} · {wording.answer_confirmed_words(rule)}"
    return Row(
        shape=Shape.COMPARED,
        badge=Badge.of(rule),
        link=link,
        tokens=(sources[rule.lead.source],),
        words=(
            Words.of(f"{wording.short_label(rule)} · {rule.lead.title}", TextRole.CAPTION, Ink.TEXT2),
            Words(_capital(since), TextRole.CAPTION, Ink.WARN if is_old else Ink.TEXT3),
        ),
    )


def _history(place: ComparedPlace, sources: SourceNumbers) -> Iterable[Row]:
    for policy in place.history:
        start = rules.start_of(policy)
        end = wording.end_words(policy, place.summary.on) if policy.ended or policy.ended_by else ""
        yield Row(
            shape=Shape.COURSE,
            badge=Badge(policy.detainer_rule, guidance=not policy.instrument.binds),
            lead=Words(start.short_display if start else "No date", TextRole.CAPTION, Ink.TEXT2),
            tokens=(sources[policy.source],),
            words=(
                Words.of(policy.title, TextRole.ROW, Ink.TEXT),
                *([Words(_capital(end), TextRole.CAPTION)] if end else []),
            ),
        )
    if not place.history:
        yield _nothing("No policy on record by this day.")
    if place.later_policies:
        began = wording.counted(place.later_policies, "policy", "policies")
        yield _nothing(f"{began} on record began later.")


def _figures(place: ComparedPlace, sources: SourceNumbers) -> Iterable[Row]:
    yield from (_figure(figure, sources[figure.source]) for figure in place.figures)
    if not place.figures:
        yield _nothing("No figure on record by this day.")
    if place.further_figures:
        yield _nothing(f"{wording.counted(place.further_figures, 'figure')} more on the place’s page.")


def _figure(figure: FigureRecord, number: int) -> Row:
    claim = [figure.as_of.display] if figure.as_of else []
    claim += [figure.claimed_by] if figure.claimed_by else []
    words = " · ".join([figure.what, ", ".join(claim)] if claim else [figure.what])
    value = f"{figure.value:,.15g} {figure.unit}"
    return _plain(
        Words.of(value, TextRole.FIGURE, Ink.TEXT), Words.of(words, TextRole.LABEL, Ink.TEXT2), tokens=(number,)
    )


def _officials(place: ComparedPlace, sources: SourceNumbers) -> Iterable[Row]:
    quote, speaker = place.quote, place.speaker
    total = wording.counted(place.said_count, "quote")
    later = f"{place.later_quotes} more said later" if place.later_quotes else ""
    if quote is None or speaker is None:
        yield _nothing(". ".join(filter(None, ["No quote on record by this day", later])) + ".")
        return
    said = quote.said.display if quote.said else "No date"
    is_verbatim = quote.kind is QuoteKind.DIRECT
    words = (
        [Words(quoted(quote.text), TextRole.QUOTE, Ink.TEXT, 3, f"“{quote.text}”")]
        if is_verbatim
        else [Words(_PARAPHRASE, TextRole.CAPTION), Words.of(quote.text, TextRole.PARAPHRASE, Ink.TEXT2, 2)]
    )
    name = typeset(speaker.name)
    yield Row(
        shape=Shape.LISTED,
        link=Link(LinkKind.PERSON, speaker.id, name, f"{name}, all quotes"),
        tokens=(sources[quote.source],),
        words=(
            Words.of(quote.role, TextRole.CAPTION, Ink.TEXT2, 0),
            *words,
            Words(" · ".join(filter(None, [said, f"{total} on record", later])), TextRole.CAPTION, gap=4),
        ),
    )


def _plain(*words: Words, tokens: tuple[int, ...] = ()) -> Row:
    return Row(shape=Shape.LISTED, words=words, tokens=tokens)


def _nothing(text: str) -> Row:
    return _plain(Words(text, TextRole.CAPTION))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_CELLS: Mapping[Aspect, Callable[[ComparedPlace, SourceNumbers], Iterable[Row]]] = {
    Aspect.RULE: _rule,
    Aspect.BASIS: _basis,
    Aspect.ABOVE: _above,
    Aspect.HISTORY: _history,
    Aspect.FIGURES: _figures,
    Aspect.OFFICIALS: _officials,
}
