"""Dumps as other tools lay them out are read into the paragraphs that they were made of."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

import pytest
import regex

from newsclean.read.dump import NO_LINKS, as_blocks, each_line, plain_blocks, read_dump
from newsclean.read.layout import glued
from newsclean.read.layout.references import without_numbers, without_references
from newsclean.read.layout.width import wrapped_at

FERRY = (
    "The harbour ferry missed its morning crossing again on Tuesday, and the captain, who has steered it for eleven "
    "years, blamed a wooden engine cover that nobody had dared to replace since the last inspection.",
    "Passengers waited on the wall for two hours while the harbour master looked for another engine, and in the end "
    "most of them walked over the bridge, which takes forty minutes in good weather and an hour in bad weather.",
    "“We will not raise the fare,” she said, “until there is a boat that leaves at the hour that is printed on the "
    "ticket, because nobody should pay more for a wall to sit on, however fine the view from it may be.”",
    "The council meets on Thursday. A second boat is for sale in a village up the coast, but it has no roof, and it "
    "rains there on two days out of three; the council has asked what a roof would cost.",
)
MENU = ("News", "Weather and tides", "Sport", "Letters to the editor", "Small ads", "About us")
WIDTHS = (44, 60, 66, 72, 80, 100, 132)


def texts(dump: str) -> list[str]:
    """Read a dump into the texts of its blocks."""
    return [block.text for block in read_dump(dump)[0]]


def wrapped(paragraphs: Sequence[str], width: int, first: str = "", rest: str = "") -> list[str]:
    """Wrap paragraphs at a width."""
    return [textwrap.fill(each, width, initial_indent=first, subsequent_indent=rest) for each in paragraphs]


@pytest.mark.parametrize("width", WIDTHS)
def test_wrapped_lines_are_joined(width: int) -> None:
    dump = "\n".join(MENU) + "\n\n" + "\n\n".join(wrapped(FERRY, width))
    assert wrapped_at(dump.split("\n")) in range(width - 6, width + 1)
    assert texts(dump) == [*MENU, *FERRY]


@pytest.mark.parametrize("width", [60, 66, 80, 100])
def test_paragraphs_end_in_short_lines_where_nothing_is_blank(width: int) -> None:
    assert texts("\n".join((*MENU, *wrapped(FERRY, width)))) == [*MENU, *FERRY]


@pytest.mark.parametrize("mark", ["> ", "   ", "\t", "> > "])
def test_what_stands_before_wrapped_lines_is_taken_off(mark: str) -> None:
    assert texts("\n\n".join(wrapped(FERRY, 72, mark, mark))) == list(FERRY)


def test_items_of_wrapped_lists_stay_apart() -> None:
    dump = "\n".join(("Harbour", *wrapped(FERRY, 70, "     * ", "       ")))
    assert [(block.tag, block.text) for block in read_dump(dump)[0]] == [
        ("p", "Harbour"),
        *(("li", each) for each in FERRY),
    ]


@pytest.mark.parametrize("start", ["o prefeito", "19. Februar", "3) Uhr", "1. Mai"])
def test_what_only_looks_like_a_mark_is_text(start: str) -> None:
    broken = [f"   {'regen ' * 11}am", f"   {start} {'regen ' * 9}", "   und danach wieder bis zum abend."]
    assert texts("\n".join([*wrapped(FERRY, 72, "   ", "   "), *broken]))[-1].count(start) == 1


def test_numbers_and_letters_of_lists_are_marks() -> None:
    items = [
        "   1. The pier",
        "   2. The quay",
        "     * The town",
        "          + The old town",
        "               o The hall",
    ]
    assert texts("\n".join([*wrapped(FERRY, 72, "   ", "   "), "", *items]))[-5:] == [
        "The pier", "The quay", "The town", "The old town", "The hall",
    ]  # fmt: skip


def test_centred_titles_are_joined() -> None:
    title = "Harbour ferry stays at the wall while the council looks up the coast for a boat with a roof over it"
    for width in (66, 72):
        centred = "\n".join(line.center(72).rstrip() for line in textwrap.wrap(title, width))
        assert texts(f"{centred}\n\n" + "\n\n".join(wrapped(FERRY, 72)))[0] == title


def test_wide_characters_are_joined_without_blanks() -> None:
    text = "港口渡轮周二早晨再次停航，船长说木制的发动机盖早已损坏，自上次检查以来没有人敢更换它，" * 4
    lines = [text[start : start + 30] for start in range(0, len(text), 30)]
    assert texts("\n".join(lines)) == [text]


def test_hyphens_keep_their_words_together() -> None:
    words = " ".join(["the well-known harbour-master of the island-state asked"] * 12)
    assert texts("\n".join(textwrap.wrap(words, 61))) == [words]


def test_lines_that_were_not_wrapped_stay_apart() -> None:
    dump = "\n".join((*MENU, *FERRY, *MENU))
    assert wrapped_at(dump.split("\n")) == 0
    assert texts(dump) == [*MENU, *FERRY, *MENU]


REFERENCES = """
References

   1. https://harbour.example/news
   2. https://harbour.example/weather
   3. javascript:void(0);

   Hidden links:
   5. /ferry
