"""Profiles are applied with care: what goes, and what stays although it is repeated."""

from __future__ import annotations

import pytest
from accounting import check_accounted
from publishers import OTHER, PROSE, PUBLISHERS, SITE, dump_of, html_of, learned, story

import newsclean
from newsclean.profile import Guards, Need, Repeated
from newsclean.profile.places import find_body


def codes(article: newsclean.Article) -> set[str]:
    """The codes that the profile's filter gave."""
    return {verdict.reason.code for verdict in article.verdicts if verdict.filter == "profile"}


def dropped_by_profile(article: newsclean.Article) -> list[str]:
    """The texts of the blocks that the profile's filter dropped."""
    return [article.blocks[verdict.block].text for verdict in article.verdicts if verdict.filter == "profile"]


def with_line(line: str, pages: list[int], place: int) -> list[str]:
    """Dumps of a publisher, some of which have a line more, at a place among theirs."""
    found = []
    for number in range(20):
        lines = dump_of(SITE, number).split("\n\n")
        found.append("\n\n".join([*lines[:place], *[line] * (number in pages), *lines[place:]]))
    return found


@pytest.mark.parametrize("page_of", [dump_of, html_of])
@pytest.mark.parametrize("count", [3, 4, 12, 60])
def test_repeated_lines_go_from_three_pages_on(page_of: object, count: int) -> None:
    article = newsclean.extract(page_of(SITE, 999), profile=learned(count), pipeline=newsclean.Pipeline())  # type: ignore[operator]
    check_accounted(article)
    gone = " / ".join(dropped_by_profile(article))
    assert "Harbour desk" in gone
    assert "night desk, Room 999" in gone
    assert "printed on Quay Street" in gone
    for paragraph in story(SITE, 999)[3]:
        assert paragraph in article.text


def test_the_evidence_has_the_counts() -> None:
    article = newsclean.extract(dump_of(SITE, 999), profile=learned(), pipeline=newsclean.Pipeline())
    [verdict] = [each for each in article.verdicts if article.blocks[each.block].text == "Harbour desk"]
    assert verdict.reason.code == "profile.repeated"
    assert verdict.reason.evidence.startswith("on 12 of 12 pages: 12 above, 0 within, 0 below the text, 2026-")


@pytest.mark.parametrize("page_of", [dump_of, html_of])
@pytest.mark.parametrize("url", [None, f"https://{OTHER}/1"])
def test_a_profile_of_another_publisher_changes_nothing(page_of: object, url: str | None) -> None:
    page = page_of(OTHER, 999)  # type: ignore[operator]
    assert "Harbour desk" in page
    with_it = newsclean.extract(page, url=url, profile=learned())
    assert with_it == newsclean.extract(page, url=url)


def test_a_page_whose_address_is_another_publishers_is_left_alone() -> None:
    page = dump_of(SITE, 999)
    assert codes(newsclean.extract(page, url=f"https://www.{SITE}/1", profile=learned()))
    assert not codes(newsclean.extract(page, url=f"https://{OTHER}/1", profile=learned()))


@pytest.mark.parametrize("count", [0, 1])
def test_too_few_pages_change_nothing(count: int) -> None:
    page = dump_of(SITE, 999)
    assert newsclean.extract(page, profile=learned(count)) == newsclean.extract(page)


@pytest.mark.parametrize("place", [5, 6, 7, 8])
@pytest.mark.parametrize("line", [PROSE, PROSE * 3, "What the swans did next"])
def test_what_stood_in_two_articles_stays(line: str, place: int) -> None:
    profile = newsclean.learn(with_line(line, [3, 7], place), site=SITE)
    page = with_line(line, [9], place)[9]
    assert line in newsclean.extract(page, profile=profile, pipeline=newsclean.Pipeline()).text


