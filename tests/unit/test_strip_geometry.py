"""The overview strip by numbers: every rectangle follows from the content, the width and the zoom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.vocabulary import Rule
from desktop_app.publish.law import LaneLaw
from desktop_app.ui.page.strip_content import Course, Lane, Stretch, StripContent, Tally
from desktop_app.ui.page.strip_eras import Era, eras_of
from desktop_app.ui.page.strip_geometry import Axis, Bar, Fill, StripLayout, lay_out, strip_height
from tests.helpers.timelines import page_of, policy

# Ten years on 1000 pixels from 128 to 1128: a pixel is 3.653 days.
FIRST, END, WIDTH = date(2015, 1, 1), date(2025, 1, 1), 1148
TODAY = date(2024, 7, 2)


def course(*stretches: tuple[str, str, bool], starts_on_record: bool = True, id: str = "p") -> Course:
    days = tuple(Stretch(date.fromisoformat(a), date.fromisoformat(b), sure) for a, b, sure in stretches)
    return Course(Rule.HONORS_ALL, days, starts_on_record, "Honors all", f"words of {id}", id)


def content(*courses: Course, tallies: tuple[Tally, ...] = (), on: date = TODAY, is_past: bool = False) -> StripContent:
    federal = Lane("Federal", "Federal", (), TODAY, is_own=False)
    own = Lane("Travis County", "County", courses, TODAY, is_own=True)
    return StripContent(FIRST, END, on, is_past, (federal, own), tallies)


def own_bars(*courses: Course) -> list[tuple[str, float, float, bool, str]]:
    """The bars of the second lane: fill, left and right in whole pixels, letter and label."""
    layout = lay_out(content(*courses), WIDTH, 1.0)
    return [_told(bar) for bar in layout.lanes[1].bars]


def _told(bar: Bar) -> tuple[str, float, float, bool, str]:
    return bar.fill.name.lower(), round(bar.box.x), round(bar.box.right), bar.has_letter, bar.label


def test_the_strip_is_as_high_as_its_lanes() -> None:
    assert [strip_height(lanes, 1.0) for lanes in (1, 2, 3)] == [97, 118, 139]
    assert strip_height(3, 2.0) == 278


@pytest.mark.parametrize(
    ("courses", "bars"),
    [
        # known to the day: one solid bar with a label, since it is wider than 110
        ([course(("2017-02-01", "2024-07-02", True))], [("solid", 337, 1078, True, "Honors all")]),
        # as wide as 110 and no wider: the letter alone
        ([course(("2017-01-01", "2018-02-06", True))], [("solid", 328, 438, True, "")]),
        ([course(("2017-01-01", "2018-02-12", True))], [("solid", 328, 440, True, "Honors all")]),
        # too narrow for a letter
        ([course(("2017-01-01", "2017-02-15", True))], [("solid", 328, 340, False, "")]),
        # two days: never less than can be seen
        ([course(("2017-01-01", "2017-01-02", True))], [("solid", 328, 330, False, "")]),
        # a start known to the year: hatched over that year
        (
            [course(("2017-01-01", "2017-12-31", False), ("2017-12-31", "2024-07-02", True))],
            [("hatched", 328, 428, False, ""), ("solid", 428, 1078, True, "Honors all")],
        ),
        # an end known to the year: hatched at the end
        (
            [course(("2016-01-01", "2018-01-01", True), ("2018-01-01", "2018-12-31", False))],
            [("solid", 228, 428, True, "Honors all"), ("hatched", 428, 528, False, "")],
        ),
        # known to have been, nobody knows on which days of the year: a letter box ends where it must have ended
        (
            [course(("2017-01-01", "2018-01-01", False))],
            [("hatched", 328, 411, False, ""), ("solid", 411, 428, True, "")],
        ),
        # a start that is not on record: 46 of hatching before a box for the letter that ends on the known day
        (
            [course(("2017-01-31", "2017-02-01", True), starts_on_record=False)],
            [("hatched", 274, 320, False, ""), ("solid", 320, 337, True, "")],
        ),
        # the same, seen in force in some month before: the box covers the month
        (
            [course(("2017-01-01", "2017-01-31", False), ("2017-01-31", "2017-02-01", True), starts_on_record=False)],
            [("hatched", 274, 320, False, ""), ("solid", 320, 337, True, "")],
        ),
        # the same, shown long ago: solid from there on
        (
            [course(("2016-01-01", "2024-07-02", True), starts_on_record=False)],
            [("hatched", 182, 228, False, ""), ("solid", 228, 1078, True, "Honors all")],
        ),
        # no hatching where another rule is on record
        (
            [
                course(("2016-01-01", "2017-01-20", True)),
                course(("2017-01-31", "2017-02-01", True), starts_on_record=False),
            ],
            [("solid", 228, 333, True, ""), ("solid", 333, 337, False, "")],
        ),
        # older than the axis: from its edge, with no hatching
        ([course(("1997-04-01", "2024-07-02", True))], [("solid", 128, 1078, True, "Honors all")]),
        (
            [course(("1997-04-01", "2024-07-02", True), starts_on_record=False)],
            [("solid", 128, 1078, True, "Honors all")],
        ),
        # over before the axis begins
        ([course(("1997-04-01", "2014-07-02", True))], []),
        # the hatching is cut at the edge of the axis
        (
            [course(("2015-03-01", "2024-07-02", True), starts_on_record=False)],
            [("hatched", 128, 144, False, ""), ("solid", 144, 1078, True, "Honors all")],
        ),
    ],
)
def test_bars(courses: list[Course], bars: list[tuple[str, float, float, bool, str]]) -> None:
    assert own_bars(*courses) == bars


def test_everything_grows_with_the_zoom() -> None:
    rule = course(("2017-01-31", "2017-02-01", True), starts_on_record=False)
    once, twice = (lay_out(content(rule), WIDTH * zoom, zoom).lanes[1].bars for zoom in (1.0, 2.0))
    for small, large in zip(once, twice, strict=True):
        assert tuple(large.box) == pytest.approx([2 * length for length in small.box])
        assert large[1:] == small[1:]


def test_lanes_stand_one_below_the_other_and_the_place_is_named_last() -> None:
    layout = lay_out(content(course(("2017-02-01", "2024-07-02", True))), WIDTH, 1.0)
    assert [(lane.name, lane.is_own, lane.name_box.x) for lane in layout.lanes] == [
        ("Federal", False, 20),
        ("Travis County", True, 20),
    ]
    bar = layout.lanes[1].bars[0].box
    assert (bar.y, bar.height) == (12 + 21 + 2, 16)
    assert layout.baseline == 12 + 2 * 21 + 6 + 31


def test_narrow_lanes_are_named_by_level_and_leave_more_room() -> None:
    layout = lay_out(content(), 800, 1.0, narrow=True)
    assert [lane.name for lane in layout.lanes] == ["Federal", "County"]
    assert (layout.axis.left, layout.axis.right) == (84, 780)


@pytest.mark.parametrize(
    ("courses", "gaps"),
    [
        ([], [(128, 1078)]),
        ([course(("2017-02-01", "2024-07-02", True))], [(128, 337)]),
        (
            [course(("2016-01-01", "2017-01-01", True)), course(("2018-01-01", "2019-01-01", True))],
            [(128, 228), (328, 428), (528, 1078)],
        ),
    ],
)
def test_a_line_is_dotted_where_nothing_is_on_record(courses: list[Course], gaps: list[tuple[float, float]]) -> None:
    layout = lay_out(content(*courses), WIDTH, 1.0)
    assert [(round(start), round(end)) for start, end in layout.lanes[1].gaps] == gaps


def tallied(first: str, end: str, *, verbatim: int = 0, paraphrased: int = 0, is_year: bool = False) -> Tally:
    return Tally(date.fromisoformat(first), date.fromisoformat(end), is_year, verbatim, paraphrased, f"quote-{first}")


@pytest.mark.parametrize(
    ("tallies", "heights"),
    [
        ([tallied("2017-01-01", "2017-04-01", verbatim=1)], [(6.5, 0)]),
        ([tallied("2017-01-01", "2017-04-01", verbatim=2, paraphrased=1)], [(13, 6.5)]),
        ([tallied("2017-01-01", "2017-04-01", paraphrased=1)], [(0, 6.5)]),
        # the highest fills the histogram, the others keep their proportion
        (
            [tallied("2017-01-01", "2017-04-01", verbatim=31), tallied("2018-01-01", "2018-04-01", verbatim=2)],
            [(31, 0), (2, 0)],
        ),
    ],
)
def test_columns(tallies: list[Tally], heights: list[tuple[float, float]]) -> None:
    layout = lay_out(content(tallies=tuple(tallies)), WIDTH, 1.0)
    found = [height for c in layout.columns for height in (c.verbatim.height, c.paraphrased.height)]
    assert found == pytest.approx([height for pair in heights for height in pair])
    for column in layout.columns:
        assert column.verbatim.bottom == layout.baseline
        assert column.paraphrased.bottom == pytest.approx(column.verbatim.y)


def test_a_quarter_is_narrow_and_a_year_is_wide() -> None:
    tallies = (
        tallied("2017-01-01", "2017-04-01", verbatim=1),
        tallied("2017-01-01", "2018-01-01", verbatim=1, is_year=True),
    )
    layout = lay_out(content(tallies=tallies), WIDTH, 1.0)
    quarter, year = layout.columns
    assert (round(quarter.verbatim.x), round(quarter.verbatim.width)) == (328, 24)
    assert (round(year.verbatim.x), round(year.verbatim.width), year.is_year) == (328, 99, True)


def test_a_column_can_always_be_seen() -> None:
    old = content(tallies=(tallied("2017-01-01", "2017-04-01", verbatim=1),))
    long = StripContent(date(1900, 1, 1), END, TODAY, old.is_past, old.lanes, old.tallies)
    assert lay_out(long, WIDTH, 1.0).columns[0].verbatim.width == 3


def labels(layout: StripLayout) -> list[str]:
    return [tick.label for tick in layout.ticks if tick.label]


@pytest.mark.parametrize(
    ("on", "is_past", "width", "shown"),
    [
        # 100 pixels a year: every year but the one that the marker stands in
        (TODAY, False, 1148, "2015 2016 2017 2018 2019 2020 2021 2022 2023"),
        # with a date the marker's label is wider: 98 on both sides instead of 62
        (date(2020, 1, 1), True, 1148, "2015 2016 2017 2018 2021 2022 2023 2024"),
        (date(2020, 1, 1), False, 1148, "2015 2016 2017 2018 2019 2021 2022 2023 2024"),
        # 40 pixels a year: every second one
        (TODAY, False, 548, "2016 2018 2020 2022"),
        # 15 pixels a year: every fifth
        (TODAY, False, 298, "2015"),
    ],
)
def test_years_make_room_for_the_marker(on: date, is_past: bool, width: int, shown: str) -> None:
    layout = lay_out(content(on=on, is_past=is_past), width, 1.0)
    assert labels(layout) == shown.split()


def test_what_came_later_is_paled_only_on_a_past_day() -> None:
    past = lay_out(content(on=date(2020, 1, 1), is_past=True), WIDTH, 1.0)
    assert past.later is not None
    assert (round(past.later.x), past.later.right) == (round(past.marker), past.axis.right)
    assert lay_out(content(), WIDTH, 1.0).later is None


def test_the_window_covers_its_last_day_and_its_handles_stand_on_its_sides() -> None:
    layout = lay_out(content(), WIDTH, 1.0)
    window = layout.window(date(2017, 1, 1), date(2018, 12, 31))
    assert (round(window.x), round(window.right)) == (328, 528)
    assert [(round(h.x + 4), h.width, h.height) for h in layout.handles(window)] == [(328, 8, 26), (528, 8, 26)]
    assert all(handle.y + 13 == window.y + window.height / 2 for handle in layout.handles(window))


def test_items_are_the_courses_of_each_lane_and_then_the_columns() -> None:
    tallies = (tallied("2017-01-01", "2017-04-01", verbatim=1),)
    courses = course(("2016-01-01", "2017-01-01", True), id="a"), course(("2018-01-01", "2019-01-01", True), id="b")
    layout = lay_out(content(*courses, tallies=tallies), WIDTH, 1.0)
    assert [[item.id for item in lane] for lane in layout.items] == [[], ["a", "b"], ["quote-2017-01-01"]]


DAYS = st.dates(date(1980, 1, 1), date(2040, 1, 1))


@given(first=DAYS, days=st.integers(1, 20_000), width=st.floats(50, 3000), share=st.floats(0, 1))
def test_a_place_on_the_axis_is_the_day_there(first: date, days: int, width: float, share: float) -> None:
    axis = Axis(first, first + timedelta(days=days), 128, width)
    x = axis.left + width * share
    assert abs(axis.x(axis.day(x)) - x) <= width / days / 2 + 1e-6
    assert axis.left <= axis.x(date(1700, 1, 1)) <= axis.x(date(2900, 1, 1)) <= axis.right


@st.composite
def courses(draw: st.DrawFn) -> list[Course]:
    """Courses in order, as the rules give them, some with gaps between them."""
    days = sorted(draw(st.sets(DAYS, min_size=2, max_size=8)))
    made = []
    for index, (first, end) in enumerate(pairwise(days)):
        if draw(st.booleans()):
            middle = first + (end - first) / 2
            parts = [(first, middle, draw(st.booleans())), (middle, end, draw(st.booleans()))]
            stretches = tuple(Stretch(*part) for part in parts if part[0] < part[1])
            made.append(Course(draw(st.sampled_from(Rule)), stretches, draw(st.booleans()), "Label", "", f"{index}"))
    return made


@given(courses(), st.floats(300, 2000), st.sampled_from([0.8, 1.0, 1.25, 2.0, 3.0]))
def test_bars_stay_in_the_plot_in_order_and_apart(made: list[Course], width: float, zoom: float) -> None:
    layout = lay_out(content(*made), width * zoom, zoom)
    lane = layout.lanes[1]
    least = 2 * zoom
    reached = layout.axis.left
    for bar in lane.bars:
        assert bar.box.x >= reached - least - 1e-6
        assert bar.box.right <= layout.axis.right + least + 1e-6
        assert bar.box.width >= least - 1e-6 or bar.fill is Fill.HATCHED
        reached = max(reached, bar.box.right)
    shown = [c for c in made if c.end > FIRST and c.first < END]
    assert [item.id for item in layout.items[1]] == [c.policy_id for c in shown]
    assert layout == lay_out(content(*made), width * zoom, zoom)


def era(first: str, end: str, *, sure_from: str = "", sure_to: str = "", label: str = "A program") -> Era:
    days = [date.fromisoformat(day) for day in (first, sure_from or first, sure_to or end, end)]
    return Era(label, f"words of {label}", f"id of {label}", days[0], days[1], days[2], days[3])


def test_programs_stand_above_the_lanes() -> None:
    eras = (
        era("2016-01-01", "2018-01-01", sure_from="2016-12-31", label="first"),
        era("2017-06-01", "2021-01-20", label="second"),
        era("2023-01-01", "2023-02-01", label="narrow"),
    )
    plain, layout = content(), replace(content(), eras=eras)
    without, made = lay_out(plain, WIDTH, 1.0), lay_out(layout, WIDTH, 1.0)
    told = [(round(e.box.x), round(e.box.right), e.label, round(e.room.x), round(e.room.right)) for e in made.eras]
    assert told == [(228, 428, "", 333, 364), (369, 733, "second", 374, 728), (928, 936, "", 933, 933)]
    assert [(round(h.x), round(h.right)) for h in made.eras[0].hatched] == [(228, 328)]
    assert [item.id for item in made.items[0]] == ["id of first", "id of second", "id of narrow"]
    assert len(made.items) == len(without.items) + 1
    assert made.baseline - without.baseline == strip_height(2, 1.0, has_eras=True) - strip_height(2, 1.0) == 19
    assert {lane.name_box.y for lane in made.lanes} == {lane.name_box.y + 19 for lane in without.lanes}
    assert (without.eras, without.eras_name) == ((), None)


def test_the_programs_of_a_page_are_the_federal_ones_that_mark_a_time() -> None:
    federal = page_of().page.parents[0]
    policies = (
        policy("late", jurisdiction="us", enacted="2017-01-25", ended="2021-01-20", era="Late"),
        policy("open", jurisdiction="us", enacted="2025", era="Open"),
        policy("early", jurisdiction="us", enacted="2008", ended="2014-11-20", era="Early", title="The § 5 memo"),
        policy("old", jurisdiction="us", enacted="1990", ended="1995", era="Old"),
        policy("undated", jurisdiction="us", era="Undated"),
        policy("plain", jurisdiction="us", enacted="2009"),
    )
    eras = eras_of([LaneLaw(federal, policies)], date(2026, 11, 25), date(2000, 1, 1))
    assert [(e.label, e.first, e.certain_from, e.certain_to, e.end) for e in eras] == [
        ("Early", date(2008, 1, 1), date(2008, 12, 31), date(2014, 11, 20), date(2014, 11, 20)),
        ("Late", date(2017, 1, 25), date(2017, 1, 25), date(2021, 1, 20), date(2021, 1, 20)),
        ("Open", date(2025, 1, 1), date(2025, 12, 31), date(2026, 11, 25), date(2026, 11, 25)),
    ]
    assert eras[0].words == "Early, since 2008, ended Nov 20, 2014. The §\u00a05 memo."
    own = LaneLaw(page_of().page.place, policies)
    assert eras_of([own], date(2026, 11, 25), date(2000, 1, 1)) == ()
