"""What the tests of the lexicon share: the lists in a data file, and the contexts that its phrases are meant for."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.lexicon import available
from newsclean.lexicon.data import read
from newsclean.lexicon.loader import MODES, SECTIONS

LANGUAGES = available()
CONTEXTS = {
    "line": "{}",
    "start": "{} Xyzzy Plugh",
    "short": "{} Xyzzy Plugh",
    "end": "Xyzzy plugh {}",
    "inside": "Xyzzy {} plugh",
}
"""A block in which a phrase of that mode has to be found."""


def lists(table: dict[str, object], where: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield every list of strings in a data file, with its dotted name."""
    for key, value in table.items():
        name = f"{where}.{key}" if where else key
        if isinstance(value, dict):
            yield from lists(value, name)
        elif isinstance(value, list):
            yield name, [text for item in value for text in (item if isinstance(item, list) else [item])]


def phrases(code: str) -> Iterator[tuple[str, str, str]]:
    """Yield section, mode and text of every phrase in a data file."""
    for section in SECTIONS:
        for mode in MODES:
            for text in read(code)[section].get(mode, ()):
                yield section, mode, text


def reported(mode: str) -> str:
    """The mode as a match reports it: a short line is known by its start."""
    return "start" if mode == "short" else mode
