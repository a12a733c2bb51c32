"""What the row of a hit says, worked out from the hit and from the place's rule on the day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from desktop_app.domain import wording
from desktop_app.domain.marked import MarkedText
from desktop_app.domain.typography import quoted, typeset
from desktop_app.domain.vocabulary import QuoteKind, RecordKind
from desktop_app.ui.places.model import badge_of, spoken
from desktop_app.ui.theme.badges import Badge
from desktop_app.ui.theme.icons import IconName

if TYPE_CHECKING:
    from desktop_app.domain.results import SearchHit
    from desktop_app.publish.summary import ListedPlace

PARAPHRASE_LEAD = "Paraphrase · our words, not theirs"

_ICONS = {
    RecordKind.PLACE: IconName.PLACE,
    RecordKind.PERSON: IconName.PERSON,
    RecordKind.QUOTE: IconName.QUOTE,
    RecordKind.POLICY: IconName.LAW,
    RecordKind.EVENT: IconName.FLAG,
    RecordKind.FIGURE: IconName.INFO,
    RecordKind.SOURCE: IconName.EXTERNAL,
}


class Voice(Enum):
    """Whose words they are, and so how they are set."""

    OURS = auto()
    VERBATIM = auto()
    PARAPHRASE = auto()


@dataclass(frozen=True, slots=True)
class Face:
    """A row of the results; every text is set for display, with its hits marked."""

    mark: Badge | IconName
    title: MarkedText
    subtitle: MarkedText
    aside: str
    words: MarkedText
    voice: Voice = Voice.OURS
    context: MarkedText | None = None


def face_of(hit: SearchHit, listed: ListedPlace | None = None) -> Face:
    """Work out a row; `listed` is the place of a place hit as it stands on the day, if it is known."""
    face = Face(
        mark=Badge(hit.rule, guidance=hit.is_guidance) if hit.kind is RecordKind.POLICY else _ICONS[hit.kind],
        title=_set(hit.title),
        subtitle=_set(hit.subtitle),
        aside=hit.date.short_display if hit.date else "",
        words=_set(hit.snippet),
        context=_set(hit.context) if hit.context else None,
    )
    if hit.kind is RecordKind.QUOTE:
        if hit.quote_kind is QuoteKind.PARAPHRASE:
            return replace(face, mark=IconName.PARAPHRASE, words=with_ellipses(face.words), voice=Voice.PARAPHRASE)
        return replace(face, words=quote_marked(hit.snippet), voice=Voice.VERBATIM, aside=face.aside or "No date")
    if hit.kind is RecordKind.PERSON and hit.quote_count is not None:
        return replace(face, aside=wording.counted(hit.quote_count, "quote"))
    if listed is not None:
        words = MarkedText(_rule_line(listed)) if not face.words.text else face.words
        aside = wording.since_words(listed.rule) if listed.rule else ""
        return replace(face, mark=badge_of(listed), words=words, aside=aside)
    return replace(face, words=with_ellipses(face.words))


def spoken_hit(hit: SearchHit, listed: ListedPlace | None = None) -> str:
    """A row as a screen reader says it; the words of a quote are in its description, not read twice."""
    if listed is not None:
        return spoken(listed)
    when = f"{hit.date.display}. " if hit.date else ""
    name = f"{when}{typeset(hit.title.text)}"
    details = [typeset(hit.subtitle.text)] if hit.subtitle.text else []
    if hit.quote_count is not None:
        details.append(wording.counted(hit.quote_count, "quote"))
    if hit.rule is not None:
        details.append(wording.rule_label(hit.rule, is_guidance=hit.is_guidance))
    kind = "Paraphrase" if hit.quote_kind is QuoteKind.PARAPHRASE else hit.kind.value.capitalize()
    return f"{', '.join((name, *details))}. {kind}."


def quote_marked(words: MarkedText) -> MarkedText:
    """Put verbatim words in quotation marks, and tell outside of them what was left out: … “holding people” … ."""
    before, after = "… " if words.is_cut_before else "", " …" if words.is_cut_after else ""
    shift = len(before) + len("“")
    marks = tuple((start + shift, end + shift) for start, end in words.marks)
    return MarkedText(f"{before}{quoted(words.text)}{after}", marks)


def with_ellipses(words: MarkedText) -> MarkedText:
    """Our words, with what was left out told in the text."""
    shift = len("… ") if words.is_cut_before else 0
    return MarkedText(str(words), tuple((start + shift, end + shift) for start, end in words.marks))


def _set(words: MarkedText) -> MarkedText:
    return replace(words, text=typeset(words.text))


def _rule_line(listed: ListedPlace) -> str:
    """What a place does and by which instrument; and, where the law above points the other way, that."""
    rule = listed.rule
    if rule is None:
        return listed.status
    line = f"{wording.status_sentence(rule)} · {typeset(rule.lead.title)}"
    return f"{line} · {listed.overruled_sentence}" if listed.overruled_sentence else line
