"""The caller's own rules: selectors, phrases and names that outrank the filters, by site, from files and commands."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from cases import CASES, Case

import newsclean
from newsclean.adapters import Cleaner
from newsclean.cli import main
from newsclean.model import Action

PROSE = "The ferry came back to the quay on Monday after nine weeks in the yard, and the timetable of the winter holds."
MORE = "Nobody on the pier had expected her before the thaw, least of all the two men who sell the tickets there."
MENU = '<nav><a href="/news">News</a> <a href="/sport">Sport</a> <b class="tide">High tide at six</b></nav>'
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Ferry returns to Gullhaven</title>
<script>let x = 1</script></head>
<body>{MENU}<main><article><h1>Ferry returns to Gullhaven</h1><p class="by">By Marta Quill and Ned Oakum</p>
<p id="first">{PROSE}</p><div class="coins"><p>Tide tables are dear to print, and the printers want their money.</p>
<p>So give what you can.</p></div>
<p>{MORE} Before it <span class="ad">an <i>inline</i> advert</span> and after it.</p>
<aside class="related"><ul><li><a href="/1">Five quiet beaches</a></li><li><a href="/2">Where the herring went</a></li>
<li><a href="/3">A lighthouse for sale</a></li></ul>
<figure class="map"><figcaption>The new route</figcaption></figure></aside>
<table><tr><td>Boat</td><td class="price">Nine crowns</td></tr></table></article></main>
<footer>© 2026 The Gullhaven Post</footer></body></html>"""
SELECTORS = (
    "p", "div > p", "p + p", "li:nth-child(2)", "p:nth-of-type(odd)", "div:has(> p)", ":not(p):not(div)",
    "a[href^='/']", "section > :first-child", "p:last-of-type", ":is(h1, h2) + p", "script + *", "body > *", "*", "td",
    "a", "b, strong, em",
)  # fmt: skip


