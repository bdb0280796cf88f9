"""Which line of a dump is its title: what Markdown calls a heading, and what a line further down confirms."""

from __future__ import annotations

import pytest
from nobody import KIT

from newsclean import extract

TEXT = "\n\n".join(KIT["en"]["paragraphs"] * 2)
TITLE = "Heavy rain closes mountain road"
MENU = "\n\n".join(f"Road works in valley number {number}" for number in range(20))


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["flat", "gaps"])
@pytest.mark.parametrize(
    "top",
    [
        f"{TITLE} - The Lantern! Harbour News",
        f"{TITLE} | News | Lantern",
        f"{TITLE} – lantern.example",
        f"Lantern.com: {TITLE}",
    ],
)
def test_a_line_further_down_tells_where_the_title_ends(top: str, gap: str) -> None:
    dump = gap.join([top, "Home", "Sport", "Weather", "Contact", TITLE, "By Ann Other", TEXT])
    assert extract(dump, kind="text").title == TITLE


@pytest.mark.parametrize(("level", "title"), [(1, TITLE), (3, None)])
def test_a_main_heading_of_markdown_is_the_title(level: int, title: str | None) -> None:
    below = "The council said on Monday that the road would stay closed"
    dump = f"[Home](/)\n\n[Sport](/sport)\n\n{'#' * level} {TITLE}\n\n{MENU}\n\n{below}\n\nBy Ann Other\n\n{TEXT}"
    found = extract(dump, kind="text")
    assert title is None or found.title == title
    mains = [each for each in found.candidates if "as a main heading +5" in each.reason.evidence]
    assert len(mains) == (level == 1)


def test_a_dump_where_blank_lines_are_rare_is_looked_through() -> None:
    furniture = "\n".join(f"Read on: piece {number} of ours" for number in range(40))
    dump = f"Home\n\nSport\n{furniture}\n{TITLE}\n{furniture[:200]}\n{TEXT}"
    assert TITLE in [each.value for each in extract(dump, kind="text").candidates if each.field == "title"]


def test_a_dump_of_furniture_alone_has_no_title() -> None:
    lines = KIT["en"]["menu"]
    dump = "\n".join([*lines, "© 2026 The Lantern. All rights reserved.", "Contact the newsroom.", *lines])
    assert extract(dump, kind="text").title is None
