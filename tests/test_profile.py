"""Profiles: what is learned does not depend on order or partition, and is applied with care."""

from __future__ import annotations

import json
from functools import cache, reduce
from operator import or_
from pathlib import Path

import pytest
from accounting import check_accounted
from hypothesis import given, settings
from hypothesis import strategies as st
from publishers import PUBLISHERS, dump_of, html_of, pages_of, story

import newsclean
from newsclean.profile import Guards, Need, Repeated
from newsclean.profile.learn import as_page, observe
from newsclean.profile.places import find_body

SITE, OTHER = list(PUBLISHERS)[:2]
PROSE = "The keeper of the swans counted them twice on Sunday, found one more than last year, and went home content."


@cache
def sightings() -> list[newsclean.Profile]:
    """Profiles of single pages, among them odd ones."""
    odd = ["", "One line", "<p>", "\x00\x01", "# 1\n# 1\n# 2", "— - |", "Title - " + "x" * 400]
    return [observe(as_page(page)) for page in (*pages_of(SITE, 10), *odd)]


def learned(count: int = 12, site: str = SITE) -> newsclean.Profile:
    """The profile of a publisher's first pages."""
    return newsclean.learn(pages_of(site, count), site=site)


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


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_order_and_partition_never_matter(data: st.DataObject) -> None:
    whole = reduce(or_, sightings(), newsclean.Profile())
    order = data.draw(st.permutations(sightings()))
    parts = data.draw(st.lists(st.integers(0, 4), min_size=len(order), max_size=len(order)))
    dealt = [[each for each, part in zip(order, parts, strict=True) if part == number] for number in range(5)]
    merged = reduce(or_, [reduce(or_, part, newsclean.Profile()) for part in dealt])
    assert merged == whole
    assert merged.samples == whole.samples
    assert merged.to_json() == whole.to_json()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(st.sampled_from("ab1 \n-|:By"), max_size=80), min_size=1, max_size=6), st.randoms())
def test_any_pages_give_the_same_profile_in_any_order(pages: list[str], chance: object) -> None:
    shuffled = sorted(pages, key=lambda _: chance.random())  # type: ignore[attr-defined]
    assert newsclean.learn(shuffled, kind="text") == newsclean.learn(pages, kind="text")


def test_merging_is_associative_and_commutative_with_a_neutral_element() -> None:
    a, b, c = (newsclean.learn(pages_of(SITE, 4, start), site=SITE) for start in (0, 4, 8))
    assert (a | b) | c == a | (b | c)
    assert a | b == b | a
    assert a | newsclean.Profile() == a == newsclean.Profile() | a
    assert a != b


def test_a_hundred_parts_equal_one_pass() -> None:
    pages = pages_of(SITE, 200)
    parts = [newsclean.learn(pages[at : at + 2], site=SITE) for at in range(0, 200, 2)]
    assert reduce(or_, parts) == newsclean.learn(pages, site=SITE)


def test_streams_its_pages() -> None:
    assert newsclean.learn(iter(pages_of(SITE, 3))) == newsclean.learn(pages_of(SITE, 3))
    assert newsclean.learn(newsclean.read(page) for page in pages_of(SITE, 3)) == newsclean.learn(pages_of(SITE, 3))


def test_counts_documents_not_occurrences() -> None:
    profile = newsclean.learn(["Buy our mug\n\n" * 9, "Buy our mug"])
    assert [count.pages for count in profile.lines.values()] == [2]


def test_folds_numbers_dates_and_weekdays() -> None:
    lines = ["Updated Monday, 3 March 2025, 12 comments", "Updated Friday, 28 June 2026, 4,113 comments"]
    assert len(newsclean.learn([f"{line}\n\n{PROSE}" for line in lines], language="en").lines) == 2


def test_tells_where_and_when() -> None:
    profile = learned(6)
    count = max(profile.lines.values(), key=lambda each: (each.pages, each.tail))
    assert (count.pages, count.tail) == (6, 6)
    assert profile.first.startswith("2026-")
    assert profile.first <= profile.last


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


def test_saves_and_loads(tmp_path: Path) -> None:
    profile, path = learned(), tmp_path / "sluice.json"
    profile.save(path)
    assert newsclean.Profile.load(path) == profile
    newsclean.Profile.load(path).save(tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == path.read_bytes()
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_a_loaded_profile_does_what_the_learned_one_does(tmp_path: Path) -> None:
    learned().save(tmp_path / "sluice.json")
    loaded = newsclean.Profile.load(tmp_path / "sluice.json")
    for page in (dump_of(SITE, 999), html_of(SITE, 998)):
        assert newsclean.extract(page, profile=loaded) == newsclean.extract(page, profile=learned())


def test_a_file_holds_no_pages_own_text(tmp_path: Path) -> None:
    learned().save(tmp_path / "sluice.json")
    saved = json.loads((tmp_path / "sluice.json").read_text("utf-8"))
    text = " ".join(paragraph for number in range(12) for paragraph in story(SITE, number)[3])
    assert saved["samples"]
    for sample in saved["samples"].values():
        assert len(sample) <= 100
        assert sample.rstrip("…") not in text


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"format": "newsclean profile", "version": 2}', "\xff"])
def test_a_file_that_is_no_profile_is_named(text: str, tmp_path: Path) -> None:
    (tmp_path / "odd.json").write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"odd\.json"):
        newsclean.Profile.load(tmp_path / "odd.json")


@pytest.mark.parametrize("damage", [("lines", {"x": [1]}), ("lines", {"ab": [1, "x", 0, 0, "", ""]}), ("pages", "1")])
def test_a_damaged_profile_is_named(damage: tuple[str, object], tmp_path: Path) -> None:
    saved = {**json.loads(learned(3).to_json()), damage[0]: damage[1]}
    (tmp_path / "odd.json").write_text(json.dumps(saved), "utf-8")
    with pytest.raises(ValueError, match=r"odd\.json"):
        newsclean.Profile.load(tmp_path / "odd.json")


def test_profiles_of_two_publishers_do_not_merge() -> None:
    with pytest.raises(ValueError, match=f"{SITE}.*{OTHER}"):
        learned(3) | learned(3, OTHER)
    with pytest.raises(TypeError):
        learned(3) | "x"  # type: ignore[operator]


@pytest.mark.parametrize(
    ("given", "site"), [("https://www.example.co.uk/a/b?c", "example.co.uk"), ("News.Example.ORG", "example.org")]
)
def test_the_site_is_a_registrable_domain(given: str, site: str) -> None:
    assert newsclean.learn([], site=given).site == site


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("site", "no domain", ValueError),
        ("site", 3, TypeError),
        ("kind", "pdf", ValueError),
        ("language", 3, TypeError),
    ],
)
def test_wrong_arguments_are_named(name: str, value: object, error: type[Exception]) -> None:
    with pytest.raises(error, match=f"^{name}: "):
        newsclean.learn([], **{name: value})  # type: ignore[arg-type]


def test_a_page_that_is_none_is_named() -> None:
    with pytest.raises(TypeError, match=r"^page: "):
        newsclean.learn([3])  # type: ignore[list-item]
    with pytest.raises(TypeError, match=r"^profile: "):
        newsclean.extract("x", profile="x")  # type: ignore[arg-type]


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
