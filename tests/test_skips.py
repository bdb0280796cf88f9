"""Skipped tests are told by the reason."""

from __future__ import annotations

from skips import folded


def test_each_reason_is_told_once() -> None:
    reasons = [
        "Skipped: no zsh here",
        "Skipped: could not import 'a.b': No module named 'a'",
        "no zsh here",
        "Skipped: could not import 'newsclean.adapters.b': No module named 'b.c'",
        "Skipped: No module named 'a'",
        "no fish here",
    ]
    assert list(folded(reasons)) == [
        "3 skipped: packages not installed: a, b",
        "2 skipped: no zsh here",
        "1 skipped: no fish here",
    ]
    assert list(folded([])) == []
