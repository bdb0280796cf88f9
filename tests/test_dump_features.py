"""What the content model is told of a dump's lines, and how scripts and full stops are weighed."""

from __future__ import annotations

from array import array
from typing import Any

import pytest
from steps import counted, growth

import newsclean
from newsclean import Page, Verdict, Verdicts
from newsclean.filters.content.features.text import (
    LIKENESS,
    SIGNS,
    STRETCH,
    likeness_features,
    sign_features,
    stretch_features,
    stretches,
)
from newsclean.filters.content.features.vocabulary import (
    LIKELY_SHARED,
    VOCABULARY,
    PageTerms,
    likely_features,
    vocabulary_features,
)
from newsclean.filters.content.page_stats import PageStats, distances, page_stats
from newsclean.filters.content.table import Table, ordered
from newsclean.filters.unrelated import tail
from newsclean.pipeline import drop
from newsclean.prose import letter_weight
from newsclean.read.dump import read_dump
from newsclean.text.marks import SENTENCE_ENDS
from newsclean.text.words import SYLLABLE_WEIGHT, WIDE_WEIGHT

FERRY = (
    "The harbor ferry missed its morning crossing again, and the captain blamed the wooden engine cover.",
    "Passengers of the ferry waited on the harbor wall while the captain looked for another engine.",
    "The harbor master says that the crossing will cost nothing until the captain finds an engine cover.",
)
CHESS = "A schoolgirl of eleven won the chess tournament in the mountains after seven drawn matches there."
OTHERS = (
    CHESS,
    "Bakers want less salt in bread from autumn on, and three mills have begun to grind for them already.",
    "Heavy snow has closed two passes since Tuesday evening; buses take the long way round through the valley.",
)
CHARACTERS = {
    "en": ("The ferry left the harbor again before the passengers came, said the captain.", 1.0),
    "ko": (
        "그 나룻배는 이번 주 내내 늦게 도착했고 부두에서 기다리던 사람들은 다리를 건너는 편이 낫겠다고 말했다고 한다.",
        SYLLABLE_WEIGHT,
    ),
    "am": ("ጀልባው ሳምንቱን ሙሉ ዘግይቶ መጣ፤ በወደቡ ላይ የሚጠብቁ ሰዎችም በድልድዩ ላይ በእግር መሻገር እንደሚመርጡ ተናገሩ።", SYLLABLE_WEIGHT),
    "th": ("เรือข้ามฟากมาช้าเกือบทั้งสัปดาห์ และผู้คนที่รออยู่บนท่าเรือบอกว่าพวกเขาอยากเดินข้ามสะพานมากกว่า", WIDE_WEIGHT),
    "km": ("សាឡាងមកយឺតស្ទើរតែពេញមួយសប្តាហ៍ ហើយអ្នកដែលរង់ចាំនៅកំពង់ផែនិយាយថាពួកគេចង់ដើរឆ្លងស្ពាន។", WIDE_WEIGHT),
}


def dump(*lines: str) -> Page:
    """Read lines, a blank one between each two."""
    return newsclean.read("\n\n".join(lines), kind="text", language="en")


def surveyed(page: Page, verdicts: Verdicts) -> PageStats:
    """Survey a page of which nothing is dropped."""
    return page_stats(page, [False] * len(page.blocks), verdicts.once(letter_weight))


def columns(table: Table) -> dict[str, list[float]]:
    """Give a table's features by name."""
    return {name: table.column(name) for name in table.order.names}


def kinship(page: Page, *verdicts: Verdict) -> dict[str, list[float]]:
    """Give what all blocks share of their vocabulary."""
    tree_sums = Verdicts(page)
    for verdict in verdicts:
        tree_sums.add(verdict)
    figures = surveyed(page, tree_sums)
    topics = PageTerms(figures.fields.texts, page.language, tree_sums.once(letter_weight))
    table = Table(ordered(VOCABULARY), len(page.blocks))
    vocabulary_features(table, topics, tree_sums, figures, page.blocks)
    return columns(table)


def test_a_teaser_shares_less_with_the_article_than_its_own_paragraphs() -> None:
    found = kinship(dump(*FERRY, CHESS))
    assert min(found["shared"][:3]) > 0.4
    assert found["shared"][3] == found["shared_often"][3] == found["shared_above"][3] == 0


def test_a_block_is_not_its_own_kin() -> None:
    assert kinship(dump(FERRY[0]))["shared"] == [0]


def test_kin_is_told_apart_by_side() -> None:
    found = kinship(dump(FERRY[0], CHESS, FERRY[1]))
    assert (found["shared_above"][0], found["shared_below"][2]) == (0, 0)
    assert found["shared_below"][0] > 0 < found["shared_above"][2]


def test_the_title_lends_its_words() -> None:
    page = dump("Captain loses ferry engine", FERRY[0], CHESS)
    untold = kinship(page)
    told = kinship(page, drop(page.blocks[0], "title.line"))
    assert set(untold["shared_title"]) == set(untold["title_shared"]) == {-1}
    assert told["title_shared"][1] == 0.75
    assert told["shared_title"][2] == told["title_shared"][2] == 0


@pytest.mark.parametrize("text", ["", "...", "12 + 3"])
def test_a_line_without_words_has_no_kin(text: str) -> None:
    found = kinship(dump(*FERRY, text or "-"))
    assert {name: column[-1] for name, column in found.items()} == dict.fromkeys(found, -1)


