"""The texts of the help, with what the program knows put in: keys, rules, settings. So they cannot drift apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app import __version__
from desktop_app.domain.search.fields import SearchField
from desktop_app.domain.typography import keep_signs
from desktop_app.domain.vocabulary import Rule
from desktop_app.domain.wording import NO_RECORD, NO_RECORD_LABEL
from desktop_app.ui.commands.keys import key_rows, native_keys
from desktop_app.ui.preferences import settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop_app.ui.actions import Actions
    from desktop_app.ui.help.parts import HelpPart

BADGE = "badge:"
"""What the picture of a badge is called in a text: `badge:honors-all`, and `badge:` where nothing is on record."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_MARKDOWN_SIGN = re.compile(r"([\\`*_\[\]<>#|])")


class HelpTexts:
    """Reads the parts, as Markdown."""

    def __init__(self, folder: Path, actions: Actions, edition: Callable[[], str]) -> None:
        """`edition` tells which edition of the data is open."""
        self._folder = folder
        self._actions = actions
        self._edition = edition

    def markdown(self, part: HelpPart) -> str:
        """One part, with each {name} replaced: the keys of the action of that name, or a list."""
        text = (self._folder / f"{part}.md").read_text(encoding="utf-8")
        return keep_signs(_PLACEHOLDER.sub(lambda found: self._value(found[1]), text))

    def _value(self, name: str) -> str:
        lists = {
            "rules": self._rules,
            "keys_list": self._keys,
            "settings_list": self._settings,
            "filters_list": self._filters,
            "about": self._about,
        }
        if name in lists:
            return lists[name]()
        keys = native_keys(getattr(self._actions, name))
        return keys[0]

    def _rules(self) -> str:
        rows = [(f"{BADGE}{rule}", rule.words.label, f"{rule.words.sentence}.") for rule in Rule]
        rows.append((BADGE, NO_RECORD_LABEL, f"{NO_RECORD}. That is no proof that no rule exists."))
        return "\n\n".join(f"![{label}]({picture}) **{label}.** {sentence}" for picture, label, sentence in rows)

    def _keys(self) -> str:
        lines = []
        for row in key_rows(self._actions):
            if row.is_heading:
                lines += ["", f"## {_escaped(row.text)}", ""]
            else:
                keys = " or ".join(f"**{_escaped(key)}**" for key in row.keys)
                lines.append(f"- {keys}: {_escaped(row.text)}")
        return "\n".join(lines)

    def _settings(self) -> str:
        return "\n".join(
            f"- **{setting.label}{_choices([choice.label for choice in setting.choices])}** {setting.help}"
            for setting in settings()
        )

    def _filters(self) -> str:
        return "\n".join(f"- `{_escaped(field.example)}`: {field.words.meaning}." for field in SearchField)

    def _about(self) -> str:
        return f"Jurisdex {__version__}. {_escaped(self._edition())}"


def _choices(labels: list[str]) -> str:
    few = 4
    return f" ({', '.join(labels)})." if 0 < len(labels) <= few else "."


def _escaped(text: str) -> str:
    return _MARKDOWN_SIGN.sub(r"\\\1", text)
