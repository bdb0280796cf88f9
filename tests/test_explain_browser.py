"""Reports in a real browser: filters, keys, panel, escaping, accessibility, speed.

They need Chromium, found on the path or named by $NEWSCLEAN_CHROMIUM, and the packages of the dependency group
"browser". Without them these tests are skipped; where $NEWSCLEAN_CHROMIUM is set, they fail instead.
"""

from __future__ import annotations

import html
import json
import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from cases import CASES
from test_explain_html import SUMMARY

import newsclean
from newsclean.explain import Comparison, Explanation, PageComparison
from newsclean.explain.run import run_report

WANTED = os.environ.get("NEWSCLEAN_CHROMIUM", "")
CHROMIUM = WANTED or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
try:
    import axe_playwright_python
    from playwright.sync_api import Browser, Error, Page, sync_playwright
except ImportError:
    if WANTED:
        raise
    pytest.skip("no playwright: pip install --group browser", allow_module_level=True)
if not CHROMIUM:
    pytest.skip("no Chromium on the path", allow_module_level=True)

pytestmark = pytest.mark.slow
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIET += ["--disable-component-update", "--disable-sync"]
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
NAMES = ("en/wordpress-theme", "ar/sahifa-rtl", "he/iton-dump", "ja/chihoushi", "zh/wangye-dump", "en/rail-inside-body")
PAGE = NAMES[0]
SETTLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
WORDS = ("river", "harbour", "council", "ferry", "library", "tide", "market", "winter", "engine", "captain", "school")
EVIL = """</script><script>window.owned = 1</script><img src=x onerror="window.owned = 2"><svg onload="owned = 3">"""
Open = Callable[..., Page]


@cache
def explained(name: str) -> Explanation:
    case = next(case for case in CASES if case.name == name)
    return newsclean.extract(case.source, url=case.url).explain()


@cache
def compared() -> Comparison:
    pages = []
    for case in CASES[:3]:
        other = newsclean.extract(case.source, pipeline=newsclean.DEFAULT.without("content", "title"))
        pages.append(PageComparison(case.name, newsclean.extract(case.source).explain(), other.explain()))
    return Comparison(tuple(pages), ("default", "without content"))


@cache
def hostile() -> Explanation:
    """A page that tries to run a script wherever a page has a say."""
    evil, value = html.escape(EVIL), html.escape(EVIL, quote=True)
    head = json.dumps({"@type": "NewsArticle", "headline": EVIL, "author": EVIL}).replace("</", "<\\/")
    prose = (
        "<p>It rained for three days, and the river rose to the lowest step of the old town hall, then fell.</p>" * 3
    )
    page = f"""<!DOCTYPE html><html lang="{value}"><title>{evil}</title><meta property="og:title" content="{value}">
    <script type="application/ld+json">{head}</script><body><nav class="{value}">{evil}</nav><h1>{evil}</h1>
    <p class=byline>By {evil}</p><article>{prose}<div class="related {value}">{evil}</div><p>{evil}</p></article>
    <footer>{evil}</footer>"""
    return newsclean.extract(page, url=f"javascript:window.owned=4//{EVIL}").explain()