def test_a_columns_introduction_stays() -> None:
    line = "Each week a reader of this column sends us a photograph of an animal, and we ask the animal what it thinks."
    pages = with_line(line, [1, 4, 8, 12, 16], 6)
    article = newsclean.extract(pages[4], profile=newsclean.learn(pages, site=SITE), pipeline=newsclean.Pipeline())
    assert line in article.text


def test_prose_needs_more_evidence_than_a_short_line_and_the_inside_more_than_the_edge() -> None:
    short, long = "Mugs and more in our shop", "Mugs, scarves and calendars are in our shop on Quay Street. " * 3
    profile = newsclean.learn(with_line(short, [1, 2, 3, 4], 1), site=SITE)
    page = with_line(short, [9], 1)[9]
    assert short in dropped_by_profile(newsclean.extract(page, profile=profile, pipeline=newsclean.Pipeline()))
    inside = newsclean.learn(with_line(short, [1, 2, 3, 4], 7), site=SITE)
    page = with_line(short, [9], 7)[9]
    assert short in newsclean.extract(page, profile=inside, pipeline=newsclean.Pipeline()).text
    prose = newsclean.learn(with_line(long.strip(), [1, 2, 3, 4], 1), site=SITE)
    page = with_line(long.strip(), [9], 1)[9]
    assert long.strip() in newsclean.extract(page, profile=prose, pipeline=newsclean.Pipeline()).text


def test_a_lede_that_is_a_teaser_below_other_articles_stays() -> None:
    lede = "The ferry that once took pears across the bay is to sail again, with nine thousand books in its hold."
    profile = newsclean.learn(with_line(lede, list(range(15)), 99), site=SITE)
    page = with_line(lede, [19], 6)[19]
    assert lede in newsclean.extract(page, profile=profile, pipeline=newsclean.Pipeline()).text


def with_comments(pages: list[int], number: int) -> str:
    """An HTML page, which has a comment if its number is among `pages`."""
    remark = story(OTHER, number + 500)[3][0]
    tools = "".join(f"<div class=tool>{tool} it</div>" for tool in ("Fold", "Post", "Frame", "File", "Wrap", "Burn"))
    thread = f"{tools}<ul class=replies><li class=reply>{remark}</li></ul>" if number in pages else tools
    return html_of(SITE, number).replace("<div class=end>", f"{thread}<div class=end>")


@pytest.mark.parametrize(("commented", "goes"), [(range(9), True), (range(4), False)])
def test_elements_that_always_stand_below_the_text_are_known(commented: range, goes: bool) -> None:
    profile = newsclean.learn((with_comments(list(commented), number) for number in range(20)), site=SITE)
    page = with_comments([99], 99)
    article = newsclean.extract(page, profile=profile, pipeline=newsclean.Pipeline())
    assert (story(OTHER, 599)[3][0] not in article.text) == goes
    assert ("profile.element" in codes(article)) == goes
    assert all(paragraph in article.text for paragraph in story(SITE, 99)[3])


@pytest.mark.parametrize(("count", "goes"), [(12, True), (4, False)])
def test_what_stands_below_the_end_of_a_dump_goes(count: int, goes: bool) -> None:
    remark = "I was there, and it was nothing of the kind, whatever the keeper says."
    page = f"{dump_of(SITE, 999)}\n\n{remark}"
    article = newsclean.extract(page, profile=learned(count), pipeline=newsclean.Pipeline())
    assert (remark in dropped_by_profile(article)) == goes
    assert ("profile.below" in codes(article)) == goes


def test_an_article_that_goes_on_below_what_usually_ends_one_is_kept() -> None:
    end = f"Write to the {PUBLISHERS[SITE]} night desk, Room 999"
    more = story(OTHER, 7)[3]
    lines = dump_of(SITE, 999).split("\n\n")
    page = "\n\n".join([*lines[:-3], end, *more, *lines[-3:]])
    article = newsclean.extract(page, profile=learned(), pipeline=newsclean.Pipeline())
    assert all(paragraph in article.text for paragraph in more)


