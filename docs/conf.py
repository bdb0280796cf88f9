"""How Sphinx builds the documentation."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from sphinx.application import Sphinx

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "src"))

import newsclean  # noqa: E402

project = "newsclean"
author = "the newsclean authors"
copyright = author
release = version = newsclean.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
html_theme = "furo"
exclude_patterns = ["_build"]
default_role = "code"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
# The reference needs the adapters' docstrings, not their frameworks.
autodoc_mock_imports = [
    "crawl4ai",
    "datasets",
    "datatrove",
    "haystack",
    "langchain_core",
    "llama_index",
    "mcp",
    "numpy",
    "pandas",
    "pyarrow",
    "pydantic",
    "pyspark",
    "scrapy",
    "sklearn",
]
myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]


def latest(kind: str) -> str:
    """Give the newest table of a kind, its headings one level down."""
    tables = sorted((HERE.parent / "benchmarks" / "results").glob(f"{kind}-*.md"))
    text = tables[-1].read_text("utf-8") if tables else f"# {kind.title()}\n\nNot measured yet.\n"
    return "\n".join(f"#{line}" if line.startswith("#") else line for line in text.splitlines())


def filters() -> str:
    """Lay out the filters of the default pipeline as a table."""
    rows = (f"| `{each.name}` | {summary(each)} |" for each in newsclean.DEFAULT.filters)
    return "\n".join(("| filter | what it does |", "| --- | --- |", *rows))


def summary(each: newsclean.Filter) -> str:
    """Give the first sentence about a filter: its rule's docstring, or the section of the lexicon it goes by."""
    if hasattr(each, "section"):
        return f"Drop lines by the phrases in the lexicon's section `{each.section}`."
    told = getattr(each, "rule", None) or getattr(each, "testify", None) or each
    return " ".join((told.__doc__ or "").split("\n\n")[0].split()).replace("<", "&lt;")


def usage(mark: re.Match[str]) -> str:
    """Give what a command tells of itself."""
    command = [sys.executable, "-m", "newsclean", *mark[1].split(), "--help"]
    environment = {
        **os.environ,
        "PYTHONPATH": str(HERE.parent / "src"),
        "PYTHONUTF8": "1",
        "COLUMNS": "100",
        "NO_COLOR": "1",
    }
    told = subprocess.run(command, env=environment, capture_output=True, check=True, encoding="utf-8").stdout
    return f"```text\n{told.rstrip()}\n```"


def fill(app: Sphinx, name: str, source: list[str]) -> None:
    """Put what the project itself knows into the places marked for it."""
    source[0] = source[0].replace("<!-- filters -->", filters())
    source[0] = re.sub(r"<!-- help\b(.*) -->", usage, source[0])
    for kind in (
        "unseen", "quality", "losses", "speed", "memory", "explain", "profiles", "batch", "hostile", "languages",
        "styles", "first_run", "page_types",
    ):  # fmt: skip
        source[0] = source[0].replace(f"<!-- latest {kind} -->", latest(kind))


def setup(app: Sphinx) -> None:
    """Hook into the reading of pages."""
    app.connect("source-read", fill)
