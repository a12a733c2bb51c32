"""The law on a brief beside the rule itself: what else is in force, what stands above, and how it came about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain import rules, wording
from desktop_app.domain.vocabulary import EndReason, PlaceKind, Rule
from desktop_app.publish.brief_parts import Cited, HistoryRow, LawRow, Sign

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.catalog.records import PolicyRecord
    from desktop_app.publish.brief_notes import BriefNotes
    from desktop_app.publish.brief_options import Extent
    from desktop_app.publish.summary import LawAbove, PlaceSummary


class BriefLaw:
    """Writes the rows of the law and of its history, as many as an extent has room for."""

    def __init__(self, summary: PlaceSummary, extent: Extent, notes: BriefNotes) -> None:
        self._summary = summary
        self._extent = extent
        self._notes = notes

    def rows(self) -> Iterator[LawRow]:
        """Further law here, then that of the governments above."""
        summary = self._summary
        if summary.rule:
            yield from self._rows_here("Also here", self._printed(summary.rule.also))
            yield from self._rows_here("Perhaps", self._printed(summary.rule.perhaps))
        yield from self._rulings("", summary.rulings)
        for above in summary.law_above:
            yield self._row_above(above)
            if self._extent.has_rulings_above:
                courts = "Federal" if above.place.kind is PlaceKind.FEDERAL else above.place.name
                yield from self._rulings(f"{courts}: ", above.rulings)

    def _printed(self, policies: Iterable[PolicyRecord]) -> tuple[PolicyRecord, ...]:
        return tuple(policy for policy in policies if self._extent.has_silent or not self._is_silent(policy))

    def _is_silent(self, policy: PolicyRecord) -> bool:
        """Whether a policy does not mention detainers, and is not the one that gives the rule."""
        rule = self._summary.rule
        return policy.detainer_rule is Rule.NOT_ADDRESSED and (rule is None or policy.id != rule.lead.id)

    def _rows_here(self, relation: str, policies: tuple[PolicyRecord, ...]) -> Iterator[LawRow]:
        """Rows for policies in force beside the first: one each, but those without an answer share one a rule."""
        for policy in policies:
            if policy.detainer_rule.is_answer:
                words = f"{self._notes.title(policy)}, {_since(policy)}, {wording.confirmed_words(policy)}"
                yield LawRow(relation, (Cited(words, self._notes.cite(policy)),), _sign(policy))
        for sign in dict.fromkeys(_sign(policy) for policy in policies if not policy.detainer_rule.is_answer):
            same = (policy for policy in policies if _sign(policy) == sign)
            yield LawRow(relation, tuple(map(self._item, same)), sign)

    def _item(self, policy: PolicyRecord) -> Cited:
        return Cited(f"{self._notes.title(policy)}, {_since(policy)}", self._notes.cite(policy))

    def _row_above(self, above: LawAbove) -> LawRow:
        rule, relation = above.rule, "Law above"
        if rule is None:
            return LawRow(relation, (Cited(f"{above.place.name}: no record in this edition"),), Sign(None))
        words = f"{above.place.name}: {self._notes.title(rule.lead)}, {life_words(rule)}"
        return LawRow(relation, (Cited(words, self._notes.cite(rule.lead)),), _sign(rule.lead))

    def _rulings(self, prefix: str, rulings: tuple[PolicyRecord, ...]) -> Iterator[LawRow]:
        if rulings:
            items = [Cited(self._ruling_words(ruling), self._notes.cite(ruling)) for ruling in rulings]
            items[0] = Cited(prefix + items[0].text, items[0].numbers)
            relation = "Ruling" if len(rulings) == 1 else "Rulings"
            yield LawRow(relation, tuple(items))

    def _ruling_words(self, ruling: PolicyRecord) -> str:
        """A ruling with the day of its decision and, where one is on record, its end; it is never in force."""
        decided = rules.start_of(ruling)
        words = [self._notes.title(ruling)]
        words += [f"{ruling.instrument.start_verb} {decided.display}"] if decided else []
        words += [wording.end_words(ruling, self._summary.on)] if ruling.ended or ruling.ended_by else []
        return ", ".join(words)

    def past(self) -> tuple[HistoryRow, ...]:
        """What has begun by the day, the oldest first."""
        return tuple(map(self._history_row, self._printed(self._begun())))

    def left_out(self) -> str:
        """What was not printed so that the page holds the rest."""
        summary, extent = self._summary, self._extent
        rule = summary.rule
        here = {p.id: p for p in (*self._begun(), *((*rule.also, *rule.perhaps) if rule else ()))}
        silent = 0 if extent.has_silent else sum(map(self._is_silent, here.values()))
        rulings = 0 if extent.has_rulings_above else sum(len(above.rulings) for above in summary.law_above)
        parts = []
        if silent:
            says = "says" if silent == 1 else "say"
            parts.append(f"{wording.counted(silent, 'policy', 'policies')} here that {says} nothing on detainers")
        if rulings:
            parts.append(f"{wording.counted(rulings, 'ruling')} on the law above")
        return f"Left out to fit the page: {wording.join_words(parts)}." if parts else ""

    def _begun(self) -> tuple[PolicyRecord, ...]:
        """The policies that had begun by the day, or may have."""
        on = self._summary.on
        return tuple(
            policy
            for policy in self._summary.history
            if (start := rules.start_of(policy)) is None or start.earliest <= on
        )

    def later_changes(self) -> str:
        """How many policies the day does not know yet."""
        later = len(self._summary.history) - len(self._begun())
        return f"{wording.counted(later, 'policy', 'policies')} on record began later." if later else ""

    def _history_row(self, policy: PolicyRecord) -> HistoryRow:
        start = rules.start_of(policy)
        end = wording.end_words(policy, self._summary.on) if policy.ended or policy.ended_by else ""
        usual = f" ({EndReason.SUPERSEDED.label})"
        return HistoryRow(
            when=start.short_display if start else "not on record",
            sign=_sign(policy),
            title=self._notes.title(policy),
            detail=end.removesuffix(usual) if policy.ended else end,
            numbers=self._notes.cite(policy),
        )


def life_words(rule: rules.RuleOnDay[PolicyRecord]) -> str:
    """Since when a rule is in force and how recently that was confirmed."""
    since = wording.since_words(rule)
    # Where the start is not known, since_words may already say when a source shows the rule.
    return since if "shown in force" in since else f"{since}, {wording.answer_confirmed_words(rule)}"


def _since(policy: PolicyRecord) -> str:
    start = rules.start_of(policy)
    return f"since {start.display}" if start else "start not on record"


def _sign(policy: PolicyRecord) -> Sign:
    return Sign(policy.detainer_rule, is_guidance=not policy.instrument.binds)
