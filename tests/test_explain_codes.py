"""Every reason code in the source and in every fixture is explained, once, and the page of them is fresh."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from cases import CASES, Case
from documented import from_file

import newsclean
from newsclean.explain import candidate_codes, candidate_meaning, verdict_codes, verdict_meaning
from newsclean.lexicon import load

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "newsclean"
APART = {"adapters", "batch", "cli", "explain", "lexicon", "read"}  # they give no verdicts and no candidates
MODULES = [path for path in sorted(PACKAGE.rglob("*.py")) if path.relative_to(PACKAGE).parts[0] not in APART]
CODE = re.compile(r"([a-z]\w*)\.\w+")
PLACES = {"Reason": 0, "drop": 1, "suspect": 1, "keep": 1}  # of the code among the arguments of a call
NAMES = {"page_filter", "block_filter", "load"}  # calls with a name that only looks like one
HOLE = r"[\w.:-]+"
FILTERS = {each.name for each in newsclean.DEFAULT.filters} | {"profile", "rules"}
Extracted = Callable[[Case], newsclean.Article]


def known() -> set[str]:
    """All codes that are explained."""
    return set(verdict_codes()) | set(candidate_codes())


def families() -> set[str]:
    """The first parts of all codes that are explained."""
    return {code.partition(".")[0] for code in known()}


def name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def as_pattern(node: ast.AST) -> str | None:
    """A string or an f-string as a pattern; what is filled in may be anything."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.escape(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(HOLE if isinstance(part, ast.FormattedValue) else as_pattern(part) or "" for part in node.values)
    return None


def used(source: str) -> Iterator[str]:
    """Patterns of the codes that a module's literals give: in calls that make reasons, and of any known family."""
    tree = ast.parse(source)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    apart = {id(part) for call in calls if name_of(call) in NAMES for part in ast.walk(call)}
    apart |= {id(call.args[0]) for call in calls if name_of(call) == "PhraseFilter" and call.args}
    filled = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    apart |= {id(part) for node in filled for part in ast.walk(node) if part is not node}
    said = {id(part) for call in calls for argument in code_of(call) for part in ast.walk(argument)}
    for node in ast.walk(tree):
        pattern = as_pattern(node) if id(node) not in apart else None
        found = CODE.fullmatch((pattern or "").replace(HOLE, "any").replace("\\", ""))
        if pattern and found and (id(node) in said or HOLE in pattern or found[1] in families()):
            yield pattern


def code_of(call: ast.Call) -> list[ast.expr]:
    """The argument of a call that is a reason's code."""
    place = PLACES.get(name_of(call))
    return [] if place is None else call.args[place : place + 1]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_every_code_in_the_source_is_explained(path: Path) -> None:
    for pattern in used(path.read_text("utf-8")):
        explained = [code for code in known() if re.fullmatch(pattern, code) or re.fullmatch(pattern, shape(code))]
        assert explained or candidate_meaning(pattern.replace("\\", "")), (
            f"no entry in explain/codes.toml is like {pattern}"
        )


def shape(code: str) -> str:
    """A code as the source may have it: `<name>` stands for anything."""
    return code.replace("<name>", "name")


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('yield drop(block, "rain.heavy", "wet")', ["rain\\.heavy"]),
        ('x = Reason("rain.heavy")', ["rain\\.heavy"]),
        ('yield block, value, "date.lone"', ["date\\.lone"]),
        ('yield drop(block, f"rain.{kind}")', [f"rain\\.{HOLE}"]),
        ('@page_filter("teaser.doubled")\ndef f(): ...', []),
        ('x = "html.json"', []),
        ('x = "A sentence. And more."', []),
    ],
)
def test_codes_in_a_source_are_seen(source: str, found: list[str]) -> None:
    assert list(used(source)) == found


def test_no_entry_is_left_over() -> None:
    patterns = [pattern for path in MODULES for pattern in used(path.read_text("utf-8"))]
    whole = [pattern for pattern in patterns if HOLE not in pattern]
    holed = [pattern for pattern in patterns if HOLE in pattern]
    for code in known():
        literal = any(re.fullmatch(pattern, code) for pattern in whole)
        assert literal or any(re.fullmatch(pattern, shape(code)) for pattern in holed), f"nothing gives {code}"


def test_entries_are_complete() -> None:
    for each in verdict_codes().values():
        assert set(each.filters) <= FILTERS, each
        assert each.filters
    for each in (*verdict_codes().values(), *candidate_codes().values()):
        assert each.meaning.endswith("."), each
        assert len(each.meaning) > 20
        assert each.example


def check(verdict: newsclean.Verdict) -> None:
    """Assert that a verdict's code is explained, with its filter among those that give it."""
    entry = verdict_codes().get(verdict.reason.code)
    assert entry is not None, f"{verdict.reason.code} by {verdict.filter} has no entry in explain/codes.toml"
    assert verdict.filter in entry.filters, f"{verdict.reason.code} is given by {verdict.filter}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_reason_of_every_fixture_is_explained(case: Case, extracted: Extracted) -> None:
    article = extracted(case)
    page = (ROOT / "docs" / "reason-codes.md").read_text("utf-8")
    for verdict in article.verdicts:
        check(verdict)
        assert f"| `{verdict.reason.code}` | {verdict_meaning(verdict.reason.code)} |" in page
    for candidate in article.candidates:
        assert candidate_meaning(candidate.reason.code), candidate
    dropped = [account for account in article.explain().accounts if not account.kept]
    assert all(verdict_meaning(account.code) for account in dropped)


@pytest.mark.parametrize("kind", ["html", "text"])
def test_every_phrase_of_the_lexicon_gives_a_code_that_is_explained(kind: str) -> None:
    phrases = {(each.section, each.mode): each.text for each in load("en").phrases}
    around = ("{}", "{} by the old harbour", "In Gullhaven, {}", "In Gullhaven, {} by the old harbour")
    lines = [pattern.format(text.capitalize()) for text, pattern in product(phrases.values(), around)]
    prose = "The ferry that once carried half of the town to work came home on Friday with nine thousand books. " * 3
    for at in range(0, len(lines), 20):
        parts = [prose, *lines[at : at + 20], prose, prose]
        page = "\n".join(parts) if kind == "text" else "".join(f"<p>{part}</p>" for part in parts)
        for verdict in newsclean.extract(page, kind=kind, language="en").verdicts:
            check(verdict)


def test_a_code_of_somebody_elses_has_no_meaning() -> None:
    assert verdict_meaning("traffic.line") == ""
    assert candidate_meaning("mood.line") == ""
    assert candidate_meaning("date.dc.date.issued") == "The meta element of this name."


def test_the_page_of_codes_is_fresh() -> None:
    module = from_file(ROOT / "docs" / "reason_codes.py")
    fresh = (ROOT / "docs" / "reason-codes.md").read_text("utf-8") == module.page()
    assert fresh, "docs/reason-codes.md is stale: run python docs/reason_codes.py"
