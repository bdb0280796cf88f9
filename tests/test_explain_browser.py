"""Reports in a real browser: filters, keys, the panel, the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser import SETTLED, visible
from reports import PAGE, big_page, compared, explained

import newsclean
from newsclean.explain import Explanation

if TYPE_CHECKING:
    from browser import Open
    from playwright.sync_api import Page

pytestmark = pytest.mark.slow


def current(page: Page) -> int:
    """The index of the chosen block."""
    return int(str(page.get_attribute(".b.current", "id"))[1:])


def with_codes(explanation: Explanation, *codes: str) -> list[int]:
    return [each.block.index for each in explanation.accounts if each.code in codes]


def test_filters_show_and_hide_by_reason(show: Open) -> None:
    explanation = explained(PAGE)
    page = show(explanation.to_html())
    everything = visible(page)
    page.uncheck(".filters label:has-text('share.element') input")
    gone = with_codes(explanation, "share.element")
    assert gone
    assert visible(page) == [index for index in everything if index not in gone]
    page.click("[data-show=kept]")
    assert visible(page) == with_codes(explanation, "")
    assert page.get_attribute("[data-show=kept]", "aria-pressed") == "true"
    page.click("[data-show=dropped]")
    assert visible(page) == [index for index in everything if index not in with_codes(explanation, "")]
    page.hover(".filters li:has-text('comments.element')")
    page.click("[aria-label='Only comments.element']")
    assert visible(page) == with_codes(explanation, "comments.element")
    assert page.inner_text("#place") == f"{len(visible(page))} dropped"
    page.click("[data-show=all]")
    assert visible(page) == everything


def test_the_bar_filters_too(show: Open) -> None:
    explanation = explained(PAGE)
    page = show(explanation.to_html())
    everything = visible(page)
    page.click(".bar g:nth-of-type(2)")
    assert visible(page) == with_codes(explanation, explanation.shares[1].code)
    page.click(".bar g:nth-of-type(2)")
    assert visible(page) == everything


def test_keys_walk_the_dropped_blocks(show: Open) -> None:
    explanation = explained(PAGE)
    page = show(explanation.to_html())
    dropped = [each.block.index for each in explanation.accounts if not each.kept]
    walked = []
    for _ in dropped:
        page.keyboard.press("n")
        walked.append(current(page))
    assert walked == dropped
    page.keyboard.press("n")
    assert current(page) == dropped[-1]
    assert page.inner_text("#place") == f"{len(dropped)} of {len(dropped)} dropped"
    page.keyboard.press("p")
    assert current(page) == dropped[-2]
    assert page.evaluate("document.activeElement.closest('.b').id") == f"b{dropped[-2]}"
    page.keyboard.press("ArrowUp")
    assert current(page) == dropped[-2] - 1
    page.click("#previous")
    assert current(page) == max(index for index in dropped if index < dropped[-2] - 1)
    page.uncheck("#keys")
    page.keyboard.press("n")
    assert page.inner_text("#place").startswith(f"{dropped.index(current(page)) + 1} of ")
    assert current(page) != dropped[-2]


def test_keys_walk_only_what_is_shown(show: Open) -> None:
    explanation = explained(PAGE)
    page = show(explanation.to_html())
    page.click("[data-show=dropped]")
    page.uncheck(".filters label:has-text('navigation.line') input")
    page.keyboard.press("n")
    assert current(page) == next(each.block.index for each in explanation.accounts if each.code != "navigation.line")


def test_all_can_be_reached_by_tab(show: Open) -> None:
    page = show(explained(PAGE).to_html())
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.closest('[id]')?.id + ' ' + document.activeElement.className"))
    assert {"theme quiet", "previous ", "next ", "keys ", "b0 why"} <= seen


def test_a_click_shows_the_evidence(show: Open) -> None:
    explanation = explained(PAGE)
    page = show(explanation.to_html())
    for each in explanation.accounts:
        if each.decision is None or each.kept:
            continue
        page.click(f"#b{each.block.index} p")
        said = page.inner_text("#said")
        code, evidence = each.decision.reason
        assert f"Dropped: {code}" in said
        assert newsclean.explain.verdict_meaning(code) in said
        assert " ".join(evidence.split()) in " ".join(said.split())
        advised = f'newsclean.DEFAULT.without("{each.decision.filter}")' in said
        assert advised == (each.decision.filter != "content")  # which judges all, and drops by others' reasons


def test_the_panel_tells_all_that_was_said(show: Open) -> None:
    explanation = explained("negative/copyright-article")
    suspect = newsclean.Action.SUSPECT
    each = next(
        each for each in explanation.accounts if each.kept and suspect in [said.action for said in each.verdicts]
    )
    page = show(explanation.to_html())
    page.click(f"#b{each.block.index} p, #b{each.block.index} h3")
    said = page.inner_text("#said")
    assert said.startswith("Kept")
    for verdict in each.verdicts:
        assert f"{verdict.action.value.capitalize()} {verdict.reason.code} by {verdict.filter}" in said
    page.keyboard.press("Escape")
    plain = next(each for each in explanation.accounts if not each.verdicts)
    page.click(f"#b{plain.block.index} > :last-child")
    assert "No filter said anything of it." in page.inner_text("#said")


def test_only_a_filter_of_the_default_pipeline_can_be_left_out_of_it(show: Open) -> None:
    verdict = newsclean.Verdict(0, newsclean.Action.DROP, newsclean.Reason("traffic.line", "jam"), "traffic")
    blocks = (newsclean.Block(0, "Jam on the bridge"),)
    page = show(newsclean.Article("", blocks=blocks, verdicts=(verdict,)).explain().to_html())
    page.keyboard.press("n")
    said = page.inner_text("#said")
    assert "traffic" in said
    assert "without" not in said


def test_a_cut_is_marked_in_its_block(show: Open) -> None:
    reason = newsclean.Reason("byline.line", "By Iris Weir")
    cut = newsclean.Verdict(0, newsclean.Action.DROP, reason, "byline", (11, 23))
    blocks = (newsclean.Block(0, "It rained. By Iris Weir"),)
    page = show(newsclean.Article("It rained.", blocks=blocks, verdicts=(cut,)).explain().to_html())
    assert page.inner_text("#b0 del") == "By Iris Weir"
    page.uncheck(".filters li:has-text('kept') input")
    assert visible(page) == [0]
    page.click("#b0 p")
    assert "characters 11–23" in page.inner_text("#said")


def test_on_a_narrow_screen_the_panel_opens_below(show: Open) -> None:
    page = show(explained(PAGE).to_html(), viewport={"width": 600, "height": 800})
    assert not page.is_visible("#panel")
    page.keyboard.press("n")
    assert page.is_visible("#panel")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.click("#close")
    assert not page.is_visible("#panel")


def test_links_of_candidates_lead_to_their_blocks(show: Open) -> None:
    page = show(explained(PAGE).to_html())
    page.click(".fields summary")
    page.click(".fields a[href='#b3'] >> nth=0")
    page.wait_for_selector("#b3.current")
    assert "Dropped: byline.line" in page.inner_text("#said")


def test_the_map_leads_to_the_block(show: Open) -> None:
    page = show(newsclean.extract(big_page(60)[:200_000]).explain().to_html())
    box = page.locator("#map").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 5, box["y"] + box["height"] * 0.9)
    page.evaluate(SETTLED)
    middle = page.evaluate("document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest('.b').id")
    total = page.locator(".b").count()
    assert 0.8 < int(middle[1:]) / total < 1


def test_light_and_dark_can_be_changed(show: Open) -> None:
    page = show(explained(PAGE).to_html(), color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.click("#theme")
    light = page.evaluate(ground)
    assert sum(map(int, light[4:-1].split(","))) > 600 > 200 > sum(map(int, dark[4:-1].split(",")))
    page.click("#theme")
    assert page.evaluate(ground) == dark


def test_comparisons_can_be_walked_and_filtered(show: Open) -> None:
    comparison = compared()
    page = show(comparison.to_html())
    changes = sum(len(each.changes) for each in comparison.pages)
    assert page.inner_text("#place") == f"{changes} changes"
    page.keyboard.press("n")
    page.keyboard.press("n")
    assert page.inner_text("#place") == f"2 of {changes} changes"
    assert "changed" in str(page.get_attribute(".b.current", "class"))
    page.click("[data-show=dropped]")
    assert page.locator(".b:not([hidden])").count() == changes
    code = comparison.tallies[0].code
    page.uncheck(f".filters li:has-text('{code}') input >> nth=0")
    assert page.locator(".b:not([hidden])").count() == changes - comparison.tallies[0].blocks


def test_a_comparison_on_a_phone_tells_before_from_after(show: Open) -> None:
    page = show(compared().to_html(), viewport={"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    changed, same = page.locator(".sides.changed").first, page.locator(".sides.same").first
    assert [each.strip() for each in changed.locator(".run:visible").all_inner_texts()] == ["before", "after"]
    assert changed.locator(".half:visible").count() == 2
    assert same.locator(".half:visible").count() == 1
    assert same.locator(".run:visible").count() == 0
    second = changed.locator(".half").nth(1)
    assert second.evaluate("each => getComputedStyle(each).borderInlineStartWidth") == "0px"
    page.set_viewport_size({"width": 1280, "height": 844})
    assert same.locator(".half:visible").count() == 2
