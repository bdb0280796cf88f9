"""Reports in a real browser: no hostile page gets in, every reader can use them, and a long page opens fast."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser import SETTLED, axe, visible
from reports import EVIL, NAMES, PAGE, SUMMARY, big_page, compared, explained, hostile

import newsclean
from newsclean.explain import Comparison, PageComparison
from newsclean.explain.run_report import run_report

if TYPE_CHECKING:
    from browser import Open
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow
REPORTS: dict[str, Callable[[], str]] = {
    "page": lambda: explained(PAGE).to_html(PAGE),
    "arabic page": lambda: explained("ar/sahifa-rtl").to_html(),
    "comparison": lambda: compared().to_html(),
    "run": lambda: run_report(SUMMARY),
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_reports_open_without_a_word(name: str, scheme: str, show: Open) -> None:
    explanation = explained(name)
    page = show(explanation.to_html(name), color_scheme=scheme)
    assert visible(page) == [each.block.index for each in explanation.accounts]
    assert page.inner_text("#theme") == ("Dark" if scheme == "light" else "Light")
    dropped = sum(not each.kept for each in explanation.accounts)
    assert page.inner_text("#place") == f"{dropped} dropped"


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
    odd = {"seconds": 1.0, "id": EVIL, "url": EVIL}
    summary = {**SUMMARY, "dropped": {EVIL: 9}, "errors": {EVIL: 1}, "empty_pages": [odd], "slowest": [odd]}
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
        with pytest.raises(Exception, match=r"TypeError|Trusted"):
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
    told = [(each["impact"], each["id"], [node["html"][:120] for node in each["nodes"][:3]]) for each in axe(page)]
    assert not told


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
