"""The guide's table of elements is the renderers' own."""

from __future__ import annotations

import importlib.util
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"


def test_the_table_is_written_anew_after_changes() -> None:
    spec = importlib.util.spec_from_file_location("element_table", DOCS / "element_table.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    page = module.PAGE.read_text("utf-8")
    assert module.BEGIN in page
    assert module.written(page) == page
