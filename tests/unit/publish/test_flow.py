"""How pages are filled: nothing lost, nothing twice, nothing cut, nothing stranded."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.publish.pages.flow import Flow, Framed, Placed, Strip

TOP, BOTTOM = 10.0, 110.0


def strips(*heights: float, **fields: object) -> list[Strip[str]]:
    """Strips with their number as their only mark."""
    return [Strip(height, (Placed(0.0, 0.0, str(number)),), **fields) for number, height in enumerate(heights)]  # type: ignore[arg-type]


def marks(flow: Flow[str]) -> list[list[str]]:
    return [[placed.mark for placed in page.marks] for page in flow.pages]


def test_a_page_is_filled_before_another_begins() -> None:
    flow: Flow[str] = Flow(TOP, BOTTOM)
    flow.put(strips(40, 40, 20, 40))
    assert marks(flow) == [["0", "1", "2"], ["3"]]
    assert [placed.y for placed in flow.pages[0].marks] == [10, 50, 90]
    assert flow.pages[1].marks[0].y == TOP


def test_a_gap_is_dropped_at_the_top_of_a_page_only() -> None:
    flow: Flow[str] = Flow(TOP, BOTTOM)
    flow.put(strips(50, 40, 50, gap=10.0))
    assert [[placed.y for placed in page.marks] for page in flow.pages] == [[10, 70], [10]]


def test_what_keeps_with_the_next_goes_over_with_it() -> None:
    flow: Flow[str] = Flow(TOP, BOTTOM)
    heading = [Strip(20.0, (Placed(0.0, 0.0, "heading"),), keeps_with_next=True)]
    flow.put([*strips(70), *heading, *strips(30)])
    assert marks(flow) == [["0"], ["heading", "0"]]


def test_strips_kept_together_that_no_page_holds_are_broken_rather_than_lost() -> None:
    flow: Flow[str] = Flow(TOP, BOTTOM)
    flow.put(strips(60, 60, 60, keeps_with_next=True))
    assert marks(flow) == [["0"], ["1"], ["2"]]


def test_columns_go_over_by_themselves_and_what_follows_stands_below_the_longer_one() -> None:
    flow: Flow[str] = Flow(TOP, BOTTOM)
    flow.put_beside([(0.0, strips(60, 60)), (50.0, [Strip(30.0, (Placed(0.0, 0.0, "right"),))])])
    flow.put([Strip(10.0, (Placed(0.0, 0.0, "below"),))])
    assert marks(flow) == [["0", "right"], ["1", "below"]]
    assert [(placed.x, placed.y) for placed in flow.pages[0].marks] == [(0, 10), (50, 10)]
    assert flow.pages[1].marks[1].y == 70


def test_balanced_columns_are_about_as_high_and_read_down_the_first() -> None:
    flow: Flow[str] = Flow(TOP, BOTTOM)
    flow.put_balanced([], strips(10, 10, 10, 10, 10), [0.0, 50.0])
    columns = {x: [placed.mark for placed in flow.pages[0].marks if placed.x == x] for x in (0.0, 50.0)}
    assert columns == {0.0: ["0", "1", "2"], 50.0: ["3", "4"]}


def test_a_heading_is_not_left_alone_above_columns_that_do_not_fit() -> None:
    flow: Flow[str] = Flow(TOP, BOTTOM)
    flow.put(strips(85))
    heading = [Strip(10.0, (Placed(0.0, 0.0, "heading"),))]
    flow.put_balanced(heading, strips(20, 20), [0.0, 50.0])
    assert marks(flow) == [["0"], ["heading", "0", "1"]]


def test_balanced_columns_fill_a_page_and_go_on_without_a_second_heading() -> None:
    flow: Flow[str] = Flow(TOP, BOTTOM)
    heading = [Strip(20.0, (Placed(0.0, 0.0, "heading"),))]
    flow.put_balanced(heading, strips(*[40] * 5), [0.0, 50.0])
    assert marks(flow) == [["heading", "0", "1", "2", "3"], ["4"]]


def test_framed_strips_get_one_frame_a_page() -> None:
    flow: Flow[str] = Flow(TOP, BOTTOM)
    flow.put([*strips(20), *strips(30, 30, 30, is_framed=True), *strips(20)])
    assert [page.frames for page in flow.pages] == [[Framed(30, 90)], [Framed(10, 40)]]


@given(
    heights=st.lists(st.tuples(st.floats(1, 60), st.floats(0, 20), st.booleans()), max_size=40),
    columns=st.integers(1, 3),
)
def test_every_strip_is_placed_once_inside_the_page_and_in_order(
    heights: list[tuple[float, float, bool]], columns: int
) -> None:
    content = [
        Strip(height, (Placed(0.0, 0.0, str(number)),), gap=gap, keeps_with_next=keeps)
        for number, (height, gap, keeps) in enumerate(heights)
    ]
    flow: Flow[str] = Flow(TOP, BOTTOM)
    flow.put_balanced([], content, [column * 50.0 for column in range(columns)])
    placed = [mark for page in marks(flow) for mark in page]
    assert placed == [str(number) for number in range(len(content))]
    for page in flow.pages:
        for x, y, mark in page.marks:
            assert y >= TOP
            assert y + content[int(mark)].height <= BOTTOM + 1e-6, (x, mark)