def soup_of(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html5lib")


def extract_with(*filters: newsclean.Filter, page: object = PAGE) -> newsclean.Article:
    pipeline = newsclean.Pipeline((*filters, *newsclean.DEFAULT.filters))
    return newsclean.extract(page, pipeline=pipeline)  # type: ignore[arg-type]


def said(article: newsclean.Article, code: str) -> set[str]:
    """What verdicts of a code are about: texts of blocks, or the pieces of them."""
    found = [verdict for verdict in article.verdicts if verdict.reason.code == code]
    texts = [(article.blocks[each.block].text, each.span or (0, None)) for each in found]
    return {text[start:end].strip() for text, (start, end) in texts}


@pytest.mark.parametrize("make", [str, soup_of, str.encode])
def test_what_a_selector_finds_is_dropped_with_the_selector_as_evidence(make: object) -> None:
    article = extract_with(newsclean.drop_selector(".coins, td.price, span.ad, script + body"), page=make(PAGE))  # type: ignore[operator]
    assert said(article, "rule.drop") == {
        "Tide tables are dear to print, and the printers want their money.",
        "So give what you can.", "Nine crowns", "an inline advert",
    }  # fmt: skip
    assert "Before it and after it." in article.text
    evidence = {each.reason.evidence for each in article.verdicts if each.reason.code == "rule.drop"}
    assert evidence == {".coins, td.price, span.ad, script + body"}


@pytest.mark.parametrize("make", [str, soup_of])
def test_what_a_selector_keeps_stays_whatever_the_filters_say(make: object) -> None:
    article = extract_with(
        newsclean.keep_selector("figure.map, footer, .tide, #first"),
        newsclean.drop_selector("aside, #first"),
        page=make(PAGE),  # type: ignore[operator]
    )
    for text in ("The new route", "© 2026 The Gullhaven Post", "High tide at six", PROSE):
        assert text in article.text
    assert "beaches" not in article.text
    assert "Sport" not in article.text


def test_an_inline_element_keeps_its_whole_paragraph() -> None:
    article = extract_with(newsclean.keep_selector("span.ad"), newsclean.drop_selector("p, table, aside"))
    assert article.text == f"{MORE} Before it an inline advert and after it."


def test_nothing_comes_back_where_a_rule_drops_everything() -> None:
    assert extract_with(newsclean.drop_selector("body")).text == ""


@pytest.mark.parametrize("selector", SELECTORS)
def test_both_readers_select_the_same(selector: str) -> None:
    for case in [case for case in CASES if case.kind == "html"][::29]:
        markup = case.source
        pages = [newsclean.read(source, kind="html") for source in (markup, soup_of(markup))]
        keep, drop = newsclean.keep_selector(selector), newsclean.drop_selector(selector)
        for rule in (keep, drop):
            one, other = (list(newsclean.Pipeline((rule,)).run(page)) for page in pages)
            assert one == other, case.name


@pytest.mark.parametrize("case", [case for case in CASES if case.kind == "html"][::23], ids=lambda case: case.name)
def test_keeping_everything_keeps_everything(case: Case) -> None:
    article = extract_with(newsclean.keep_selector("*"), page=case.page)
    shown = {each.block for each in article.verdicts if each.reason.code == "rule.keep"}
    dropped = {each.block for each in article.verdicts if each.action is Action.DROP and each.block in shown}
    assert not dropped
    assert len(shown) >= 0.9 * len(article.blocks)


@pytest.mark.parametrize("css", ["", "p[", "#1", "p::before", "a:contains(x)", "p:unknown", "div,,p"])
def test_a_wrong_selector_is_told(css: str) -> None:
    with pytest.raises(ValueError, match=r"^css: "):
        newsclean.keep_selector(css)
    with pytest.raises(ValueError, match=r"^css: "):
        newsclean.drop_selector(css)


def test_a_selector_is_a_string() -> None:
    with pytest.raises(TypeError, match="css: expected a CSS selector as str, not int"):
        newsclean.drop_selector(3)  # type: ignore[arg-type]


def test_a_dump_has_no_elements() -> None:
    article = extract_with(newsclean.drop_selector("*"), page=f"{PROSE}\n\n{MORE}\n\n{PROSE} {MORE}")
    assert MORE in article.text


RULES = """
["*"]
drop = ["footer"]

["gullhaven.example"]
keep = ["figure.map"]
drop = [".coins"]
never_authors = ["ned oakum"]

["gullhaven.example".phrases.promo]
line = ["so give what you can."]

["other.example"]
drop = ["p"]
"""


@pytest.fixture
def rules_file(tmp_path: Path) -> Path:
    path = tmp_path / "rules.toml"
    path.write_text(RULES, "utf-8")
    return path


def test_rules_are_those_of_the_site_and_its_subdomains(rules_file: Path) -> None:
    rules = newsclean.Rules.load(rules_file)
    plain = newsclean.extract(PAGE, url="https://elsewhere.example/a", rules=rules)
    own = newsclean.extract(PAGE, url="https://www.gullhaven.example/a", rules=rules)
    assert said(plain, "rule.drop") == {"© 2026 The Gullhaven Post"}
    assert plain.authors == ("Marta Quill", "Ned Oakum")
    assert own.authors == ("Marta Quill",)
    assert "The new route" in own.text
    assert "Tide tables" not in own.text


def judged(page: object, rules: newsclean.Rules) -> dict[str, object]:
    """What rules make of a page: its text, authors, and what each verdict of theirs is about."""
    article = newsclean.extract(page, url="https://www.gullhaven.example/a", rules=rules)  # type: ignore[arg-type]
    found = {code: said(article, code) for code in ("rule.drop", "rule.keep", "promo.line")}
    return {"text": article.text, "authors": article.authors, **found}


def test_both_readers_follow_a_file_of_rules_alike(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(RULES.replace("so give what you can.", "boat | nine crowns"), "utf-8")
    rules = newsclean.Rules.load(path)
    found = judged(PAGE, rules)
    assert all(found.values())
    assert found == judged(soup_of(PAGE), rules) == judged(PAGE.encode(), rules)


@pytest.mark.parametrize(
    "case",
    [case for case in CASES[::3] if case.kind == "html" and isinstance(case.source, str)],
    ids=lambda case: case.name,
)
def test_both_readers_follow_rules_alike_on_pages(case: Case) -> None:
    rules = newsclean.Rules({"*": {"keep": ["li:nth-child(2)"], "drop": ["p:nth-of-type(3)", "h2"]}})
    one, other = (newsclean.extract(page, url=case.url, rules=rules) for page in (case.source, soup_of(case.source)))
    assert said(one, "rule.drop") == said(other, "rule.drop")
    assert one.text == other.text


def test_a_page_that_declares_its_address_has_the_rules_of_it() -> None:
    rules = newsclean.Rules({"gullhaven.example": {"drop": ["article"]}})
    declared = PAGE.replace("<script>", '<link rel="canonical" href="https://gullhaven.example/ferry"><script>')
    assert newsclean.extract(declared, rules=rules).text == ""
    assert newsclean.extract(PAGE, rules=rules).text
    assert not newsclean.extract("", rules=rules).text


def test_own_phrases_are_heard_in_dumps_as_well() -> None:
    rules = newsclean.Rules({"*": {"phrases": {"promo": {"line": ["Give the quay a coin"]}}, "never_authors": []}})
    article = newsclean.extract(f"{PROSE}\n\nGive the quay a coin\n\n{MORE}\n", kind="text", rules=rules)
    assert said(article, "promo.line") == {"Give the quay a coin"}


def test_names_that_are_no_authors_are_told_to_have_lost() -> None:
    rules = newsclean.Rules({"*": {"never_authors": ["Marta Quill", "NED OAKUM"]}})
    article = newsclean.extract(PAGE, rules=rules)
    assert article.authors == ()
    assert {each.lost for each in article.candidates if each.field == "authors"} == {
        "never an author, by the caller's rules"
    }


WRONG = {
    'drop = ["p"]': ("1", "drop: expected a table, not list"),
    '["gullhaven.example"]\nkeep = ["p"]\ndorp = ["p"]': ("3", '"gullhaven.example".dorp: expected one of keep, drop'),
    '["gullhaven.example"]\nkeep = [\n"p",\n"p["]': ("2", '"gullhaven.example".keep: invalid CSS selector'),
    '["a.example"]\nkeep = ["p"]\n\n["b.example"]\nkeep = "p"': ("5", '"b.example".keep: expected a list of strings'),
    '["https://a.example/"]\nkeep = ["p"]': ("1", "expected a domain such as"),
    '["*".phrases.promos]\nline = ["a"]': ("1", '"*".phrases.promos: expected one of footer'),
    '["*".phrases.promo]\nline = ["a"]\n"whole" = ["b"]': ("3", '"*".phrases.promo.whole: expected one of line'),
    '["*"]\nphrases.promo.line = ["a", ""]': ("2", '"*".phrases.promo.line: a string in the list is empty'),
    '["*"]\nnever_authors = [1]': ("2", '"*".never_authors: expected a list of strings'),
}


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_file_is_told_with_its_line_and_key(text: str, tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(text, "utf-8")
    line, problem = WRONG[text]
    with pytest.raises(ValueError, match=r"rules\.toml") as error:
        newsclean.Rules.load(path)
    assert str(error.value).startswith(f"{path}, line {line}: ")
    assert problem in str(error.value)


def test_a_file_that_is_no_toml_is_told(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text('["a.example"]\nkeep = p', "utf-8")
    with pytest.raises(ValueError, match=r"rules.toml: .*line 2"):
        newsclean.Rules.load(path)
    path.write_bytes(b"# \xff")
    with pytest.raises(ValueError, match="not UTF-8"):
        newsclean.Rules.load(path)
    with pytest.raises(FileNotFoundError):
        newsclean.Rules.load(tmp_path / "none.toml")


def test_a_wrong_table_is_told_with_its_key() -> None:
    with pytest.raises(ValueError, match=r'rules: "a\.example"\.drop: invalid CSS selector'):
        newsclean.Rules({"a.example": {"drop": ["p["]}})
    with pytest.raises(TypeError, match=r'rules: "a\.example"\.drop: expected a list of strings'):
        newsclean.Rules({"a.example": {"drop": "p"}})
    with pytest.raises(TypeError, match=r"rules: expected newsclean\.Rules or None, not dict"):
        newsclean.extract(PAGE, rules={})  # type: ignore[arg-type]


def test_rules_travel(rules_file: Path) -> None:
    rules = newsclean.Rules.load(rules_file)
    assert pickle.loads(pickle.dumps(rules)) == rules
    cleaner = pickle.loads(pickle.dumps(Cleaner(rules=rules)))
    assert "Tide tables" not in cleaner.clean(PAGE, "https://gullhaven.example/a").text
    (article,) = newsclean.extract_many([(PAGE, "https://gullhaven.example/a")], jobs=1, rules=rules)
    assert "Tide tables" not in article.text


def test_hosts_of_any_script_are_the_same_domain() -> None:
    rules = newsclean.Rules({"küste.example": {"drop": ["article"]}})
    assert newsclean.extract(PAGE, url="https://www.xn--kste-0ra.example/a", rules=rules).text == ""
    assert newsclean.extract(PAGE, url="https://www.Küste.example/a", rules=rules).text == ""
    assert newsclean.extract(PAGE, url="https://ste.example/a", rules=rules).text


def test_the_commands_take_rules(tmp_path: Path, rules_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, phrases = tmp_path / "page.html", tmp_path / "own.toml"
    page.write_text(PAGE, "utf-8")
    phrases.write_text('[promo]\nline = ["Boat | Nine crowns"]\n', "utf-8")
    given = ["--keep", "figure.map", "--drop", "#first", "--phrases", str(phrases), "--rules", str(rules_file)]
    assert main([*given, str(page)]) == 0
    printed = capsys.readouterr().out
    assert "The new route" in printed
    assert PROSE not in printed
    assert main(["explain", "--json", *given, str(page)]) == 0
    assert {"rule.keep", "rule.drop", "promo.line"} <= set(codes_in(json.loads(capsys.readouterr().out)))
    assert main(["batch", *given, str(page), "-o", str(tmp_path / "out.jsonl"), "--jobs", "1"]) == 0
    assert "The new route" in json.loads((tmp_path / "out.jsonl").read_text("utf-8"))["text"]


def codes_in(value: object) -> list[str]:
    """All strings under the key "code" in a value."""
    if isinstance(value, list):
        return [code for each in value for code in codes_in(each)]
    if isinstance(value, dict):
        own = [value["code"]] if isinstance(value.get("code"), str) else []
        return own + [code for each in value.values() for code in codes_in(each)]
    return []


@pytest.mark.parametrize("command", [[], ["explain"]])
def test_the_commands_tell_wrong_rules(command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([*command, "--drop", "p[", "page.html"])
    assert "--drop: invalid CSS selector" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main([*command, "--rules", str(tmp_path / "none.toml"), "page.html"])
    assert "none.toml" in capsys.readouterr().err


def test_batch_tells_wrong_rules(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", "--drop", "p[", str(tmp_path), "-o", str(tmp_path / "out.jsonl")]) == 2
    assert "--drop: invalid CSS selector" in capsys.readouterr().err
