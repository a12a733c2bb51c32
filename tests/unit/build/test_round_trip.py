"""Any record, written as a table of the data, is read as the same record, and each of its keys is found on its line."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.build.shapes import EVENT, FIGURE, PERSON, PLACE, POLICY, QUOTE, ROLE, SOURCE
from desktop_app.build.toml_lines import TomlLines
from desktop_app.domain.dates import PartialDate
from tests.helpers.strategies import partial_dates
from tests.unit.build.toml_text import SPELLINGS, statements_of

if TYPE_CHECKING:
    from desktop_app.build.shapes import Shape
    from desktop_app.build.toml_lines import TablePath
    from desktop_app.catalog.records import Fields
    from tests.unit.build.toml_text import Spell

SHAPES = (PLACE, SOURCE, PERSON, ROLE, POLICY, EVENT, FIGURE, QUOTE)
OWNER = "us-ny-salem"

st.register_type_strategy(PartialDate, partial_dates())
numbers = st.floats(allow_nan=False, allow_infinity=False)
points = st.tuples(numbers, numbers) | st.just((None, None))


@st.composite
def records(draw: st.DrawFn, shape: Shape[Fields]) -> Fields:
    """Any record of a shape, whatever its texts are, as if it stood in the file of `OWNER`."""
    lat, lon = draw(points)
    known: dict[str, object] = {"lat": lat, "lon": lon, "value": draw(numbers), shape.implied: OWNER}
    if "jurisdictions" in shape.model.model_fields:
        known["jurisdictions"] = (OWNER, *draw(st.lists(st.text())))
    values = {}
    for name, field in shape.model.model_fields.items():
        annotation: Any = field.annotation  # Any: what pydantic makes of it
        values[name] = known[name] if name in known else draw(st.from_type(annotation))
    return shape.model(**values)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
@given(data=st.data(), spell=st.sampled_from(SPELLINGS))
def test_a_record_comes_back(shape: Shape[Fields], data: st.DataObject, spell: Spell) -> None:
    written = data.draw(st.lists(records(shape), min_size=1, max_size=3))
    text: list[str] = []
    lines: dict[TablePath, int] = {}
    for number, record in enumerate(written):
        statements = {"": f"[[{shape.name}]]", **statements_of(shape, record, spell)}
        for key, statement in statements.items():
            lines[(shape.name, number, key) if key else (shape.name, number)] = len("".join(text).split("\n"))
            text.append(f"{statement}\n")

    tables = tomllib.loads("".join(text))[shape.name]
    assert [shape.read(table, OWNER) for table in tables] == written
    found = TomlLines("".join(text))
    assert {path: found.line_of(path) for path in lines} == lines


@given(st.text(), st.sampled_from(SPELLINGS))
def test_a_text_comes_back(text: str, spell: Spell) -> None:
    assert tomllib.loads(f"text = {spell(text)}") == {"text": text}
