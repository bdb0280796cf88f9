"""Explanations: why every block of a page stayed or went, on a terminal, as data or as an HTML report."""

from .codes import Code, candidate_codes, candidate_meaning, verdict_codes, verdict_meaning
from .compare import Comparison, PageComparison, compare
from .explanation import Account, Choice, Explanation, Share, explain
from .load import read_runs

__all__ = [
    "Account",
    "Choice",
    "Code",
    "Comparison",
    "Explanation",
    "PageComparison",
    "Share",
    "candidate_codes",
    "candidate_meaning",
    "compare",
    "explain",
    "read_runs",
    "verdict_codes",
    "verdict_meaning",
]
