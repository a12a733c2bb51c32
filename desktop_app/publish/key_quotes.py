"""Which quotes are printed when the reader chooses none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.vocabulary import Family, QuoteKind, Topic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.catalog.records import PolicyRecord, QuoteRecord


def choose_key_quotes(
    quotes: Sequence[QuoteRecord], policies: Mapping[str, PolicyRecord], count: int
) -> tuple[QuoteRecord, ...]:
    """Choose quotes by this rule, never by taste; the same quotes give the same choice.

    One after the other the quote is taken that is ahead in the first of these points in which two differ:

    1. verbatim words before a paraphrase;
    2. a speaker who is not yet among those chosen;
    3. words about a rule of the family (limits, honors) that none chosen is about;
    4. an office that is not yet among those chosen;
    5. another year than those of the chosen;
    6. words about detainers before those on other topics;
    7. the most years away from those chosen, so that they spread over the time on record; undated ones last;
    8. the newest, then the first by its id.

    They are printed in order of date.
    """
    chosen: list[QuoteRecord] = []
    rest = sorted(quotes, key=lambda quote: quote.id)
    while rest and len(chosen) < count:
        best = max(rest, key=lambda quote: _merits(quote, chosen, policies))
        chosen.append(best)
        rest.remove(best)
    return tuple(sorted(chosen, key=by_day))


def by_day(quote: QuoteRecord) -> tuple[object, ...]:
    """Sort quotes by date, undated ones last."""
    return (quote.said is None, quote.said.sort_key if quote.said else (), quote.id)


def _merits(
    quote: QuoteRecord, chosen: Sequence[QuoteRecord], policies: Mapping[str, PolicyRecord]
) -> tuple[object, ...]:
    families = _families(quote, policies).difference(*(_families(other, policies) for other in chosen))
    years_apart = _years_apart(quote, chosen)
    return (
        quote.kind is QuoteKind.DIRECT,
        quote.person not in {other.person for other in chosen},
        bool(families),
        quote.role not in {other.role for other in chosen},
        years_apart > 0,
        Topic.DETAINER in quote.topics,
        years_apart,
        quote.said.sort_key if quote.said else (0, 0, 0),
    )


def _families(quote: QuoteRecord, policies: Mapping[str, PolicyRecord]) -> set[Family]:
    """The families of the rules that a quote is about; a rule that leaves the matter open belongs to no side."""
    rules = (policies[policy].detainer_rule for policy in quote.policies if policy in policies)
    return {rule.words.family for rule in rules} - {Family.OPEN}


def _years_apart(quote: QuoteRecord, chosen: Sequence[QuoteRecord]) -> int:
    said = quote.said
    if said is None:
        return -1
    return min((abs(said.year - other.said.year) for other in chosen if other.said), default=0)
