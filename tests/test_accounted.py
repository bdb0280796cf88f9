"""Every character that a page shows is in a block, and every block in the text or dropped for a reason."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from accounting import check_accounted, check_lines, check_shown
from cases import CASES
from corpora import load

import newsclean
from newsclean.read.source import as_text

CORPORA = Path(os.environ.get("NEWSCLEAN_CORPORA", Path(__file__).parents[2] / "shared" / "bench"))


@pytest.mark.parametrize("case", [case for case in CASES if case.kind == "html"], ids=lambda case: case.name)
def test_every_visible_character_is_in_a_block(case: Any) -> None:
    check_shown(case.source)


@pytest.mark.parametrize("case", [case for case in CASES if case.kind == "text"], ids=lambda case: case.name)
def test_every_character_of_a_dump_is_in_a_block(case: Any) -> None:
    check_lines(case.source)


@pytest.mark.parametrize("name", ["seeds", "fundus", "wcxb", "cleanportaleval", "fundus.all", "wcxb.all"])
def test_every_character_of_a_corpus_is_accounted_for(name: str) -> None:
    if not (CORPORA / name / "gold.jsonl").exists():
        pytest.skip("no corpora here")
    samples = list(load(CORPORA / name))
    for sample in samples[:: max(1, len(samples) // 12)]:
        check_accounted(newsclean.extract(sample.page))
        if isinstance(sample.page, bytes):
            check_shown(as_text(sample.page)[0])
        else:
            check_lines(sample.page)
