"""What assemble.py and the choice between candidates do, alone: cuts, warnings, winners and why the others lost."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from blocks import page

from newsclean import Action, Candidate, Page, Reason, Verdict, Verdicts
from newsclean.assemble import assemble, body, impossible_dates
from newsclean.find.choose import by_agreement, choose, key, settle
from newsclean.find.date.html import IMPOSSIBLE
from newsclean.text.casefold import fold_title
from newsclean.text.cuts import without


def candidate(field: str, value: Any, code: str = "a.b", lost: str = "", block: int | None = None) -> Candidate:
    return Candidate(field, value, Reason(code), block, lost)


def verdicts(blocks: Page, *given: tuple[int, Action, tuple[int, int] | None]) -> Verdicts:
    heard = Verdicts(blocks)
    for block, action, span in given:
        heard.add(Verdict(block, action, Reason("test.any"), "test", span))
    return heard


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "0123456789"),
        ([(2, 4)], "01456789"),
        ([(0, 3)], "3456789"),
        ([(7, 10)], "0123456"),
        ([(6, 8), (1, 3)], "034589"),
        ([(1, 5), (3, 7)], "0789"),
        ([(1, 8), (3, 5)], "089"),
        ([(2, 4), (4, 6)], "016789"),
        ([(0, 10)], ""),
    ],
)
def test_cuts(spans: list[tuple[int, int]], expected: str) -> None:
    assert without("0123456789", spans) == expected


def test_cuts_leave_no_space_at_the_edges() -> None:
    assert without("By Ann. It rained. Ends", [(0, 7), (18, 23)]) == "It rained."


def test_the_body_is_what_stays_without_the_spans() -> None:
    blocks = page("one two", "three", "four", "five six")
    heard = verdicts(
        blocks,
        (0, Action.DROP, (0, 3)),
        (0, Action.SUSPECT, (4, 7)),
        (1, Action.DROP, None),
        (2, Action.DROP, (0, 4)),
        (3, Action.KEEP, (0, 4)),
    )
    assert body(blocks, heard) == "two\n\nfive six"


def test_an_article_without_text_says_why() -> None:
    blocks = page("one")
    dropped = verdicts(blocks, (0, Action.DROP, None))
    assert assemble(blocks, dropped, ()).warnings == ("no article text found on the page",)
    assert assemble(page(), verdicts(page()), ()).warnings == ("the page is empty",)
    assert assemble(blocks, verdicts(blocks), ()).warnings == ()
    assert assemble(page("one", language="en-GB"), verdicts(blocks), ()).language == "en"
    assert assemble(page("one", language=None), verdicts(blocks), ()).language is None


def test_impossible_dates_are_told_once_and_short() -> None:
    wrong = candidate("date", "9" * 65, "date.meta", IMPOSSIBLE)
    fine = candidate("date", dt.date(2024, 5, 3), "date.meta")
    assert impossible_dates([wrong, fine, wrong]) == [f"date.meta is '{'9' * 60}': {IMPOSSIBLE}"]
    assert impossible_dates([fine, candidate("date", "9", lost="another reason")]) == []


def test_the_first_that_has_not_lost_is_chosen() -> None:
    given = (candidate("title", "A", lost="names the site"), candidate("title", "B"), candidate("title", "C"))
    assert choose(given) == {"title": "B"}
    assert choose(given[:1]) == {}


def test_losers_are_told_what_came_first() -> None:
    given = [
        candidate("title", "Rain", "title.heading"),
        candidate("title", "rain!", "title.meta"),
        candidate("title", "Sun", "title.meta"),
        candidate("title", "Fog", "title.meta", "names the site"),
        candidate("section", "Weather", "section.meta"),
    ]
    assert [each.lost for each in settle(given)] == ["", "", "title.heading comes first", "names the site", ""]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rain: it pours", "RAIN — it “pours”"),
        (dt.datetime(2024, 5, 3, 10, 15), dt.date(2024, 5, 3)),
        (("Ann Other", "Bo Doe"), ("BO DOE", "Ann Other")),
        (True, True),
    ],
)
def test_values_that_say_the_same(one: Any, other: Any) -> None:
    assert key(one) == key(other)


def test_titles_fold() -> None:
    assert fold_title("  Rain_and-Sun ") == "rain and sun"
    assert fold_title("Ｒain_ — Ñandú") == "rain ñandú"


def test_most_sources_win() -> None:
    one, two, three = (candidate("title", value, code) for value, code in (("A", "a.a"), ("B", "b.b"), ("b", "c.c")))
    assert by_agreement([one, two, three]) == [two, three, one]
    assert by_agreement([one, two]) == [one, two]
    assert by_agreement([two, three]) == [two, three]


def test_one_block_is_one_source() -> None:
    one = candidate("title", "A", "a.a")
    twice = [candidate("title", "B", code, block=3) for code in ("b.b", "c.c")]
    apart = [candidate("title", "B", "b.b", block=block) for block in (3, 4)]
    assert by_agreement([one, *twice])[0] == one
    assert by_agreement([one, *apart])[0] == apart[0]
