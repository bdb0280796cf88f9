"""Explanations of articles: every block and every candidate is in them, and they say why."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
import textwrap
from collections.abc import Callable

import pytest
from accounting import decisions, dropped
from cases import CASES, Case
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean import Action, Article, Block, Candidate, Reason, Verdict
from newsclean.explain import Explanation, explain
from newsclean.explain.plain_text import CONTROLS, columns, inert, is_rtl, value_text, wrap
from newsclean.explain.terminal import Selection, Style, render

Extracted = Callable[[Case], Article]
ALL = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


def article(*verdicts: Verdict, **fields: object) -> Article:
    """An article of four blocks."""
    texts = ("Menu", "It rained on Monday. By Iris Weir", "More rain fell on Tuesday.", "Share this")
    blocks = tuple(Block(index, text) for index, text in enumerate(texts))
    return Article("", blocks=blocks, verdicts=verdicts, **fields)  # type: ignore[arg-type]


DROP = Verdict(0, Action.DROP, Reason("navigation.line", "menu"), "navigation")
CUT = Verdict(1, Action.DROP, Reason("byline.line", "By Iris Weir"), "byline", (21, 33))
SUSPECT = Verdict(2, Action.SUSPECT, Reason("footer.inside", "fell on"), "footer")
KEEP = Verdict(3, Action.KEEP, Reason("declared.body"), "declared")
LATE = Verdict(3, Action.DROP, Reason("share.line", "share this"), "share")
EVERY = article(DROP, CUT, SUSPECT, KEEP, LATE)


def test_the_first_drop_or_keep_decides() -> None:
    found = explain(EVERY).accounts
    assert [each.kept for each in found] == [False, True, True, True]
    assert [each.code for each in found] == ["navigation.line", "", "", ""]
    assert [each.decision for each in found] == [DROP, None, None, KEEP]
    assert found[1].cuts == (CUT,)
    assert found[3].verdicts == (KEEP, LATE)
    assert found[3].codes == ("declared.body", "share.line")


def test_shares_add_up() -> None:
    kept, *rest = explain(EVERY).shares
    assert (kept.code, kept.blocks, kept.chars) == ("", 3, 21 + 26 + 10)
    assert [(share.code, share.blocks, share.chars) for share in rest] == [
        ("byline.line", 1, 12),
        ("navigation.line", 1, 4),
    ]
    assert sum(share.part for share in (kept, *rest)) == pytest.approx(1)


def test_overlapping_cuts_count_once() -> None:
    cuts = [CUT._replace(span=span) for span in ((0, 10), (5, 12), (5, 8))]
    kept, byline = explain(article(*cuts)).shares
    assert (byline.chars, kept.chars) == (12, 4 + 21 + 26 + 10)


@ALL
def test_every_block_of_every_fixture_is_accounted_for(case: Case, extracted: Extracted) -> None:
    page = extracted(case)
    found = page.explain()
    assert [each.block for each in found.accounts] == list(page.blocks)
    assert {each.block.index for each in found.accounts if not each.kept} == set(dropped(page))
    assert {each.block.index: each.decision for each in found.accounts if each.decision} == decisions(page)
    assert sum(share.chars for share in found.shares) == sum(len(block.text) for block in page.blocks)
    text = "".join(each.block.text for each in found.accounts if each.kept and not each.cuts)
    assert "".join(text.split()) in "".join(page.text.split()) or any(each.cuts for each in found.accounts)


@ALL
def test_the_chosen_candidates_are_the_fields(case: Case, extracted: Extracted) -> None:
    page = extracted(case)
    choices = page.explain().choices
    assert [choice.candidate for choice in choices] == list(page.candidates)
    for name in ("title", "authors", "date", "site_name"):
        chosen = [each.candidate.value for each in choices if each.chosen and each.candidate.field == name]
        assert chosen == ([getattr(page, name)] if getattr(page, name) else [])


@ALL
def test_text_and_data_hold_every_reason(case: Case, extracted: Extracted) -> None:
    found = extracted(case).explain()
    text, data = str(found), json.loads(json.dumps(found.to_dict()))
    assert [block["text"] for block in data["blocks"]] == [each.block.text for each in found.accounts]
    for each, block in zip(found.accounts, data["blocks"], strict=True):
        assert block["kept"] == each.kept
        if each.decision is not None:
            code, evidence = each.decision.reason
            assert inert(f"{code} by {each.decision.filter}{': ' if evidence else ''}{evidence}") in text
            assert block["decision"]["code"] == code
            assert block["decision"]["meaning"]
    assert len(data["candidates"]) == len(found.choices)


def test_text_marks_what_was_dropped() -> None:
    assert render(explain(EVERY)).splitlines() == [
        "title     none",
        "authors   none",
        "date      none",
        "",
        "- Menu",
        "    navigation.line by navigation: menu",
        "",
        "  It rained on Monday. By Iris Weir",
        "    byline.line by byline: By Iris Weir cut: By Iris Weir",
        "",
        "  More rain fell on Tuesday.",
        "",
        "  Share this",
        "    declared.body by declared",
        "",
        "kept                         78 %       57 characters in 3 blocks",
        "byline.line                  16 %       12 characters in 1 block",
        "navigation.line               5 %        4 characters in 1 block",
    ]


def test_text_shows_candidates_and_warnings() -> None:
    day = dt.date(2026, 3, 14)
    said = (
        Candidate("authors", ("Iris Weir", "Tom Sluice"), Reason("authors.json_ld", "author")),
        Candidate("authors", ("I. Weir",), Reason("authors.byline", "By I. Weir"), 1),
        Candidate("date", day, Reason("date.url", "2026-03-14")),
    )
    text = str(explain(article(authors=("Iris Weir", "Tom Sluice"), date=day, candidates=said, warnings=("odd",))))
    assert "authors   Iris Weir, Tom Sluice\n          * authors.json_ld  Iris Weir, Tom Sluice (author)\n" in text
    assert "            authors.byline  I. Weir, block 1 (By I. Weir)\n" in text
    assert "date      2026-03-14\n          * date.url  2026-03-14" in text
    assert "warning  odd" in text


@pytest.mark.parametrize(
    ("only", "reasons", "shown"),
    [
        ("", (), [0, 1, 2, 3]),
        ("dropped", (), [0]),
        ("kept", (), [1, 2, 3]),
        ("", ("navigation.*",), [0]),
        ("", ("navigation.line", "footer.*"), [0, 2]),
        ("kept", ("*.line",), [1, 3]),
        ("dropped", ("footer.*",), []),
    ],
)
def test_selection(only: str, reasons: tuple[str, ...], shown: list[int]) -> None:
    chosen = Selection(only, reasons)
    found = explain(EVERY)
    assert [each.block.index for each in found.accounts if chosen.holds(each)] == shown
    text = render(found, selection=chosen)
    for each in found.accounts:
        assert (each.block.text in text) == (each.block.index in shown)
    assert (text == "no block is like that\n") == (not shown)


def test_colours_are_only_where_asked_for() -> None:
    assert "\x1b" not in str(explain(EVERY))
    coloured = render(explain(EVERY), Style(colours=True))
    assert "- \x1b[2mMenu\x1b[0m\n    \x1b[33mnavigation.line\x1b[0m by navigation: \x1b[2mmenu\x1b[0m" in coloured
    assert "\n  More rain fell on Tuesday.\n" in coloured


def test_a_page_cannot_steer_the_terminal() -> None:
    evil = "\x1b]0;owned\x07 \x1b[2J \x9b31m \u202e reversed \r\b \u2066"
    verdict = Verdict(0, Action.DROP, Reason(evil, evil), evil)
    said = (Candidate("title", evil, Reason(evil, evil), 0),)
    page = Article("", title=evil, blocks=(Block(0, evil),), verdicts=(verdict,), candidates=said, warnings=(evil,))
    for text in (str(page.explain()), render(page.explain(), Style(width=20))):
        assert not CONTROLS.search(text)
        assert "owned" in text


@given(st.text(), st.integers(2, 30))
def test_wrapped_text_fits_and_loses_only_spaces(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(sum(map(columns, line)) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace("\n", "").replace(" ", "")


def test_wide_characters_take_two_columns() -> None:
    assert wrap("昨夜雨が降った", 6) == ["昨夜雨", "が降っ", "た"]
    assert wrap("It rained all night", 10) == ["It rained", "all night"]


def test_direction_is_that_of_the_first_letter() -> None:
    assert is_rtl("2024: بئر قديمة")
    assert not is_rtl("2024: Old well بئر")
    assert not is_rtl("…")


def test_values_are_written_for_readers() -> None:
    noon = dt.datetime(2026, 3, 14, 12, tzinfo=dt.UTC)
    assert [*map(value_text, (None, (), ("A", "B"), noon, "x"))] == [
        "none",
        "none",
        "A, B",
        "2026-03-14 12:00+00:00",
        "x",
    ]


def test_repr_is_short() -> None:
    assert repr(explain(EVERY)) == "<Explanation: 3 of 4 blocks kept, 78% of the text>"


@pytest.mark.parametrize("page", ["", "<p></p>", "\n \n", "<html><body>"])
def test_an_empty_page_is_explained(page: str) -> None:
    found = newsclean.extract(page).explain()
    assert isinstance(found, Explanation)
    assert found.to_dict()["shares"][0]["part"] == 0 or found.accounts
    assert "warning" in str(found)
    assert "</html>" in found.to_html()


def test_explanations_cost_nothing_until_asked_for() -> None:
    code = "import sys, newsclean; newsclean.extract('<p>It rained.</p>'); print('newsclean.explain' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_layout_of_a_dump_is_told_with_its_lines_and_blocks() -> None:
    sentence = "The harbour ferry missed its morning crossing again on Tuesday, and nobody knows when it will sail. "
    wrapped = newsclean.extract(textwrap.fill(sentence * 4, 60), kind="text").explain()
    assert wrapped.layout == "wrapped at 60 columns: 7 lines, 1 block"
    assert wrapped.to_dict()["layout"] == wrapped.layout
    assert wrapped.layout in str(wrapped)
    assert newsclean.extract("Rain\nTides", kind="text").explain().layout == "a line a paragraph: 2 lines, 2 blocks"
    assert not newsclean.extract("<p>Rain</p>", kind="html").explain().layout
