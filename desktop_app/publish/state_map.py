"""The states on a day: the rule of each, and how many places inside have another; and when such rules changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain import rules, wording
from desktop_app.domain.dates import Precision, display_day
from desktop_app.domain.vocabulary import PlaceKind, Rule
from desktop_app.publish.remarks import remarks_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.catalog.pages import PlaceOutline
    from desktop_app.publish.summary import ListedPlace

STATES = (PlaceKind.STATE, PlaceKind.DISTRICT)
LOCAL = (PlaceKind.COUNTY, PlaceKind.CITY)
_YEARS = 20  # of the scale, at most
_HALF = 7  # the month in which the second half of a year begins


@dataclass(frozen=True, slots=True)
class StateOnMap:
    """A state or the District with the counties and cities inside, those that differ first."""

    listed: ListedPlace
    inside: tuple[ListedPlace, ...]

    @property
    def id(self) -> str:
        """The id of the state."""
        return self.listed.place.id

    @property
    def code(self) -> str:
        """Its two letters."""
        return self.id.rpartition("-")[2].upper()

    @property
    def name(self) -> str:
        """Its name."""
        return self.listed.place.name

    @property
    def rule(self) -> Rule | None:
        """Its own rule; None where nothing is on record."""
        return self.listed.rule.rule if self.listed.rule else None

    @property
    def is_guidance(self) -> bool:
        """Whether its rule is only guidance, which is not law."""
        return self.listed.rule is not None and not self.listed.rule.is_binding

    @property
    def differing(self) -> int:
        """How many places inside answer detainers otherwise. Silence, an unseen text and a gap are no answers."""
        return sum(1 for place in self.inside if differs(place, self.rule))

    @property
    def differ_words(self) -> str:
        """What the tile says: "3 differ", "1 differs", or nothing."""
        count = self.differing
        return f"{count} {'differs' if count == 1 else 'differ'}" if count else ""

    @property
    def spoken(self) -> str:
        """The tile in words: "Texas, Must honor, since Sep 1, 2017, …, 3 of 11 places differ; A court decided …"."""
        rule = self.listed.rule
        parts = [self.name, wording.short_label(rule)]
        if rule:
            parts += [wording.since_words(rule), wording.answer_confirmed_words(rule)]
        if self.inside:
            total = wording.counted(len(self.inside), "place")
            parts.append(f"{self.differing} of {total} {'differs' if self.differing == 1 else 'differ'}")
        remarks = [remark.words for remark in remarks_on(self.listed)]
        return "; ".join([", ".join(parts), *remarks])


def differs(place: ListedPlace, rule: Rule | None) -> bool:
    """Whether a place answers detainers, and otherwise than its state."""
    return place.rule is not None and place.rule.rule.is_answer and place.rule.rule is not rule


def states_on_map(places: Iterable[ListedPlace]) -> tuple[StateOnMap, ...]:
    """Every state by name, with what is inside."""
    states: list[ListedPlace] = []
    inside: defaultdict[str, list[ListedPlace]] = defaultdict(list)
    for listed in places:
        if listed.place.kind in STATES:
            states.append(listed)
        elif listed.place.parent is not None:
            inside[listed.place.parent].append(listed)
    return tuple(StateOnMap(state, _ordered(inside[state.place.id], state)) for state in states)


def _ordered(inside: list[ListedPlace], state: ListedPlace) -> tuple[ListedPlace, ...]:
    order: dict[Rule | None, int] = {rule: position for position, rule in enumerate((*Rule, None))}
    own = state.rule.rule if state.rule else None

    def key(place: ListedPlace) -> tuple[bool, int, str]:
        return (not differs(place, own), order[place.rule.rule if place.rule else None], place.place.name)

    return tuple(sorted(inside, key=key))


class ChangeBin(NamedTuple):
    """How many rules became others in a half-year; in a year where no more is known of the day."""

    first: date
    end: date
    changes: int
    is_year: bool
    noun: str = "state rule"

    @property
    def words(self) -> str:
        """In words: "Jul to Dec 2017: 2 state rules changed"."""
        half = "Jan to Jun" if self.first.month < _HALF else "Jul to Dec"
        when = f"{self.first.year}, month not on record" if self.is_year else f"{half} {self.first.year}"
        return f"{when}: {wording.counted(self.changes, self.noun)} changed"


@dataclass(frozen=True, slots=True)
class RuleChanges:
    """When the rules of states, or of places, changed in the years of a scale; older changes are only counted.

    A few old laws would else take most of the scale, which has to have room for the years in which much changed.
    """

    first: date
    last: date
    bins: tuple[ChangeBin, ...]
    earlier: tuple[ChangeBin, ...]
    days: tuple[date, ...]
    noun: str = "state rule"

    @property
    def title(self) -> str:
        """What stands above the bars: "State rule changes per half-year; 1 earlier, in 1987"."""
        count = sum(part.changes for part in self.earlier)
        title = f"{self.noun.capitalize()} changes per half-year"
        if not count:
            return title
        years = wording.join_words([str(year) for year in dict.fromkeys(part.first.year for part in self.earlier)])
        return f"{title}; {count} earlier, in {years}"

    def near(self, on: date) -> str:
        """What changed in the half-year of a day, in words."""
        found = [part.words for part in self.bins if part.first <= on < part.end]
        return "; ".join(found) or f"{display_day(on)}: no {self.noun} changed in this half-year"


def rule_changes(outlines: Iterable[PlaceOutline], last: date, kinds: tuple[PlaceKind, ...] = STATES) -> RuleChanges:
    """Count by half-year when the rules of states, or of `LOCAL` places, became others, as far as that is on record."""
    noun = "state rule" if kinds == STATES else "local rule"
    counts: Counter[tuple[date, date, bool]] = Counter()
    days: set[date] = set()
    for outline in outlines:
        if outline.place.kind in kinds:
            days.update(day for day in rules.change_days(outline.policies) if day <= last)
            counts.update(_bin_of(*change) for change in _changes(outline, last))
    bins = [ChangeBin(first, end, count, is_year, noun) for (first, end, is_year), count in sorted(counts.items())]
    shown = tuple(part for part in bins if part.first.year >= last.year - _YEARS)
    first = shown[0].first.year - 1 if shown else last.year - 1
    earlier = tuple(bins[: len(bins) - len(shown)])
    return RuleChanges(date(first, 1, 1), last, shown, earlier, tuple(sorted(days)), noun)


def _changes(outline: PlaceOutline, last: date) -> Iterator[tuple[date, bool]]:
    """The days on which a rule began that was not there before, and whether only the year of each is known."""
    before: rules.RuleSpan[rules.PolicyLike] | None = None
    for span in rules.rule_spans(outline.policies, last):
        is_new = before is None or before.rule is not span.rule or before.end != span.first
        start = rules.start_of(span.lead)
        if is_new and span.starts_on_record:
            is_year = start is not None and start.precision is Precision.YEAR and start.year == span.first.year
            yield span.first, is_year
        before = span


def _bin_of(day: date, is_year: bool) -> tuple[date, date, bool]:
    if is_year:
        return date(day.year, 1, 1), date(day.year + 1, 1, 1), True
    if day.month < _HALF:
        return date(day.year, 1, 1), date(day.year, _HALF, 1), False
    return date(day.year, _HALF, 1), date(day.year + 1, 1, 1), False