def big_page(words: int) -> str:
    """A page of 5 MB, in paragraphs of that many words with teasers between."""
    pieces, size, at = ["<html lang=en><body><article><h1>A long story of the harbour</h1>"], 0, 0
    while size < 5_000_000:
        text = " ".join(WORDS[(at * at + 7 * step) % len(WORDS)] for step in range(words)).capitalize()
        pieces.append(f"<p>{text}.</p>" if at % 4 else f'<div class="related"><a href="/x">{text[:60]}</a></div>')
        size, at = size + len(pieces[-1]), at + 1
    return "".join(pieces)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        found = play.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield found
        found.close()


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open a report; at the end, assert that it wrote nothing to the console and asked for nothing else."""
    opened: list[Any] = []
    noise: list[str] = []
    asked: list[str] = []

    def open_report(text: str, **options: Any) -> Page:
        path = tmp_path / f"report-{len(opened)}.html"
        path.write_text(text, "utf-8")
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        opened.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: noise.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: noise.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        page.evaluate(SETTLED)
        return page

    yield open_report
    for context in opened:
        context.close()
    assert not noise
    assert all(url.startswith(tmp_path.as_uri()) for url in asked), asked


def visible(page: Page) -> list[int]:
    """The indices of the blocks that are shown."""
    ids: list[str] = page.eval_on_selector_all(".b:not([hidden])", "found => found.map(block => block.id)")
    return [int(each[1:]) for each in ids]


def current(page: Page) -> int:
    """The index of the chosen block."""
    return int(str(page.get_attribute(".b.current", "id"))[1:])


def with_codes(explanation: Explanation, *codes: str) -> list[int]:
    return [each.block.index for each in explanation.accounts if each.code in codes]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_reports_open_without_a_word(name: str, scheme: str, show: Open) -> None:
    explanation = explained(name)
    page = show(explanation.to_html(name), color_scheme=scheme)
    assert visible(page) == [each.block.index for each in explanation.accounts]
    assert page.inner_text("#theme") == ("Dark" if scheme == "light" else "Light")
    dropped = sum(not each.kept for each in explanation.accounts)
    assert page.inner_text("#place") == f"{dropped} dropped"


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
        assert f'newsclean.DEFAULT.without("{each.decision.filter}")' in said


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


def test_kept_and_dropped_differ_by_more_than_colour(show: Open) -> None:
    page = show(explained(PAGE).to_html())
    stripe = "block => getComputedStyle(block, '::before').backgroundImage"
    assert {page.eval_on_selector(f"#{block}", stripe) for block in ids(page, ".b.keep")} == {"none"}
    assert all("gradient" in page.eval_on_selector(f"#{block}", stripe) for block in ids(page, ".b.drop"))
    assert all(page.inner_text(f"#{block} .why") for block in ids(page, ".b.drop"))


def ids(page: Page, selector: str) -> list[str]:
    found: list[str] = page.eval_on_selector_all(selector, "all => all.map(each => each.id)")
    return found


@pytest.mark.parametrize(("name", "direction"), [("ar/sahifa-rtl", "rtl"), ("he/iton-dump", "rtl"), (PAGE, "ltr")])
def test_text_runs_in_its_own_direction(name: str, direction: str, show: Open) -> None:
    page = show(explained(name).to_html())
    block = ids(page, ".b.keep")[0]
    assert page.eval_on_selector(f"#{block} > :last-child", "text => getComputedStyle(text).direction") == direction
    side = "block => parseFloat(getComputedStyle(block, '::before')[{}]) < 40".format(
        "'right'" if direction == "rtl" else "'left'"
    )
    assert page.eval_on_selector(f"#{block}", side)


@pytest.mark.parametrize("kind", ["page", "comparison", "notebook", "run"])
def test_a_hostile_page_runs_nothing(kind: str, show: Open) -> None:
    explanation = hostile()
    other = Comparison((PageComparison(EVIL, explanation, explained(PAGE)),), (EVIL, EVIL))
    summary = {**SUMMARY, "dropped": {EVIL: 9}, "errors": {EVIL: 1}, "empty_pages": [EVIL], "slowest": [[1.0, EVIL]]}
    summary["sites"] = {EVIL: {"pages": 1, "empty": 0, "kept": 1, "dropped": 1}}
    texts: dict[str, Callable[[], str]] = {
        "page": lambda: explanation.to_html(EVIL),
        "comparison": other.to_html,
        "notebook": explanation._repr_html_,
        "run": lambda: run_report(summary, EVIL),
    }
    page = show(texts[kind]())
    frame = page.frames[-1]
    for index in range(frame.locator(".b").count()):
        frame.locator(".b").nth(index).dispatch_event("click")
    assert frame.evaluate("window.owned") is None
    assert frame.locator("img, iframe, svg[onload], script").count() == 2
    assert "window.owned = 1" in frame.inner_text("body")


def test_the_policy_stops_what_would_get_in(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(explained(PAGE).to_html(), "utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    attempts = (
        "document.body.setAttribute('onclick', 'window.owned = 1'); document.body.click()",
        "const made = document.createElement('script'); made.text = 'window.owned = 2'; document.body.append(made)",
        "document.body.innerHTML = '<img src=x onerror=\"window.owned = 3\">'",
        "setTimeout('window.owned = 4', 0)",
    )
    for attempt in attempts:
        with pytest.raises(Error, match=r"TypeError|Trusted"):
            page.evaluate(f"() => {{ {attempt} }}")
    assert page.evaluate("window.owned") is None
    fetched = "fetch('https://example.invalid/').then(() => true, () => false)"
    assert page.evaluate(fetched) is False
    page.close()


def test_a_notebook_shows_a_report_that_works(show: Open) -> None:
    page = show(f"<!DOCTYPE html><title>notebook</title>{explained(PAGE)._repr_html_()}")
    frame = page.frames[-1]
    frame.click("#next")
    assert "Dropped: navigation.line" in frame.inner_text("#said")
    assert frame.evaluate("(() => { try { return !!parent.document } catch { return 'apart' } })()") == "apart"


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


REPORTS: dict[str, Callable[[], str]] = {
    "page": lambda: explained(PAGE).to_html(PAGE),
    "arabic page": lambda: explained("ar/sahifa-rtl").to_html(),
    "comparison": lambda: compared().to_html(),
    "run": lambda: run_report(SUMMARY),
}


@pytest.mark.parametrize("width", [1440, 600])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", REPORTS)
def test_reports_are_accessible(kind: str, scheme: str, width: int, show: Open) -> None:
    page = show(
        REPORTS[kind](), color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True
    )  # axe makes styles of its own
    if page.locator("#next").count():
        page.keyboard.press("n")
        page.keyboard.press("n")
    for details in page.locator("details").all():
        details.evaluate("details => { details.open = true }")
    page.evaluate(AXE)
    found = page.evaluate("() => axe.run(document)")["violations"]
    told = [(each["impact"], each["id"], [node["html"][:120] for node in each["nodes"][:3]]) for each in found]
    assert not told
    assert page.evaluate("() => axe.version").startswith("4.")


def test_a_screen_reader_is_told(show: Open) -> None:
    page = show(explained(PAGE).to_html())
    button = page.get_by_role("button", name="dropped: title.line")
    assert button.count() == 1
    button.click()
    assert page.get_attribute("#said", "aria-live") == "polite"
    assert page.get_by_role("region", name="Evidence").inner_text().count("title.line") == 1
    assert page.get_by_role("img", name="kept: 43 %").count() == 1
    assert page.get_by_role("status").inner_text().endswith("dropped")
    assert page.get_attribute("#b2", "aria-current") == "true"


@pytest.mark.parametrize("words", [60, 10])
def test_a_page_of_5_mb_opens_in_two_seconds(words: int, browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(newsclean.extract(big_page(words)).explain().to_html(), "utf-8")
    times = []
    for _ in range(3):
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(path.as_uri())
        page.evaluate(SETTLED)
        times.append(page.evaluate("performance.now()") / 1000)
        page.keyboard.press("n")
        assert page.locator(".b.current").count() == 1
        page.close()
    print(f"{path.stat().st_size / 1e6:.1f} MB of report, opened in {', '.join(f'{each:.2f}' for each in times)} s")
    assert min(times) < 2
