"""Policies: how they end, and what takes their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.build.rules.calendar import surely_after

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop_app.build.draft import Draft, Entry
    from desktop_app.build.findings import Finding
    from desktop_app.catalog.records import PolicyRecord


def check_endings(draft: Draft) -> Iterator[Finding]:
    """What ended says how; its successor is of the same government or one above, is not older, and is not itself."""
    policies = {entry.record.id: entry.record for entry in draft.policies}
    for entry in draft.policies:
        policy = entry.record
        if policy.ended is not None and policy.ended_by is None:
            yield entry.origin.finding("ended", "needs an ended_by: superseded, repealed, terminated, …")
        successor = policies.get(policy.superseded_by or "")
        if successor is not None:
            yield from _succession_faults(entry, successor, policies)


def _succession_faults(
    entry: Entry[PolicyRecord], successor: PolicyRecord, policies: Mapping[str, PolicyRecord]
) -> Iterator[Finding]:
    policy, origin = entry.record, entry.origin
    if not f"{policy.jurisdiction}-".startswith(f"{successor.jurisdiction}-"):
        yield origin.finding(
            "superseded_by", f"“{successor.id}” is of {successor.jurisdiction}, which is not above this"
        )
    start, next_start = policy.effective or policy.enacted, successor.effective or successor.enacted
    if start is not None and next_start is not None and surely_after(start, next_start):
        yield origin.finding("superseded_by", f"“{successor.id}” is of {next_start}, older than this policy of {start}")
    if _comes_back(policy, policies):
        yield origin.finding("superseded_by", "leads back to this policy: one of the chain is wrong")


def _comes_back(policy: PolicyRecord, policies: Mapping[str, PolicyRecord]) -> bool:
    seen: set[str] = set()
    following = policies.get(policy.superseded_by or "")
    while following is not None and following.id not in seen:
        if following.id == policy.id:
            return True
        seen.add(following.id)
        following = policies.get(following.superseded_by or "")
    return False
