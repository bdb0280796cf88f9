"""Coverage-guided fuzzing of `newsclean.extract`: `python tests/fuzz.py -max_total_time=7200 corpus/`, with atheris.

An input's first byte chooses how the page is handed in. What fails is written to a file by the fuzzer; it becomes a
page in `test_promises.py`.
"""

from __future__ import annotations

import sys
import time
from typing import Any

import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

with atheris.instrument_imports(include=["newsclean"]):
    from accounting import check_accounted

    import newsclean

SECONDS, SECONDS_A_MB = 0.5, 20.0  # instrumented code is slow, and so is the first use of a lexicon
KINDS = ("auto", "html", "text")


def check(data: bytes) -> None:
    """Assert that a page does not raise, is accounted for, comes out the same twice, and takes not too long."""
    page: Any = data[1:]
    if data[:1] >= b"\x80":
        page = page.decode("utf-8", "surrogateescape")
    kind = KINDS[data[0] % 3] if data else "auto"
    start = time.process_time()
    article = newsclean.extract(page, kind=kind)
    spent = time.process_time() - start
    check_accounted(article)
    assert article == newsclean.extract(page, kind=kind)
    assert spent < SECONDS + SECONDS_A_MB * len(data) / 1e6, f"{spent:.2f} s"
    article.to_json()


if __name__ == "__main__":
    newsclean.extract("<html lang=de><p>By Ann Other, 3 May 2024</p><p>It rained. Ã¼")
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()
