"""Title, authors and date of plain-text dumps."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import pytest

from newsclean import DEFAULT, extract, read
from newsclean.find import find
from newsclean.find.authors import dump as bylines
from newsclean.find.authors.dump_credit import BYLINE, KINDS, NAME, Credit, in_short, read_credit
from newsclean.find.choose import choose
from newsclean.find.date import dump as datelines
from newsclean.find.dump_lines import dump_lines
from newsclean.find.scorecard import Line, best_first, explain, load, ranked, rate, scorecard
from newsclean.find.title import dump as headline
from newsclean.find.title.wording import headline_of
from newsclean.lexicon import load as load_words
from newsclean.model import Block
from newsclean.parse.person_names import said_once
from newsclean.text.glue import unglued

ENGLISH = load_words("en")
PROSE = (
    "The river rose by two metres within a night, and the people of the valley carried their furniture upstairs while "
    "the fire brigade counted its boats and found that it had three of them."
)
MENU = "Home\nNews\nSport\nWeather\nContact us\n"


def fields(dump: str, language: str | None = "en") -> dict[str, Any]:
    page = read(dump, kind="text", language=language)
    return choose(tuple(find(page, DEFAULT.run(page))))


def credit(text: str, *, labelled: bool = False) -> tuple[tuple[str, ...], str] | None:
    found = read_credit(text, ENGLISH, labelled)
    return None if found is None else (found.names, KINDS[found.kind])


@pytest.mark.parametrize(
    ("text", "names", "kind"),
    [
        ("By Ann Other", ("Ann Other",), "byline"),
        ("By Ann Other Follow", ("Ann Other",), "byline"),
        ("Written by:Ann Other", ("Ann Other",), "byline"),
        ("by rivergirl", ("rivergirl",), "introduced"),
        ("di Anna Altri", ("Anna Altri",), "introduced"),
        ("Ann Other", ("Ann Other",), "name"),
        ("Ann Other | Bo Doe", ("Ann Other", "Bo Doe"), "name"),
        ("Ann OtherAnn Other", ("Ann Other",), "name"),
        ("Ann Other, MD, PhD", ("Ann Other, MD, PhD",), "name"),
        ("Ann Other Political Correspondent", ("Ann Other",), "name"),
        ("Ann Other (AFP)", ("Ann Other",), "signed"),
        ("Ann Other – the paper's eyes and ears in the valley", ("Ann Other",), "before"),
        ("Ann Other is a reporter at the Valley Post and lives by the river.", ("Ann Other",), "biography"),
    ],
)
def test_credits(text: str, names: tuple[str, ...], kind: str) -> None:
    assert credit(text) == (names, kind)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Other 3 May 2024", ("Ann Other",)),
        ("Ann Other5 hours ago", ("Ann Other",)),
        ("3 May 2024 • Ann Other • 3 min read", ("Ann Other",)),
        ("Ann Other / VALLEYPOST.EXAMPLE / May 3, 2024, 17:07 IST", ("Ann Other",)),
        ("By Ann Other - Associated Press - Friday, May 3, 2024", ("Ann Other",)),
    ],
)
def test_credits_beside_dates(text: str, names: tuple[str, ...]) -> None:
    found = credit(text)
    assert found is not None
    assert found[0] == names


def test_the_line_below_a_label_is_a_credit() -> None:
    assert credit("Ann Other - product editor", labelled=True) == (("Ann Other",), "labelled")


@pytest.mark.parametrize("text", ["The river rises overnight.", "rain is coming", "", "!!", "12", "Read more about it"])
def test_no_credits(text: str) -> None:
    assert credit(text) is None


def test_what_is_said_twice() -> None:
    assert said_once("Ann Other, Ann Other") == "Ann Other"
    assert said_once("Bora Bora") == "Bora Bora"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("The river rises",), "The river rises"),
        (("Home » News » The river rises",), "The river rises"),
        (("The river rises overnight | Valley Post",), "The river rises overnight"),
        (("Valley Post", "The river rises overnight - Valley Post"), "The river rises overnight"),
        (("© 2026 Valley Post Ltd.", "The river rises overnight - Valley Post"), "The river rises overnight"),
        (("Valley Post", "The river rises overnight - again"), "The river rises overnight - again"),
        (("강물이 밤새 또 불었다ㅣ계곡신문",), "강물이 밤새 또 불었다"),
        (("강물이 밤새 또 불었다-사회ㅣ계곡신문",), "강물이 밤새 또 불었다"),
        (('title: "The river rises"',), "The river rises"),
        (("# The river rises",), "The river rises"),
        (("FLOOD | The river rises and rises",), "FLOOD | The river rises and rises"),
        (("1. Home", "2. The river rises"), "The river rises"),
        (("Home", "2. Bundesliga: the river rises"), "2. Bundesliga: the river rises"),
        (("The river – and what it took",), "The river – and what it took"),
        (("2. >", "2. Flood: the river rises"), "Flood: the river rises"),
        (("Rules under »Fair Play« annoy clubs",), "Rules under »Fair Play« annoy clubs"),
        (("«It rose», they say. The mayor: «We know»",), "«It rose», they say. The mayor: «We know»"),
        (("Floods in May - The river rises and rises overnight",), "The river rises and rises overnight"),
        (("The river - a portrait",), "The river - a portrait"),
        (
            ("The river has risen since Monday - and does so again",),
            "The river has risen since Monday - and does so again",
        ),
    ],
)
def test_what_of_a_line_is_the_title(lines: tuple[str, ...], title: str) -> None:
    blocks = [Block(index, text) for index, text in enumerate(lines)]
    assert headline_of(len(blocks) - 1, blocks) == title


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("Home - Library - Flood guide", "Flood guide"), "Flood guide"),
        (("Valley PostNewsThe river rises", "The river rises"), "The river rises"),
        (("Picture of the river as it rises", "Ann Other", "river as it rises"), "river as it rises"),
        (("The river rises", "rises"), "The river rises"),
        (("The river outgrows", "grows"), "The river outgrows"),
        (("Nobody's valley", ": The river rises"), "Nobody's valley: The river rises"),
        (("The river rises", "", "", "", "rises"), "The river rises"),
    ],
)
def test_what_lines_below_tell_of_a_title(lines: tuple[str, ...], title: str) -> None:
    blocks = [Block(index, text) for index, text in enumerate(lines)]
    assert headline_of(0, blocks) == title


def test_the_line_that_a_title_was_read_out_of_leaves_the_text() -> None:
    line = "Floods in the valley - The river rises and rises through the night"
    article = extract(f"{MENU}\n{line}\n\nBy Ann Other\n3 May 2024\n\n{PROSE}\n\n{PROSE[:120]} again.\n", kind="text")
    assert article.title == "The river rises and rises through the night"
    assert article.text.startswith(PROSE)
    assert "title.line" in {each.reason.code for each in article.verdicts if article.blocks[each.block].text == line}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Mary Other and Bo Peter van der Doe", ("Ann Mary Other", "Bo Peter van der Doe")),
        ("Ann Other, Bo Doe and Cy Roe", ("Ann Other", "Bo Doe", "Cy Roe")),
        ("By Ann Other and Bo Doe The Associated Press", ("Ann Other", "Bo Doe")),
    ],
)
def test_several_names_in_a_line(text: str, names: tuple[str, ...]) -> None:
    found = credit(text)
    assert found is not None
    assert found[0] == names


def test_what_a_word_joins_need_not_be_names() -> None:
    assert credit("Home and Garden and News of Today") is None
    assert credit("Reuters") == (("Reuters",), "signed")
    assert credit("Garden") is None


def test_another_line_tells_where_a_name_ends() -> None:
    credits = {
        3: Credit(("Ann Other",), NAME),
        4: Credit(("Ann Other Chief Reporter", "Bo Doe"), BYLINE),
        5: Credit(("Ann Otherly",), NAME),
    }
    assert in_short(credits)[4].names == ("Ann Other", "Bo Doe")
    assert in_short(credits)[5].names == ("Ann Otherly",)


def test_who_checked_the_facts_is_no_author() -> None:
    dump = f"{MENU}\nThe river rises overnight\n\nFact-checked by Bo Doe\n\nBy Ann Other\n\n{PROSE}\n\n{PROSE}\n"
    assert fields(dump)["authors"] == ("Ann Other",)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_title_between_menu_and_teasers(gap: str) -> None:
    parts = (
        "The river rises overnight in the valley", "Bo Doe", PROSE, PROSE, "Related articles",
        "A baker opens his third shop in the village", "The school gets a new roof before winter",
    )  # fmt: skip
    assert fields(MENU + gap + gap.join(parts))["title"] == parts[0]


def test_two_authors_and_the_day_of_publication() -> None:
    dump = f"{MENU}\nThe river rises\n\nBy Ann Other and Bo Doe\nPublished 3 May 2024\nUpdated 5 May 2024\n\n{PROSE}\n"
    found = fields(dump)
    assert found["authors"] == ("Ann Other", "Bo Doe")
    assert found["date"] == dt.date(2024, 5, 3)


def test_a_date_without_spaces_around() -> None:
    assert unglued("5 min readDec 1, 2025") == "5 min read Dec 1, 2025"
    dump = f"{MENU}\nThe river rises\n\nBy Ann Other\n5 min readMay 3, 2024\n\n{PROSE}\n\n{PROSE}\n"
    assert fields(dump)["date"] == dt.date(2024, 5, 3)


def test_nothing_is_guessed() -> None:
    found = fields(f"The river rises overnight\n\n{PROSE}\n\n{PROSE}\n\nMore about rivers on page 12.")
    assert found == {"title": "The river rises overnight"}
    assert fields("") == {}
    assert fields("\n \n") == {}


def test_a_title_in_a_script_without_spaces() -> None:
    prose = "昨夜、谷を流れる川の水位が二メートル上がり、住民は家具を二階へ運んだ。消防は三隻のボートを用意した。" * 2
    dump = f"ホーム\n社会\nスポーツ\n\n谷の川が一夜で二メートル増水\n\n2024年5月3日\n\n{prose}\n\n{prose}\n"
    found = fields(dump, "ja")
    assert found["title"] == "谷の川が一夜で二メートル増水"
    assert found["date"] == dt.date(2024, 5, 3)


def test_the_address_confirms_a_day() -> None:
    dump = f"The river rises\n\n1 May 2024\n\n{PROSE}\n\nThe bridge was built on 3 May 2024\n"
    page = read(dump, kind="text", language="en", url="https://valley.example/2024/05/01/river")
    assert choose(tuple(find(page, DEFAULT.run(page))))["date"] == dt.date(2024, 5, 1)


def test_reasons_name_the_evidence() -> None:
    page = read(f"The river rises overnight\n\nBy Ann Other\n\n{PROSE}\n", kind="text", language="en")
    reasons = {each.field: each.reason for each in find(page, DEFAULT.run(page))}
    assert reasons["title"].code == "title.line"
    assert reasons["authors"].code == "authors.byline"
    assert "points (" in reasons["title"].evidence


def test_many_lines_take_no_more_time_each() -> None:
    dump = "By Ann Other\n3 May 2024\nThe river rises overnight\n" * 20_000 + PROSE
    page = read(dump, kind="text", language="en")
    from newsclean.pipeline import Verdicts

    assert choose(tuple(find(page, Verdicts(page))))["authors"] == ("Ann Other",)


def test_a_scorecard_adds_up() -> None:
    data = {"least": None, "features": {"size": {"bounds": [10, 20], "points": [0.0, 1.0, -1.0]}}}
    card = scorecard(data)
    assert [rate(card, {"size": size, "unknown": 7}) for size in (10, 10.5, 20, 21)] == [0.0, 1.0, 1.0, -1.0]
    assert card.least == float("-inf")
    assert explain(card, {"size": 15, "unknown": 7}) == "1.0 points (size 15: +1.0, unknown 7: +0.0)"


def test_the_best_come_first_whatever_is_searched_for() -> None:
    names = ("Ann Other", "By Bo Doe", "By Cy Poe", "Grace Valley", "By Ed Poe", "By Di Roe and Ed Zoe")
    dump = MENU + "\n".join(f"{name}\n{PROSE} {name} said so.\nrain fell" for name in names)
    page = read(dump, kind="text", language="en")
    seen = dump_lines(page, DEFAULT.run(page), ENGLISH)
    stored = json.loads(files("newsclean.find").joinpath("scorecards.json").read_text("utf-8"))["authors"]
    card = scorecard({**stored, "least": None})
    whole = ranked(bylines.bylines(seen, ENGLISH, None, ()), card)
    found = best_first(bylines.unsearched(seen, ENGLISH, None, ()), card)
    assert [(line.index, line.evidence) for line in found] == [(line.index, line.evidence) for line in whole]
    assert len(whole) > 3


def test_the_package_has_sound_scorecards() -> None:
    page = read(
        f"{MENU}\nThe river rises\n\nBy Ann Other\n3 May 2024\n\n{PROSE}\n\n{PROSE}", kind="text", language="en"
    )
    seen = dump_lines(page, DEFAULT.run(page), ENGLISH)
    moments = datelines.find_moments(seen, ENGLISH, None)
    measured: dict[str, Sequence[Line]] = {
        "title": headline.title_lines(seen, ENGLISH),
        "title_flat": headline.title_lines(seen, ENGLISH),
        "authors": bylines.bylines(seen, ENGLISH, None, ()),
        "date": datelines.datelines(seen, ENGLISH, None, moments, ()),
    }
    for name, lines in measured.items():
        tables = load(name).tables
        assert tables.keys() <= lines[0].evidence.keys()
        assert all(len(points) == len(bounds) + 1 for bounds, points in tables.values())
        assert all(list(bounds) == sorted(set(bounds)) for bounds, _ in tables.values())


def test_the_survey_finds_the_prose() -> None:
    from newsclean.pipeline import Verdicts

    page = read(f"{MENU}\nThe river rises\n\n{PROSE}\n\n{PROSE}\nHome\n", kind="text", language="en")
    seen = dump_lines(page, Verdicts(page), ENGLISH)
    assert (seen.first, seen.core, seen.last) == (6, 6, 7)
    assert seen.above[6:9] == [0.0, 0.5, 1.0]
    assert seen.words["river"] == 2
    assert "the" not in seen.words


def test_a_change_and_the_publication_on_one_day() -> None:
    lines = (MENU, "The river rises", "Updated: 3 May 2024 18:30", PROSE, PROSE, "First published: 3 May 2024 17:55")
    dump = "\n\n".join(lines)
    found = fields(dump)
    assert found["date"] == dt.datetime(2024, 5, 3, 17, 55)
    assert found["date_modified"] == dt.datetime(2024, 5, 3, 18, 30)


@pytest.mark.parametrize(
    ("line", "further", "day"),
    [
        ("5/3/2024", "The color of the harbor is gray, and so is the theater.", dt.date(2024, 5, 3)),
        ("5/3/2024", "17/2/2024", dt.date(2024, 3, 5)),
        ("5/3/2024", "The colour of the harbour is grey, and so is the theatre.", dt.date(2024, 3, 5)),
        ("Fri, 5/4/2024", "", dt.date(2024, 4, 5)),
    ],
)
def test_the_order_that_a_dump_tells(line: str, further: str, day: dt.date) -> None:
    text = f"The river rises\n\n{line}\n\n{PROSE} {further if ' ' in further else ''}\n\n{PROSE}\n\n{further}"
    assert fields(text)["date"] == day
