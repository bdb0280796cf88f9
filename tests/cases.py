"""The fixture cases: each folder under tests/fixtures with a case.toml, read into a frozen `Case`."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent / "fixtures"
KNOWN_FAILURES = "known-failures"
ASPECTS = ("text", "title", "authors", "date", "language", "site_name", "reasons")


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A page and the article expected of it.

    `name` is the folder under tests/fixtures. `fields` maps the annotated fields to values as `expected.json` has them
    (a date as ISO string). `reasons` pairs a snippet of a dropped line with the reason-code families that are right.
    `fails` names the aspects that are known to fail.
    """

    name: str
    label: str
    comment: str
    kind: str
    language: str
    url: str | None
    page: bytes
    text: str
    fields: tuple[tuple[str, Any], ...]
    reasons: tuple[tuple[str, tuple[str, ...]], ...]
    fails: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """The page as text."""
        return self.page.decode("utf-8")


def load(folder: Path) -> Case:
    """Read one case. Raises KeyError or TypeError where its files lack a key or have one too many."""
    about = tomllib.loads((folder / "case.toml").read_text("utf-8"))
    fields = json.loads((folder / "expected.json").read_text("utf-8"))
    reasons = fields.pop("reasons", {})
    return Case(
        name=folder.relative_to(ROOT).as_posix(),
        page=(folder / ("input.html" if about["kind"] == "html" else "input.txt")).read_bytes(),
        text=(folder / "expected.txt").read_text("utf-8").strip(),
        fields=tuple(fields.items()),
        reasons=tuple((snippet, (of,) if isinstance(of, str) else tuple(of)) for snippet, of in reasons.items()),
        url=about.pop("url", None),
        fails=tuple(about.pop("fails", ())),
        **about,
    )


CASES = tuple(load(path.parent) for path in sorted(ROOT.glob("*/*/case.toml")))


def params(aspect: str, cases: Iterable[Case] = CASES) -> list[Any]:
    """Give cases as pytest parameters, a strict xfail where the aspect is known to fail."""
    mark = pytest.mark.xfail(strict=True, reason="known failure")
    return [pytest.param(case, id=case.name, marks=[mark] if aspect in case.fails else []) for case in cases]


def field_params(field: str) -> list[Any]:
    """Give the cases that annotate a field, each with the expected value."""
    cases = [case for case in CASES if field in dict(case.fields)]
    return [
        pytest.param(case, dict(case.fields)[field], id=param.id, marks=param.marks)
        for case, param in zip(cases, params(field, cases), strict=True)
    ]