def test_bylines_and_datelines_are_known_by_their_elements() -> None:
    page = html_of(SITE, 998).replace("By Marta Quill", "By Marta Quill")
    article = newsclean.extract(page, profile=learned(), pipeline=newsclean.Pipeline())
    assert {"profile.byline", "profile.dateline"} <= codes(article)


def test_bylines_that_are_paragraphs_like_others_teach_nothing() -> None:
    pages = [html_of(SITE, n).replace("<h3 class=writer>", "<p>").replace("</h3>", "</p>") for n in range(12)]
    profile = newsclean.learn(pages, site=SITE)
    assert not profile.bylines
    article = newsclean.extract(pages[0], profile=profile, pipeline=newsclean.Pipeline())
    assert "profile.byline" not in codes(article)


def test_titles_lose_what_the_publisher_puts_behind_them() -> None:
    page = dump_of(SITE, 999).replace(f"\n\n{story(SITE, 999)[0]}\n\n", "\n\n")
    assert newsclean.extract(page).title != story(SITE, 999)[0]
    assert newsclean.extract(page, profile=learned()).title == story(SITE, 999)[0]


def test_an_ending_that_one_title_has_stays() -> None:
    title = "Rain - at last"
    page = dump_of(SITE, 999).replace(story(SITE, 999)[0], title)
    assert newsclean.extract(page, profile=learned()).title == title


@pytest.mark.parametrize("page_of", [dump_of, html_of])
def test_the_content_model_does_not_hear_of_it(page_of: object) -> None:
    heard: list[set[str]] = []

    @newsclean.page_filter("content")
    def model(page: newsclean.Page, verdicts: newsclean.Verdicts) -> list[newsclean.Verdict]:
        heard.append({verdict.filter for verdict in verdicts})
        return [newsclean.drop(block, "content.unlikely") for block in verdicts.open()]

    pipeline = newsclean.DEFAULT.replace("content", model)
    article = newsclean.extract(page_of(SITE, 999), profile=learned(), pipeline=pipeline)  # type: ignore[operator]
    assert "profile" not in heard[0]
    assert len(heard[0]) > 1
    assert dropped_by_profile(article)
    decided = [verdict.block for verdict in article.verdicts if verdict.filter in ("profile", "content")]
    assert len(decided) == len(set(decided))


def test_repeated_prose_does_not_count_for_the_text() -> None:
    texts = ["x" * 300, "Menu", "y" * 300, "z" * 300, "Menu", "x" * 300]
    blocks = [newsclean.Block(index, text) for index, text in enumerate(texts)]
    assert find_body(blocks) == (0, 6)
    assert find_body(blocks, {0, 5}) == (2, 4)
    assert find_body(blocks, set(range(6))) == (6, 6)
    assert find_body([newsclean.Block(0, "Menu"), newsclean.Block(1, "It rained.")]) == (1, 2)
    assert find_body([]) == (0, 0)


def test_a_pipeline_has_the_filter_before_the_content_model() -> None:
    article = newsclean.extract(dump_of(SITE, 999), profile=learned())
    order = list(dict.fromkeys(verdict.filter for verdict in article.verdicts))
    assert "profile" in order
    if "content" in order:
        assert order.index("profile") < order.index("content")
    check_accounted(article)


def test_guards_can_be_set() -> None:
    never = Need(10**9, 1.0)
    guards = Guards(edge=never, edge_prose=never, inside=never, inside_prose=never, element=never, end=never)
    pipeline = newsclean.Pipeline((Repeated(learned(), guards),))
    assert codes(newsclean.extract(dump_of(SITE, 999), pipeline=pipeline)) <= {"profile.byline"}


def test_titles_of_another_publisher_are_left_alone() -> None:
    page = dump_of(OTHER, 999).replace(f" - {PUBLISHERS[OTHER]}", f" - {PUBLISHERS[SITE]}")
    assert newsclean.extract(page, profile=learned()) == newsclean.extract(page)
