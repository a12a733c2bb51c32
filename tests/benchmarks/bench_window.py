"""How fast the window is, as ratios within one run: against a bare PySide6 window of the same interpreter.

Start-up is measured from outside, in processes of their own that tell when they have painted; the rest inside one
window, from the key or the choice to the painted page. Run it with `make bench`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import pytest

from desktop_app.catalog.catalog import Catalog
from desktop_app.domain.kept import KeptHistory, KeptVisit
from desktop_app.domain.vocabulary import Topic
from desktop_app.library.library import Library
from desktop_app.paths import resources_folder, user_folders
from desktop_app.publish.brief import make_brief
from desktop_app.publish.brief_options import BriefOptions
from desktop_app.publish.pages.layout import layout_briefs
from desktop_app.publish.pages.pdf import pdf_bytes
from desktop_app.ui.app import Places, Session
from desktop_app.ui.history import Location, Screen
from desktop_app.ui.map.switch import PLACES, TILES
from desktop_app.ui.printing.look import page_look
from tests.benchmarks.timing import p95, report, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).parents[2]
RUNS = 9

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.painted)
    def painted(self):
        {after}
        memory = [line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")]
        print(time.monotonic(), *memory, flush=True)
        app.quit()
app = QApplication(["bare"])
window = Window()
window.resize(1440, 900)
window.show()
sys.exit(app.exec())
"""

OURS = """
import sys, time
from datetime import date
from pathlib import Path
from desktop_app.paths import resources_folder, user_folders
from desktop_app.ui.app import Places, Session, make_application
from desktop_app.ui.start_up import pause_collector, resume_collector
pause_collector()
def tell():
    memory = [line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")]
    print(time.monotonic(), *memory, flush=True)
app = make_application()
session = Session(app, Places(resources_folder(), Path(sys.argv[1]), user_folders(Path(sys.argv[2]))))
session.window.screen_shown.connect(resume_collector)
session.window.first_painted.disconnect()
session.window.first_painted.connect(tell)
session.window.first_painted.connect(session.start)
def shown(summary):
    session.window.repaint()
    tell()
    session.window.close()
session.furnished.connect(lambda: session.reading.place_shown.connect(shown))
session.window.show()
app.exec()
"""


LEAVE = """
import sys
from pathlib import Path
from desktop_app.paths import resources_folder, user_folders
from desktop_app.ui.app import Places, Session, make_application
app = make_application()
session = Session(app, Places(resources_folder(), Path(sys.argv[1]), user_folders(Path(sys.argv[2]))))
session.furnish()
session.reading.places_listed.connect(lambda: session.reading.go_to_place(sys.argv[3]))
session.reading.place_shown.connect(session.window.close)
session.window.show()
app.exec()
"""


def test_start(catalog_path: Path, tmp_path: Path) -> None:
    """The window is there almost as soon as an empty one, and filled almost as soon as SQLModel is imported."""
    profile = tmp_path / "profile"
    with Library(profile / "data" / "library.sqlite") as library:
        library.keep_history(KeptHistory((KeptVisit("place", "us-ny-new-york", "New York City"),), 0))
    bare, bare_orm, ours = [], [], []
    for _ in range(RUNS):  # in turn, so that a drift of the machine's speed reaches all alike
        bare += [_run(BARE.format(after="pass"))[0]]
        bare_orm += [_run(BARE.format(after="import sqlite3, sqlmodel"))[0]]
        ours += [_run(OURS, str(catalog_path), str(profile))]
    empty, with_orm = median(time for time, _ in bare), median(time for time, _ in bare_orm)
    painted, filled = median(run[0][0] for run in ours), median(run[1][0] for run in ours)
    memory = median(run[1][1] for run in ours) - median(size for _, size in bare_orm)
    report("bare window, s", empty)
    report("bare window and SQLModel, s", with_orm)
    report("first paint over bare window", painted / empty, 1.25)
    report("list and first place over bare window and SQLModel", filled / with_orm, 1.35)
    report("memory over bare window and SQLModel, MB", memory / 1024, 40)
    assert painted / empty <= 1.25
    assert filled / with_orm <= 1.35
    assert memory / 1024 <= 40


