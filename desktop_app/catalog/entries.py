"""What each record puts into the full-text index: the entries of `index.py`, made of the facts."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from desktop_app.catalog.rows import keys_of
from desktop_app.catalog.tags import Tagging
from desktop_app.domain.aliases import lookup_forms, person_aliases, place_aliases
from desktop_app.domain.numbers import spoken_forms
from desktop_app.domain.vocabulary import PlaceKind, RecordKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop_app.catalog.facts import Facts
    from desktop_app.catalog.records import (
        EventRecord,
        FigureRecord,
        PersonRecord,
        PlaceRecord,
        PolicyRecord,
        QuoteRecord,
        RoleRecord,
        SourceRecord,
    )
    from desktop_app.domain.dates import PartialDate


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One row of the index, in the order of its columns, and what else is kept of it.

    `source_count` decides between records of one day, and `last_date` between people: when they were last heard of.
    `key` is that of the record where its `names` are looked up.
    """

    kind: RecordKind
    record_id: str
    date: str
    place_ids: str
    detail: str
    name: str
    text: str
    context: str
    aliases: str
    tags: str
    source_count: int = 1
    last_date: str = ""
    key: int = 0
    names: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The values of the columns."""
        return (
            self.kind, self.record_id, self.date, self.place_ids, self.detail,
            self.name, self.text, self.context, self.aliases, self.tags,
        )  # fmt: skip

    @property
    def lookup_forms(self) -> list[str]:
        """All that its names are looked up by."""
        return sorted({form for name in self.names for form in lookup_forms(name) if form})


def index_entries(facts: Facts) -> Iterator[IndexEntry]:
    """Make the entry of every record that can be found; roles are found with the person who held them."""
    entries = _Entries(facts)
    yield from map(entries.place, facts.places)
    yield from map(entries.person, facts.people)
    yield from map(entries.quote, facts.quotes)
    yield from map(entries.policy, facts.policies)
    yield from map(entries.event, facts.events)
    yield from map(entries.figure, facts.figures)
    yield from map(entries.source, facts.sources)


class _Entries:
    """Makes the entries of one edition, where each needs to know of the others."""

    def __init__(self, facts: Facts) -> None:
        self._tags = Tagging(facts)
        self._places = {place.id: place for place in facts.places}
        self._people = {person.id: person.name for person in facts.people}
        self._quote_counts = Counter(quote.person for quote in facts.quotes)
        self._last_said: dict[str, str] = {}
        for quote in facts.quotes:
            self._last_said[quote.person] = max(self._last_said.get(quote.person, ""), _notation(quote.said))
        self._places_of_person = _places_of_people(facts)
        self._places_of_source = _places_of_sources(facts)
        self._keys = keys_of(facts.places)
        self._person_keys = keys_of(facts.people)
        self._source_keys = keys_of(facts.sources)
        self._roles: defaultdict[str, list[RoleRecord]] = defaultdict(list)
        for role in facts.roles:
            self._roles[role.person].append(role)

    def place(self, place: PlaceRecord) -> IndexEntry:
        is_local = place.kind in (PlaceKind.COUNTY, PlaceKind.CITY)
        level = [place.kind.label, *self._named([place.parent])] if is_local else [place.kind.label]
        aliases = (*place.also_known_as, *place_aliases(place.id, place.name, place.kind))
        return IndexEntry(
            RecordKind.PLACE, place.id, "", place.id, "", place.name, "", " in ".join(level),
            _lines(*aliases), self._tags.place(place),
            key=self._keys[place.id], names=(place.id, place.name, *aliases),
        )  # fmt: skip

    def person(self, person: PersonRecord) -> IndexEntry:
        offices = self._roles[person.id]
        held = [part for role in offices for part in (role.title, role.organization)]
        context = _lines(person.description, *held, *self._named(role.jurisdiction for role in offices))
        aliases = (
            *person.also_known_as,
            *person_aliases(person.name, person.sort_name, [role.title for role in offices]),
        )
        place_ids = self._places_of_person.get(person.id, "")
        return IndexEntry(
            RecordKind.PERSON, person.id, "", place_ids, str(self._quote_counts[person.id]), person.name, "", context,
            _lines(*aliases), self._tags.person(person, place_ids),
            key=self._person_keys[person.id], names=(person.id, person.name, person.sort_name, *aliases),
            last_date=self._last_heard_of(person.id),
        )  # fmt: skip

    def quote(self, quote: QuoteRecord) -> IndexEntry:
        places = ", ".join(self._named(quote.jurisdictions))
        context = _lines(quote.role, quote.occasion.label, quote.context, quote.note, places)
        return IndexEntry(
            RecordKind.QUOTE, quote.id, _notation(quote.said), " ".join(quote.jurisdictions), quote.kind,
            self._people[quote.person], quote.text, context, "", self._tags.quote(quote), 1 + len(quote.more_sources),
        )  # fmt: skip

    def policy(self, policy: PolicyRecord) -> IndexEntry:
        start = _notation(policy.effective or policy.enacted)
        place = self._places[policy.jurisdiction].name
        context = _lines(place, policy.instrument.label, policy.note)
        detail = f"{policy.detainer_rule} {policy.instrument}"
        return IndexEntry(
            RecordKind.POLICY, policy.id, start, policy.jurisdiction, detail, policy.title,
            policy.summary, context, _lines(policy.citation), self._tags.policy(policy), 1 + len(policy.more_sources),
        )  # fmt: skip

    def event(self, event: EventRecord) -> IndexEntry:
        context = _lines(", ".join(self._named(event.jurisdictions)), event.kind)
        return IndexEntry(
            RecordKind.EVENT, event.id, _notation(event.date), " ".join(event.jurisdictions), "", event.title,
            event.summary, context, "", self._tags.event(event),
        )  # fmt: skip

    def figure(self, figure: FigureRecord) -> IndexEntry:
        name = f"{figure.value:,.15g} {figure.unit}"
        places = ", ".join(self._named(figure.jurisdictions))
        context = _lines(figure.claimed_by, places, ", ".join(spoken_forms(figure.value)))
        return IndexEntry(
            RecordKind.FIGURE, figure.id, _notation(figure.as_of), " ".join(figure.jurisdictions), "", name,
            figure.what, context, "", self._tags.figure(figure),
        )  # fmt: skip

    def source(self, source: SourceRecord) -> IndexEntry:
        place_ids = self._places_of_source.get(source.id, "")
        return IndexEntry(
            RecordKind.SOURCE, source.id, _notation(source.published), place_ids, "", source.title, "",
            _lines(source.publisher, *source.authors), "", self._tags.source(source, place_ids),
            key=self._source_keys[source.id], names=(source.id, source.title, source.publisher),
        )  # fmt: skip

    def _last_heard_of(self, person: str) -> str:
        """When a person last spoke, or began to hold an office: who is in office now comes before who was."""
        begun = [_notation(role.start) for role in self._roles[person]]
        return max([self._last_said.get(person, ""), *begun])

    def _named(self, place_ids: Iterable[str | None]) -> list[str]:
        return [self._places[place_id].name for place_id in place_ids if place_id is not None]


def _places_of_people(facts: Facts) -> dict[str, str]:
    spoken_of = ((quote.person, quote.jurisdictions) for quote in facts.quotes)
    served = ((role.person, (role.jurisdiction,)) for role in facts.roles if role.jurisdiction is not None)
    return _most_named(chain(spoken_of, served))


def _places_of_sources(facts: Facts) -> dict[str, str]:
    told = [
        *(((quote.source, *quote.more_sources), quote.jurisdictions) for quote in facts.quotes),
        *(((policy.source, *policy.more_sources), (policy.jurisdiction,)) for policy in facts.policies),
        *(((event.source,), event.jurisdictions) for event in facts.events),
        *(((figure.source,), figure.jurisdictions) for figure in facts.figures),
    ]
    return _most_named((source, place_ids) for sources, place_ids in told for source in sources)


def _most_named(mentions: Iterable[tuple[str, Sequence[str]]]) -> dict[str, str]:
    """The places that each is mentioned with, the most frequent first."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mentioned, place_ids in mentions:
        counts[mentioned].update(place_ids)
    return {mentioned: " ".join(place_id for place_id, _ in count.most_common()) for mentioned, count in counts.items()}


def _notation(date: PartialDate | None) -> str:
    return "" if date is None else str(date)


def _lines(*parts: str | None) -> str:
    """Put each part on a line of its own, so that an excerpt never runs one into the next; say nothing twice."""
    return "\n".join(dict.fromkeys(part for part in parts if part))
