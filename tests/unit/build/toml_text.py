"""Records written as the tables of the data, in any of TOML's four ways to write a text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.build.shapes import Shape
    from desktop_app.catalog.records import Fields

    Spell = Callable[[str], str]


def in_quotation_marks(text: str) -> str:
    """Write a text as JSON does, but for the one character that TOML wants escaped besides."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def in_apostrophes(text: str) -> str:
    """Write a text as it is, where that is possible."""
    if "'" in text or not text.isprintable():
        return in_quotation_marks(text)
    return f"'{text}'"


def on_several_lines(text: str) -> str:
    """Write a text with its own line breaks and quotation marks, as many as may stand there."""
    escaped = in_quotation_marks(text)[1:-1].replace("\\n", "\n").replace('\\"', '"').replace('"""', '""\\"')
    return f'"""\n{escaped}"""' if "\\" not in text else in_quotation_marks(text)


def on_several_lines_as_it_is(text: str) -> str:
    """Write a text with its own line breaks and nothing escaped, where that is possible."""
    if "'''" in text or not text.replace("\n", "").isprintable():
        return in_quotation_marks(text)
    return f"'''\n{text}'''"


SPELLINGS = (in_quotation_marks, in_apostrophes, on_several_lines, on_several_lines_as_it_is)


def statements_of(shape: Shape[Fields], record: Fields, spell: Spell) -> dict[str, str]:
    """Write each key of a record's table, as it would stand in the file that the record belongs to."""
    values = record.model_dump(mode="json", exclude={shape.implied})
    if "jurisdictions" in values:
        values["also"] = values.pop("jurisdictions")[1:]
    if "lat" in values:
        values["point"] = [values.pop("lat"), values.pop("lon")]
    left_out: tuple[object, ...] = (None, [], [None, None])
    return {key: f"{key} = {_value(value, spell)}" for key, value in values.items() if value not in left_out}


def _value(value: object, spell: Spell) -> str:
    if isinstance(value, str):
        return spell(value)
    if isinstance(value, list):
        items = "".join(f"  {_value(item, spell)},  # ] one of several\n" for item in value)
        return f"[\n{items}]"
    return str(value).lower()