@pytest.fixture(scope="module")
def session(qapp: QApplication, catalog_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """One window for all that follows."""
    profile = tmp_path_factory.mktemp("profile")
    made = Session(qapp, Places(resources_folder(), catalog_path, user_folders(profile)), today=date(2026, 11, 24))
    made.furnish()
    made.window.resize(1440, 900)
    until(made.reading.places_listed, made.window.show)
    for page in (made.subjects.official, made.subjects.topic, made.subjects.source):
        page.hide()  # made now, as their menus and popovers are windows that would outlive a test
    yield made
    made.window.close()
    made.window.deleteLater()


def test_choosing_a_place(session: Session, catalog_path: Path) -> None:
    """From the choice to all panes painted, over every place."""
    times = []
    with Catalog(catalog_path) as catalog:
        places = [outline.place.id for outline in catalog.outline().places]

    def choose(place: str) -> None:
        start = time.perf_counter()
        until(session.reading.place_shown, lambda: session.reading.go_to_place(place))
        session.window.repaint()
        times.append((time.perf_counter() - start) * 1000)

    for place in places:
        choose(place)
    report("choosing a place to painted, p50, ms", median(times))
    report("choosing a place to painted, p95, ms", p95(times), 40)
    assert p95(times) <= 40


@pytest.mark.parametrize(
    ("screen", "table"), [(Screen.OFFICIAL, "people"), (Screen.TOPIC, "topics"), (Screen.SOURCE, "sources")]
)
def test_choosing_another_page(session: Session, catalog_path: Path, screen: Screen, table: str) -> None:
    """From the choice of an official, a topic or a source to all panes painted."""
    with Catalog(catalog_path) as catalog:
        # The smallest topic last: the menus of places of the others are windows that would outlive the test.
        topics = sorted(Topic, key=lambda topic: topic is Topic.LEGAL_AID)
        ids = [topic.value for topic in topics] if table == "topics" else _ids(catalog, table)
    times = []
    for value in ids:
        start = time.perf_counter()
        until(session.subjects.page_shown, partial(session.reading.go, Location(screen, value)))
        session.window.repaint()
        times.append((time.perf_counter() - start) * 1000)
    report(f"choosing a page to painted, {screen}, p50, ms", median(times))
    report(f"choosing a page to painted, {screen}, p95, ms", p95(times), 120 if table == "topics" else 40)


def _ids(catalog: Catalog, table: str) -> list[str]:
    """Every fourth id of a table, since there are more than a thousand sources."""
    return [str(record.model_dump()["id"]) for record in catalog.records(table)][::4]


def test_another_date(session: Session) -> None:
    """From the date to all panes and the list painted."""
    until(session.reading.place_shown, lambda: session.reading.go_to_place("us-ny-new-york"))
    times = []
    for year in range(2000, 2026):
        start = time.perf_counter()
        session.reading.set_date(date(year, 6, 1))
        session.window.repaint()
        times.append((time.perf_counter() - start) * 1000)
    session.reading.set_date(session.reading.today)
    report("another date to painted, p95, ms", p95(times))


@pytest.mark.parametrize("view", [TILES, PLACES])
def test_the_slider_of_the_map(session: Session, view: str) -> None:
    """From a place on the slider to the painted map."""
    until(session.reading.location_changed, session.map.go)
    page, times = session.map.page, []
    page.set_view(view)
    slider = page.slider
    for day in range(slider.minimum(), slider.maximum(), 61):
        start = time.perf_counter()
        slider.setValue(day)
        page.repaint()
        times.append((time.perf_counter() - start) * 1000)
    session.reading.set_date(session.reading.today)
    page.set_view(TILES)
    report(f"slider of the map ({view}) to painted, p95, ms", p95(times))


def test_comparing_four_places(session: Session) -> None:
    """From the choice to the painted comparison."""
    places = ("us-il-cook-county", "us-tx-travis-county", "us-ny-new-york", "us-wa-king-county")
    page, times = session.comparisons.page, []
    for turn in range(len(places) * 4):
        ids = places[turn % len(places) :] + places[: turn % len(places)]
        start = time.perf_counter()
        until(session.comparisons.shown, lambda ids=ids: session.comparisons.go(ids))  # type: ignore[misc]
        page.repaint()
        times.append((time.perf_counter() - start) * 1000)
    page.begin(())  # its menus are windows, and would pass for left behind
    until(session.reading.place_shown, lambda: session.reading.go_to_place("us-tx"))
    report("comparing four places to painted, p50, ms", median(times))
    report("comparing four places to painted, p95, ms", p95(times))


def test_typing_a_search(session: Session) -> None:
    """From a key press to the painted results."""
    field = session.window.toolbar.search_field
    times = []
    for query in ("warrant", "tear families", "de blasio", "cook county detainer", "sanctuary cities"):
        field.clear()
        session.reading.search("")
        for position, letter in enumerate(query, start=1):
            if position < 2:
                field.insert(letter)
                continue
            start = time.perf_counter()
            until(session.reading.searching.results_found, lambda letter=letter: field.insert(letter))  # type: ignore[misc]
            session.window.repaint()
            times.append((time.perf_counter() - start) * 1000)
    report("key press to painted results, p50, ms", median(times))
    report("key press to painted results, p95, ms", p95(times), 50)
    assert p95(times) <= 50


def test_one_summary_as_pdf(session: Session) -> None:
    """Laying out and writing the summary of New York City."""
    until(session.reading.place_shown, lambda: session.reading.go_to_place("us-ny-new-york"))
    summary = session.window.place_view.summary
    assert summary is not None
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        brief = make_brief(summary, BriefOptions(), date(2026, 11, 24))
        pdf_bytes(layout_briefs([brief], page_look()))
        times.append((time.perf_counter() - start) * 1000)
    report("one summary as a PDF, median, ms", median(times), 150)
    assert median(times) <= 150


def test_the_whole_data_build(tmp_path: Path) -> None:
    """From the TOML files to the catalog."""
    line = [sys.executable, "-m", "desktop_app.build", "--data", "data", "--output", str(tmp_path / "catalog.sqlite")]
    start = time.perf_counter()
    subprocess.run(line, cwd=ROOT, check=True, capture_output=True)
    seconds = time.perf_counter() - start
    report("the whole data build, s", seconds, 5)
    assert seconds <= 5


def _run(program: str, *arguments: str) -> list[tuple[float, int]]:
    """The moments that a program tells, in seconds from its start, each with its peak memory in kB by then."""
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env=os.environ,
        capture_output=True,
        text=True,
        check=True,
    )
    told = [line.split() for line in done.stdout.splitlines()]
    return [(float(moment) - start, int(memory)) for moment, memory in told]
