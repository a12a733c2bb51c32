"""What is wrong with a value, in the words of the people who write the data."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic_core import ErrorDetails

_WANTED = {
    "string_type": "must be text between quotation marks",
    "bool_type": "must be true or false",
    "float_type": "must be a number",
    "tuple_type": 'must be a list, such as ["…", "…"]',
}


def explain(key: str, detail: ErrorDetails) -> str:
    """Put into words what pydantic found at a key, and what to write there instead."""
    if key == "point":
        return "must be two numbers: [latitude, longitude]"
    if detail["type"] == "enum":
        expected = detail["ctx"]["expected"]
        fault = f"“{detail['input']}” is not {expected}"
        return with_nearest(fault, str(detail["input"]), re.findall("'([^']*)'", expected))
    if detail["type"] == "value_error":
        return str(detail["ctx"]["error"])
    return _WANTED.get(detail["type"], detail["msg"])


def with_nearest(fault: str, written: str, known: Iterable[str]) -> str:
    """Add to a fault the known word that is nearest to the one that was written, if one is near."""
    nearest = get_close_matches(written, list(known), n=1)
    return f"{fault}; did you mean “{nearest[0]}”?" if nearest else fault