"""
TITLED = """
References

   Visible links
    1. News of the day
       https://harbour.example/news
    2. file:///weather
    3. https://harbour.example/ferry
"""


def test_headlines_cut_off_at_a_length_are_not_wrapped() -> None:
    cut = [f"{line[:1].upper()}{line[1:38]}" for each in FERRY for line in textwrap.wrap(each, 38)]
    assert wrapped_at(cut) == 0


@pytest.mark.parametrize("listed", [REFERENCES, TITLED])
def test_lists_of_addresses_become_one_block(listed: str) -> None:
    dump = f"   [1]News [2]Weather\n\n   {FERRY[0]} See [3]the timetable.\n{listed}"
    *blocks, last = read_dump(dump)[0]
    assert [(block.text, block.links, block.link_chars) for block in blocks] == [
        ("News Weather", 2, 11),
        (f"{FERRY[0]} See the timetable.", 1, 14),
    ]
    assert last.collapsed == "references"
    assert last.text.splitlines() == [line.strip() for line in listed.splitlines() if line.strip()]


@pytest.mark.parametrize(
    "ending",
    [
        "1. Bread\n2. Salt\n3. Water",
        "7. https://a.example\n8. https://b.example\n9. https://c.example",
        "https://a.example",
    ],
)
def test_other_lists_stay(ending: str) -> None:
    assert without_references(f"{FERRY[0]}\n\n{ending}".split("\n")).references == ()


def test_numbers_beyond_the_list_stay() -> None:
    assert without_numbers("As told in [12] and [3]there", 3) == ("As told in [12] and there", 1, 5)


BROKEN = (
    ("The", "harbour ferry", "missed its morning crossing again on Tuesday, as", "Ada Lund", ", the captain, says."),
    ("Passengers waited on the wall for two hours, a spokesman of", "the council", "said (", "twice", ") on Thursday."),
    ("A second boat is for sale in a village up the coast, but the roof", "is missing", "."),
)


def test_lines_broken_at_links_and_names_are_joined() -> None:
    dump = "\n".join((*MENU, "", *(line for sentence in BROKEN for line in sentence), "", *MENU))
    assert texts(dump) == [
        *MENU,
        "The harbour ferry missed its morning crossing again on Tuesday, as Ada Lund, the captain, says.",
        "Passengers waited on the wall for two hours, a spokesman of the council said (twice) on Thursday.",
        "A second boat is for sale in a village up the coast, but the roof is missing.",
        *MENU,
    ]


@pytest.mark.parametrize(
    "first",
    [
        "Fishermen wait for the tide, and for a new engine | The Sluice",
        "Fishermen wait for the tide, and for a new engine",
    ],
)
def test_a_headline_that_stands_in_two_places_is_whole(first: str) -> None:
    below = "by our own reporter", "Updated on Friday"
    dump = [
        first,
        *MENU,
        "Fishermen wait for the tide, and for a new engine",
        *below,
        *(line for each in BROKEN for line in each),
    ]
    assert "Fishermen wait for the tide, and for a new engine" in texts("\n".join(dump))[1:]


def test_a_paragraph_that_stands_twice_is_joined_twice() -> None:
    twice = [line for sentence in BROKEN for line in sentence] * 2
    assert len(texts("\n".join((*MENU, *twice, *MENU)))) == 2 * len(MENU) + 2 * len(BROKEN)


def test_glued_elements_are_cut() -> None:
    menu = "".join(each.title() for each in MENU) + "LoginSearchHelp"
    dump = f"{menu}\n{FERRY[0]}By Ada Lund\nShe sails a McBoat. No other McBoat has a roof."
    assert texts(dump) == [
        *(
            "News",
            "Weather And Tides",
            "Sport",
            "Letters To The Editor",
            "Small Ads",
            "About Us",
            "Login",
            "Search",
            "Help",
        ),
        *(FERRY[0], "By Ada Lund", "She sails a McBoat. No other McBoat has a roof."),
    ]


@pytest.mark.parametrize("between", ["\t", "      ", "\t\t "])
def test_tabs_and_runs_of_blanks_part_elements(between: str) -> None:
    assert texts(between.join(MENU) + f"\n\n    {FERRY[0]}") == [*MENU, FERRY[0]]


def test_one_line_is_cut_into_paragraphs() -> None:
    title = "Harbour ferry stays at the wall"
    menu = "Home News Weather Sport Letters Ads Login Search About Contact"
    dump = f"{title} {menu} {title} {' '.join(FERRY)} {menu} Terms Imprint Privacy"
    found = texts(dump)
    assert " ".join(found) == dump
    assert found[:3] == [title, menu, title]
    assert found[-1] == f"{menu} Terms Imprint Privacy"
    assert len(found) >= 6


@pytest.mark.parametrize(
    "piece", ["a", "A", "Ab", "a.B", "1Ab", ". A", "a, ", "\t", "    x", "The ", "[1]", "(", ",\n", "x\n,", "AbC\n"]
)
def test_any_line_is_read(piece: str) -> None:
    assert "".join("".join(texts(piece * 5000)).split()) == "".join((piece * 5000).split())


def test_a_dump_of_nothing_but_addresses_is_read() -> None:
    assert [block.collapsed for block in read_dump("1. /a\n2. /b\n3. /c")[0]] == ["references"]


def test_what_may_be_glued_holds_all_that_is() -> None:
    capitals = [chr(code) for code in range(0x110000) if chr(code).isupper() and regex.match(r"\p{Lu}", chr(code))]
    for capital in capitals:
        for before, after in (("a", "b"), ("ж", "ж"), ("x.", "b"), ("a”", "b"), ("7", "bc")):
            text = f"{before}{capital}{after}"
            assert glued._MAYBE.search(text) or not glued._GLUE.search(text), text


def test_a_mark_that_ends_a_quotation_is_not_glued_to_the_next_word() -> None:
    line = '"The ferry is late." said Ada. "It is always late."'
    assert list(glued.unglued([line])) == [line]


def test_a_name_that_a_dump_repeats_does_not_tell_that_it_is_glued() -> None:
    assert not glued.is_glued("The HarbourWatch team of HarbourWatch met. " * 20)
    assert glued.is_glued("NewsSportWeatherTides AdsLetters ContactImprint AboutJobs")


@pytest.mark.parametrize("line", ["• Rain is coming", "*bold", "a  b", "a\u00a0 b", "•", "c\x85d"])
def test_plain_lines_become_the_same_blocks_as_any_paragraphs(line: str) -> None:
    bodies = ["", line.strip(), "", "", "Tides"]
    assert plain_blocks(bodies) == as_blocks(each_line(bodies), NO_LINKS)


@pytest.mark.parametrize("brackets", ["[%s]", "(%s)", "<%s>", "( %s )"])
def test_addresses_behind_the_words_of_links_are_taken_off(brackets: str) -> None:
    def link(words: str, number: int) -> str:
        return f"{words} {brackets % f'https://harbour.example/{number}/news-of-the-day'}"

    menu = [link(words, number) for number, words in enumerate(MENU)]
    cited = f"The council has asked {link('a builder', 7)}, who has no time."
    blocks, layout = read_dump("\n".join((*menu, *FERRY, cited)))
    assert [block.text for block in blocks] == [*MENU, *FERRY, "The council has asked a builder, who has no time."]
    assert [block.links for block in blocks] == [1] * len(MENU) + [0] * len(FERRY) + [1]
    assert [block.link_chars for block in blocks[:2]] == [len(MENU[0]), len(MENU[1])]
    assert layout.traits == ("addresses",)


def test_addresses_that_an_article_cites_stay() -> None:
    text = "\n".join(
        (*FERRY, *(f"See the harbour's page (https://harbour.example/{n})." for n in range(6)), *FERRY * 3)
    )
    assert texts(text) == text.split("\n")


def test_headings_of_text_browsers_are_told_by_their_indentation() -> None:
    body = wrapped(FERRY, 76, "   ", "   ")
    heads = ["Harbour news".center(80).rstrip(), "Ferries", "  Repairs", "    Engines"]
    blocks = read_dump("\n\n".join(each for pair in zip(heads, body, strict=True) for each in pair))[0]
    assert [(block.level, block.text) for block in blocks if block.level] == [
        (1, "Harbour news"),
        (2, "Ferries"),
        (3, "Repairs"),
        (4, "Engines"),
    ]


def test_words_that_were_broken_are_put_together() -> None:
    dump = "\n\n".join(wrapped(FERRY, 58)).replace("\nTuesday", " Tues-\nday", 1)
    assert texts(dump)[0] == FERRY[0].replace("Tuesday", "Tues-day")
    assert texts(dump + "\n\nTuesday")[0] == FERRY[0]
    assert texts(dump.replace("Tues-", "Tues\u00ad"))[0] == FERRY[0]
    assert texts("\n\n".join(wrapped(FERRY, 58)).replace(" again", "\u00ad again"))[0] == FERRY[0]


def test_sentences_go_on_across_blank_lines() -> None:
    joined = texts(
        "The captain of the harbour ferry, who is called \nAnn Other\n\n, blamed it.\nIt was\n, she said\n, old."
    )
    assert joined[0] == "The captain of the harbour ferry, who is called Ann Other, blamed it."


def test_what_was_undone_is_told() -> None:
    blocks, layout = read_dump("\n\n".join(wrapped(FERRY, 72)))
    assert layout.traits == ("wrapped",)
    assert layout.width in range(66, 73)
    assert layout.lines > len(blocks) == len(FERRY)
