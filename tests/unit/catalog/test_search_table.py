"""What must come first: (what is typed, the kind of the hit, its id), on the real data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.query import Query
from desktop_app.domain.search.options import SearchOptions
from desktop_app.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from desktop_app.catalog.catalog import Catalog
    from desktop_app.domain.results import SearchGroup

PLACE, PERSON, QUOTE, POLICY, EVENT, FIGURE, SOURCE = RecordKind

FIRST = [
    # Names: the whole name leads, then what begins with it.
    ("new york", PLACE, "us-ny"),
    ("New York City", PLACE, "us-ny-new-york"),
    ("los angeles county", PLACE, "us-ca-los-angeles-county"),
    ("california", PLACE, "us-ca"),
    ("united states", PLACE, "us"),
    ("cook", PLACE, "us-il-cook-county"),
    ("washington", PLACE, "us-wa"),
    ("de blasio", PERSON, "bill-de-blasio"),
    ("garcetti", PERSON, "eric-garcetti"),
    ("Llanos", PERSON, "connie-llanos"),
    ("trump", PERSON, "donald-trump"),
    ("donald trump", PERSON, "donald-trump"),
    ("O'Neill", PERSON, "james-oneill"),
    ("o’neill", PERSON, "james-oneill"),
    ("jesus garcia", PERSON, "jesus-garcia"),
    ("Local Law 58", POLICY, "us-ny-new-york-ll-58-2014"),
    ("trust act california", POLICY, "us-ca-ab-4-2013"),
    ("jimenez moreno", POLICY, "us-jimenez-moreno-v-napolitano-2016"),
    ("8 U.S.C. § 1373", POLICY, "us-8-usc-1373-1996"),
    ("8 C.F.R. § 287.7", POLICY, "us-8-cfr-287-7"),
    ("priority enforcement", POLICY, "us-dhs-priority-enforcement-program-2014"),
    # What reporters, lawyers and librarians type: other names, offices, laws by number, dates and questions.
    ("nyc", PLACE, "us-ny-new-york"),
    ("nyc mayor", PERSON, "zohran-mamdani"),
    ("mayor of new york city", PERSON, "zohran-mamdani"),
    ("LA mayor", PERSON, "karen-bass"),
    ("L.A. sheriff", PERSON, "jim-mcdonnell"),
    ("philly", PLACE, "us-pa-philadelphia"),
    ("philly mayor", PERSON, "jim-kenney"),
    ("frisco", PLACE, "us-ca-san-francisco"),
    ("dc mayor", PERSON, "muriel-bowser"),
    ("d.c.", PLACE, "us-dc"),
    ("washington dc", PLACE, "us-dc"),
    ("TX", PLACE, "us-tx"),
    ("ny governor", PERSON, "kathy-hochul"),
    ("texas governor", PERSON, "greg-abbott"),
    ("gov abbott", PERSON, "greg-abbott"),
    ("mayor of chicago", PERSON, "brandon-johnson"),
    ("mayor breed", PERSON, "london-breed"),
    ("sheriff cook county", POLICY, "us-il-cook-county-detainer-2011"),
    ("president of the united states", PERSON, "donald-trump"),
    ("police commissioner nypd", PERSON, "jessica-tisch"),
    ("ag sessions", PERSON, "jeff-sessions"),
    ("attorney general sessions", PERSON, "jeff-sessions"),
    ("chuy garcia", PERSON, "jesus-garcia"),
    ("st. louis", PLACE, "us-mo-st-louis"),
    ("saint louis", PLACE, "us-mo-st-louis"),
    ("miami dade", PLACE, "us-fl-miami-dade-county"),
    ("king county", PLACE, "us-wa-king-county"),
    ("sb4", POLICY, "us-tx-sb-4-2017"),
    ("sb 4", POLICY, "us-tx-sb-4-2017"),
    ("S.B. 4", POLICY, "us-tx-sb-4-2017"),
    ("senate bill 4", POLICY, "us-tx-sb-4-2017"),
    ("sb54", POLICY, "us-ca-sb-54-2017"),
    ("sb 54", POLICY, "us-ca-sb-54-2017"),
    ("california values act", POLICY, "us-ca-sb-54-2017"),
    ("trust act", POLICY, "us-ca-ab-4-2013"),
    ("illinois trust act", POLICY, "us-il-trust-act-2017"),
    ("8 USC 1373", POLICY, "us-8-usc-1373-1996"),
    ("8 U.S.C. 1373", POLICY, "us-8-usc-1373-1996"),
    ("eo 13768", POLICY, "us-eo-13768-2017"),
    ("executive order 13768", POLICY, "us-eo-13768-2017"),
    ("Cal. Gov. Code 7284", POLICY, "us-ca-sb-54-2017"),
    ("pep", POLICY, "us-dhs-priority-enforcement-program-2014"),
    ("form I-247", POLICY, "us-dhs-form-i-247a-2017"),
    ("i-247a", POLICY, "us-dhs-form-i-247a-2017"),
    ("galarza v szalczyk", POLICY, "us-galarza-v-szalczyk-2014"),
    ("miranda-olivares", POLICY, "us-miranda-olivares-v-clackamas-2014"),
    ("287g", QUOTE, "gonzalez-2017-02-opt-out"),
    ("287(g)", QUOTE, "gonzalez-2017-02-opt-out"),
    ("Garcetti's spokeswoman", QUOTE, "llanos-2016-11-10-sincere-hope"),
    ("‘sincere hope’", QUOTE, "llanos-2016-11-10-sincere-hope"),
    ("“we are not going to sacrifice”", QUOTE, "de-blasio-2016-11-10-sacrifice"),
    ("tear famlies apart", QUOTE, "de-blasio-2016-11-10-families"),
    ("we're not going to tear families apart", QUOTE, "de-blasio-2016-11-10-families"),
    ("what did trump say about sanctuary cities", QUOTE, "trump-2026-01-13-not-making-any-payment"),
    ("Nov 10 2016", QUOTE, "de-blasio-2016-11-10-obvious-disagreements"),
    ("november 10, 2016", QUOTE, "de-blasio-2016-11-10-obvious-disagreements"),
    ("2016-11-10", QUOTE, "de-blasio-2016-11-10-obvious-disagreements"),
    ("us-ny-new-york", PLACE, "us-ny-new-york"),
    ("us-tx", PLACE, "us-tx"),
    ("llanos-2016-11-10-sincere-hope", QUOTE, "llanos-2016-11-10-sincere-hope"),
    ("ilrc", FIGURE, "ilrc-localities-strengthened-2017"),
    ("deblasio", PERSON, "bill-de-blasio"),
    ("bill deblasio", PERSON, "bill-de-blasio"),
    ("newyork", PLACE, "us-ny"),
    ("san fransisco", PLACE, "us-ca-san-francisco"),
    ("los angelas", PLACE, "us-ca-los-angeles"),
    ("greg abbot", PERSON, "greg-abbott"),
    ("jeff session", PERSON, "jeff-sessions"),
    ("sancturay cities", QUOTE, "elorza-2017-04-25-definition"),
    # The story of November 10, 2016.
    ("sincere hope", QUOTE, "llanos-2016-11-10-sincere-hope"),
    ("handled constitutionally", QUOTE, "llanos-2016-11-10-constitutionally"),
    ("voiced hope", QUOTE, "llanos-2016-11-10-voiced-hopes"),
    ("tear families apart", QUOTE, "de-blasio-2016-11-10-families"),
    ('"tear families apart"', QUOTE, "de-blasio-2016-11-10-families"),
    ("half million people", QUOTE, "de-blasio-2016-11-10-sacrifice"),
    ("de Blasio dangerous", QUOTE, "de-blasio-2016-11-10-dangerous"),
    ("state the obvious", QUOTE, "de-blasio-2016-11-10-obvious-disagreements"),
    ("bad hombres", QUOTE, "trump-2016-10-19-bad-hombres"),
    ("drug dealers", QUOTE, "trump-2016-10-19-major-drug-dealers"),
    ("11 million", QUOTE, "trump-2015-deport-11-million"),
    ("trump withhold sanctuary", QUOTE, "trump-2016-threat-withhold-funds"),
    ("Illinois ruling", EVENT, "2016-09-30-illinois-ruling-as-reported"),
    ("officials respond funding promise", EVENT, "2016-11-10-ny-la-officials-respond-to-funding-promise"),
    ("thirty-seven cities", FIGURE, "cities-limiting-detainers-2016-11"),
    ("five states", FIGURE, "states-limiting-detainers-2016-11"),
    ("5 states", FIGURE, "states-limiting-detainers-2016-11"),
    ("11 million", FIGURE, "us-unauthorized-population-2016-11"),
    ("half a million", FIGURE, "nyc-unauthorized-population-2016-03"),
    # Other names, and short titles.
    ("NYC", PLACE, "us-ny-new-york"),
    ("ca", PLACE, "us-ca"),
    ("L.A.", PLACE, "us-ca-los-angeles"),
    ("SF", PLACE, "us-ca-san-francisco"),
    ("philly", PLACE, "us-pa-philadelphia"),
    ("Saint Louis", PLACE, "us-mo-st-louis"),
    ("Gov. Brown", PERSON, "jerry-brown"),
    ("oneill", PERSON, "james-oneill"),
    ("chuy garcia", PERSON, "jesus-garcia"),
    # Slips of the keys.
    ("de blazio", PERSON, "bill-de-blasio"),
    ("cook conty", PLACE, "us-il-cook-county"),
    ("maricopa sherrif", PERSON, "paul-penzone"),
    ("garcettti", PERSON, "eric-garcetti"),
]


HALF_TYPED = [
    ("los ang", PLACE, "us-ca-los-angeles"),
    ("de blas", PERSON, "bill-de-blasio"),
    ("tear families ap", QUOTE, "de-blasio-2016-11-10-families"),
    ('"bad hom', QUOTE, "trump-2016-10-19-bad-hombres"),
]


@pytest.mark.parametrize(("typed", "kind", "record_id"), [*FIRST, *HALF_TYPED])
def test_what_must_come_first_while_typing(real: Catalog, typed: str, kind: RecordKind, record_id: str) -> None:
    assert _groups(real, typed)[kind].hits[0].id == record_id


@pytest.mark.parametrize(("typed", "kind", "record_id"), FIRST)
def test_what_must_come_first_once_typed(real: Catalog, typed: str, kind: RecordKind, record_id: str) -> None:
    assert _groups(real, f"{typed} ")[kind].hits[0].id == record_id


@pytest.mark.parametrize(
    ("typed", "kind", "ids"),
    [
        ("half million people", FIGURE, {"nyc-unauthorized-population-2016-11", "nyc-unauthorized-population-2016-03"}),
        ("37 cities", FIGURE, {"cities-limiting-detainers-2016-11"}),
        ("mayors of ny and los angeles", SOURCE, {"reuters-2016-11-10-ny-la"}),
        ("Dobuzinskis", SOURCE, {"reuters-2016-11-10-ny-la"}),
        ("reuters", SOURCE, {"reuters-2016-11-10-ny-la"}),
        ("Joseph Ax", SOURCE, {"reuters-2016-11-10-ny-la"}),
    ],
)
def test_what_must_be_among_the_hits(real: Catalog, typed: str, kind: RecordKind, ids: set[str]) -> None:
    results = real.search(Query.parse(typed), SearchOptions(1_000))
    assert ids <= {hit.id for group in results.groups if group.kind is kind for hit in group.hits}


def test_typing_a_word_to_its_end_never_loses_it(real: Catalog) -> None:
    for word in ("constitutionally", "communities", "deportation", "enforcement", "sanctuaries", "sacrifice"):
        for length in range(3, len(word) + 1):
            found = {hit.id for hit in real.search(Query.parse(word[:length]), SearchOptions(10_000)).hits}
            whole = {hit.id for hit in real.search(Query.parse(f"{word} "), SearchOptions(10_000)).hits}
            assert whole <= found, word[:length]


def test_the_same_search_gives_the_same_answer(real: Catalog) -> None:
    query = Query.parse("detainer")
    assert real.search(query) == real.search(query)


def test_each_hit_opens_a_place(real: Catalog) -> None:
    places = {place.id for place in real.records("jurisdictions") if hasattr(place, "id")}
    for hit in real.search(Query.parse("the"), SearchOptions(10_000)).hits:
        assert set(hit.place_ids) <= places
        assert hit.place_ids or hit.kind in (PERSON, SOURCE)


def _groups(catalog: Catalog, typed: str) -> dict[RecordKind, SearchGroup]:
    return {group.kind: group for group in catalog.search(Query.parse(typed)).groups}
