"""Two runs side by side: what changed, by whose verdict, and runs read back from JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import CASES, Case

import newsclean
from newsclean import Action, Article, Block, Reason, Verdict
from newsclean.explain import Comparison, Explanation, PageComparison, compare, read_runs
from newsclean.explain.compare import CHANGES
from newsclean.explain.compared_text import render
from newsclean.explain.terminal import Selection

Extracted = Callable[[Case], Article]
TEXTS = ("Menu", "It rained. By Iris Weir", "More rain fell.", "Share")
MENU = Verdict(0, Action.DROP, Reason("navigation.line", "menu"), "navigation")
MODEL = Verdict(0, Action.DROP, Reason("content.unlikely", "0.1"), "content")
CUT = Verdict(1, Action.DROP, Reason("byline.line", "By Iris Weir"), "byline", (11, 23))
SHARE = Verdict(3, Action.DROP, Reason("share.line", "share"), "share")
KEEP = Verdict(3, Action.KEEP, Reason("declared.body"), "declared")


def run(*verdicts: Verdict, texts: tuple[str, ...] = TEXTS, title: str | None = None) -> Explanation:
    blocks = tuple(Block(index, text) for index, text in enumerate(texts))
    return Article("", title=title, blocks=blocks, verdicts=verdicts).explain()


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ([], [], {}),
        ([SHARE], [], {3: ("kept", "share")}),
        ([], [SHARE], {3: ("dropped", "share")}),
        ([SHARE], [KEEP], {3: ("kept", "declared")}),
        ([KEEP], [], {}),
        ([MENU], [MODEL], {0: ("reason", "content")}),
        ([MENU], [MENU._replace(filter="rows")], {0: ("reason", "rows")}),
        ([MENU], [MENU._replace(reason=Reason("navigation.line", "other evidence"))], {}),
        ([CUT], [], {1: ("cut", "byline")}),
        ([CUT], [CUT], {}),
        ([], [CUT._replace(action=Action.SUSPECT)], {}),
    ],
)
def test_changes(before: list[Verdict], after: list[Verdict], changes: dict[int, tuple[str, str]]) -> None:
    page = compare(run(*before), run(*after), "page").pages[0]
    found = {pair.either.block.index: (pair.change, pair.by.filter if pair.by else "") for pair in page.changes}
    assert found == changes


def test_blocks_are_paired_by_their_text() -> None:
    page = compare(run(), run(SHARE._replace(block=2), texts=("It rained. By Iris Weir", "New", "Share"))).pages[0]
    assert [(pair.change, pair.either.block.text) for pair in page.changes] == [
        ("gone", "Menu"),
        ("gone", "More rain fell."),
        ("added", "New"),
        ("dropped", "Share"),
    ]


def test_tallies_sum_up_over_pages() -> None:
    pages = [PageComparison(name, run(MENU), run(SHARE)) for name in "ab"]
    assert [tuple(tally) for tally in Comparison(tuple(pages)).tallies] == [
        ("dropped", "share", "share.line", 2, 10),
        ("kept", "navigation", "navigation.line", 2, 8),
    ]


def test_text_tells_both_verdicts() -> None:
    text = str(compare(run(MENU, title="Rain"), run(SHARE, CUT, title="More rain"), "page.html"))
    assert text.splitlines() == [
        "before → after",
        "",
        "page.html: 3 of 4 blocks, 43 → 30 characters",
        "  title: Rain → More rain",
        "+ Menu",
        "    navigation.line by navigation (menu) → kept",
        "~ It rained. By Iris Weir",
        "    kept → kept, cut: byline.line by byline (By Iris Weir)",
        "- Share",
        "    kept → share.line by share (share)",
        "",
        "1 of 1 pages changed",
        "byline.line              byline              1 block, 23 characters kept, with other words cut out of it",
        "share.line               share               1 block, 5 characters kept before, dropped now",
        "navigation.line          navigation          1 block, 4 characters dropped before, kept now",
    ]


def test_text_of_chosen_reasons() -> None:
    comparison = compare(run(MENU), run(SHARE), "page")
    text = render(comparison, selection=Selection(reasons=("share.*",)))
    assert "- Share" in text
    assert "Menu" not in text


def test_data_and_report_hold_every_change() -> None:
    comparison = compare(run(MENU, title="Rain"), run(SHARE, CUT), "page")
    data = json.loads(json.dumps(comparison.to_dict()))
    page = data["pages"][0]
    assert page["fields"] == [{"name": "title", "before": "Rain", "after": None}]
    assert [change["change"] for change in page["changes"]] == ["kept", "cut", "dropped"]
    assert page["changes"][0]["before"]["decision"]["filter"] == "navigation"
    report = comparison.to_html()
    assert all(text in report for text in ("navigation.line", "share.line", CHANGES["kept"], "More rain fell."))
    assert repr(comparison) == "<Comparison: 1 of 1 pages changed>"
    assert comparison._repr_html_().startswith("<iframe srcdoc=")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_run_compares_equal_to_itself_saved(case: Case, extracted: Extracted, tmp_path: Path) -> None:
    article, path = extracted(case), tmp_path / "run.json"
    lines = ({"page": "a", **article.to_dict()}, {"page": "b", **article.explain().to_dict()})
    path.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    for saved in read_runs(path).values():
        page = compare(saved, article.explain()).pages[0]
        assert not page.changes
        assert not page.fields
        assert [choice.chosen for choice in saved.choices] == [choice.chosen for choice in article.explain().choices]


@pytest.mark.parametrize("form", ["one", "list", "lines", "spread"])
def test_saved_runs_come_in_any_shape_of_json(form: str, tmp_path: Path) -> None:
    records = [{"page": name, **newsclean.extract(f"<p>{name}</p>").to_dict()} for name in ("a", "b")]
    texts = {
        "one": json.dumps(records[0]),
        "list": json.dumps(records),
        "lines": "\n".join(map(json.dumps, records)) + "\n\n",
        "spread": json.dumps(records[0], indent=2),
    }
    path = tmp_path / "run.json"
    path.write_text(texts[form], "utf-8")
    assert list(read_runs(path)) == (["a", "b"] if form in ("list", "lines") else ["a"])


@pytest.mark.parametrize(
    "text",
    ["[1]", "{}", "no JSON", '{"page": "a", "text": "b"}', '{"blocks": [{"index": 0, "text": "a"}], "verdicts": [{}]}',
     '{"blocks": [], "verdicts": [{"block": 0, "action": "drop", "code": "a.b"}]}',
     '{"blocks": [{"index": 0, "text": "a"}], "verdicts": [{"block": 0, "action": "burn", "code": "a.b"}]}'],
)  # fmt: skip
def test_other_files_are_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"run\.json: expected what newsclean --json prints"):
        read_runs(path)
