"""What is odd about the data but may be true: worth a second look, no reason to refuse it.

`python -m desktop_app.build --check data --oddities` lists them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.build.rules.calendar import is_after_all, surely_after
from desktop_app.domain.vocabulary import Rule, Topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.build.draft import Draft, Entry
    from desktop_app.build.findings import Finding
    from desktop_app.catalog.records import PolicyRecord, SourceRecord
    from desktop_app.domain.dates import PartialDate

    Published = dict[str, PartialDate | None]


def oddities_of(draft: Draft) -> list[Finding]:
    """List what a reviewer should look at, by file and line."""
    published = {entry.record.id: entry.record.published for entry in draft.sources}
    policies = {entry.record.id: entry.record for entry in draft.policies}
    found = [*_shared_addresses(draft), *_unused_sources(draft), *_quotes_elsewhere(draft, policies)]
    for entry in draft.policies:
        found += _odd_confirmation(entry, published)
        found += _odd_ending(entry, policies)
        found += _odd_rule(entry)
    for event in draft.events:
        if is_after_all(event.record.date, [published[event.record.source]]):
            found.append(event.origin.finding("date", "is after its source was published: was it only announced?"))
    return sorted(found)


def _shared_addresses(draft: Draft) -> Iterator[Finding]:
    first: dict[str, Entry[SourceRecord]] = {}
    for entry in draft.sources:
        other = first.setdefault(entry.record.url, entry)
        if other is not entry:
            yield entry.origin.finding("url", f"is also that of “{other.record.id}”: are they one source?")


def _unused_sources(draft: Draft) -> Iterator[Finding]:
    used = set()
    for entry in draft.entries():
        used |= {getattr(entry.record, "source", None), *getattr(entry.record, "more_sources", ())}
    for source in draft.sources:
        if source.record.id not in used:
            yield source.origin.finding("", "no fact rests on it")


def _quotes_elsewhere(draft: Draft, policies: dict[str, PolicyRecord]) -> Iterator[Finding]:
    for entry in draft.quotes:
        places = entry.record.jurisdictions
        for policy in entry.record.policies:
            above = policies[policy].jurisdiction
            if not any(f"{place}-".startswith(f"{above}-") for place in places):
                yield entry.origin.finding("policies", f"“{policy}” is of {above}, which the quote does not name")


def _odd_confirmation(entry: Entry[PolicyRecord], published: Published) -> Iterator[Finding]:
    policy, confirmed = entry.record, entry.record.last_confirmed
    if confirmed is None:
        return
    start = policy.enacted or policy.effective
    if start is not None and surely_after(start, confirmed):
        yield entry.origin.finding("last_confirmed", f"{confirmed} is before {start}, when it was made")
    if policy.ended is not None and surely_after(confirmed, policy.ended):
        yield entry.origin.finding("last_confirmed", f"{confirmed} is after {policy.ended}, when it ended")
    if is_after_all(confirmed, [published[source] for source in (policy.source, *policy.more_sources)]):
        yield entry.origin.finding(
            "last_confirmed", f"none of its sources is as late as {confirmed}: add the one that is"
        )


def _odd_ending(entry: Entry[PolicyRecord], policies: dict[str, PolicyRecord]) -> Iterator[Finding]:
    policy = entry.record
    if policy.superseded_by is None:
        return
    successor = policies[policy.superseded_by]
    start = successor.effective or successor.enacted
    if policy.ended_by is None:
        yield entry.origin.finding("superseded_by", "without ended and ended_by: did it end?")
    if policy.ended is not None and start is not None and surely_after(start, policy.ended):
        yield entry.origin.finding("superseded_by", f"“{successor.id}” starts {start}, after {policy.ended}")


def _odd_rule(entry: Entry[PolicyRecord]) -> Iterator[Finding]:
    policy = entry.record
    is_about_detainers = policy.detainer_rule.is_answer and policy.detainer_rule is not Rule.FORBIDS_LIMITS
    if is_about_detainers and Topic.DETAINER not in policy.topics:
        yield entry.origin.finding("topics", f"lack “{Topic.DETAINER}”, but the rule is {policy.detainer_rule}")