def test_scripts_without_spaces_share_characters() -> None:
    one, other, strange = "灯台の光が湾を一周した。" * 5, "湾の灯台に光が戻った。" * 5, "新入生二人が入学した。" * 5
    found = kinship(newsclean.read("\n".join((one, other, strange)), kind="text"))
    assert found["shared"][0] > found["shared"][2] < found["shared"][1]


def test_stretches_end_where_good_text_is_apart() -> None:
    assert stretches([0, 9, 0, 9, 0, 0, 0, 0, 9]) == [(1, 3), (8, 8)]
    assert stretches([0, 0]) == stretches([]) == []


def test_the_main_stretch_has_most_good_text() -> None:
    page = dump("Home", *FERRY, "Jobs", "Cars", "Weather", "Games", "Puzzles", CHESS)
    table = Table(ordered(STRETCH), len(page.blocks))
    stretch_features(table, page, surveyed(page, Verdicts(page)), page.blocks)
    found = columns(table)
    assert found["before_main"][0] == 1
    assert found["after_main"][-1] == 6
    assert found["stretch_share"][0] == 0 < found["stretch_share"][-1] < 0.5 < found["stretch_share"][1]


def test_distances_are_to_other_blocks_that_are_good() -> None:
    since, until = distances(array("d", [0, 9, 9, 0, *[0] * 40, 9]))
    assert since[:5].tolist() == [30, 30, 1, 1, 2]
    assert until[:3].tolist() == [1, 1, 30]
    assert (since[32], since[43], until[13], until[14], until[43], until[44]) == (30, 30, 30, 30, 1, 30)
    assert [found.tolist() for found in distances(array("d"))] == [[], []]


def test_lines_alike_are_counted() -> None:
    page = dump(
        "Photo: a ferry leaves the harbor", "Photo: a ferry leaves the harbor again", "3 hours ago", "12 hours ago"
    )
    table = Table(ordered(LIKENESS), len(page.blocks))
    likeness_features(table, page, page.blocks)
    found = columns(table)
    assert found["same_start"] == [2, 2, 1, 1]
    assert found["same_end"] == [1, 1, 2, 2]


def test_signs_are_counted() -> None:
    page = dump("© HARBOR & Co", "“Wait here,” she said, and …")
    table = Table(ordered(SIGNS), len(page.blocks))
    sign_features(table, page.blocks)
    found = columns(table)
    assert found["cut"] == [False, True]
    assert found["quotes"][1] > 0 == found["quotes"][0]
    assert found["upper"][0] > 0.5 > found["upper"][1]


@pytest.mark.parametrize("language", CHARACTERS)
def test_scripts_are_weighed(language: str) -> None:
    text, weight = CHARACTERS[language]
    assert letter_weight(newsclean.read(text, kind="text")) == weight


@pytest.mark.parametrize("mark", "។៕።։।॥۔။…？")
def test_all_scripts_have_full_stops(mark: str) -> None:
    assert mark in SENTENCE_ENDS


def test_lines_without_marks_are_prose_only_where_no_line_has_one() -> None:
    thai = CHARACTERS["th"][0].ljust(120, "ก")
    for rest, prose in (("", True), ("\n" + thai + ".", False)):
        page = newsclean.read(thai + rest, kind="text")
        assert bool(surveyed(page, Verdicts(page)).prose[0]) is prose


def tail_below(above: list[str], below: list[str]) -> set[int]:
    """Give the blocks that are taken for others' summaries below a byline between the two."""
    page = dump(*above, "By Ann Other", *below)
    tree_sums = Verdicts(page)
    tree_sums.add(drop(page.blocks[len(above)], "signoff.byline"))
    return {verdict.block for verdict in tail(page, tree_sums)}


def test_summaries_below_the_byline_are_the_tail_unless_they_outweigh_the_text() -> None:
    ferry = [f"{FERRY[number % 3]} It was ferry number {number}, said the captain." for number in range(8)]
    assert tail_below(ferry, list(OTHERS)) == {9, 10, 11}
    assert tail_below(ferry[:4], [f"{text} {text[::-1]}" for text in OTHERS]) == set()


def test_invisible_characters_leave_a_dump() -> None:
    blocks = read_dump("\ufeffThe fer\u00adry\u200b left\r\n\u200b\r\n•\u00a0at\u2060 noon\rما می\u200cرویم")[0]
    assert [(block.text, block.tag, block.gap) for block in blocks] == [
        ("The ferry left", "p", 0),
        ("at noon", "li", 1),
        ("ما می\u200cرویم", "p", 0),
    ]


@counted
def test_topics_take_linear_time() -> None:
    def work(lines: int) -> Any:
        page = dump(*(f"{FERRY[line % 3]} {line}" for line in range(lines)))
        verdicts = Verdicts(page)
        figures, order = surveyed(page, verdicts), ordered(VOCABULARY, LIKELY_SHARED)

        def features() -> None:
            topics, table = PageTerms(figures.fields.texts, page.language, 1.0), Table(order, lines)
            vocabulary_features(table, topics, verdicts, figures, page.blocks)
            likely_features(table, topics, list(range(lines)), [0.5] * lines, list(range(lines)))

        return features

    assert growth(work, 200) < 5
