"""The recipes of docs/adapters.md run as they stand, and give the texts that `extract` gives."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from batches import pages, write_jsonl, write_warc
from documented import ROOT, blocks, imported

import newsclean

SLOW = {"ray", "pyspark", "apache_beam"}
SENT = pages(40)
CHECK = (
    "\n__import__('json').dump(list(texts), open('texts.json', 'w')) if __name__ == '__main__' and texts else None\n"
)


def recipes() -> list[object]:
    """Give each recipe, named after what it imports first beside the standard library and newsclean."""
    found: list[object] = []
    for code in blocks(ROOT / "docs" / "adapters.md", "python"):
        needed = [name for name in imported(code) if name not in sys.stdlib_module_names and name != "newsclean"]
        marks = [pytest.mark.slow] if SLOW & {*needed} else []
        found.append(pytest.param(code, needed, id=needed[0] if needed else "core", marks=marks))
    return found


@pytest.mark.parametrize(("code", "needed"), recipes())
def test_recipe(code: str, needed: list[str], tmp_path: Path) -> None:
    for name in needed:
        if importlib.util.find_spec(name) is None:
            pytest.skip(f"No module named {name!r}")
    if "pyspark" in needed and shutil.which("java") is None:
        pytest.skip("no Java here")
    lay_out(tmp_path)
    (tmp_path / "recipe.py").write_text(code + CHECK, "utf-8")
    commands = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    if '"newsclean"' in code and shutil.which("newsclean", path=commands) is None:
        pytest.skip("no command newsclean here")
    places = os.pathsep.join((str(ROOT / "src"), str(tmp_path)))
    environment = {
        **os.environ,
        "PATH": commands,
        "PYTHONPATH": places,
        "PYSPARK_PYTHON": sys.executable,
        "RAY_ENABLE_UV_RUN_RUNTIME_ENV": "0",
    }
    done = subprocess.run(
        [sys.executable, "recipe.py"], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=240
    )
    assert done.returncode == 0, done.stderr[-3000:]
    if "texts = None" not in code:
        texts = json.loads((tmp_path / "texts.json").read_text("utf-8"))
        assert sorted(texts) == sorted(newsclean.extract(page, url=url).text for page, url in SENT)


def lay_out(folder: Path) -> None:
    """Write the inputs that the recipes read."""
    rows = [{"html": each.page.decode(), "url": each.url} for each in SENT]
    write_jsonl(folder / "pages.jsonl", rows)
    write_warc(folder / "pages.warc.gz", SENT)
    (folder / "pages").mkdir()
    for number, each in enumerate(SENT):
        (folder / "pages" / f"{number}.html").write_bytes(each.page)
    if importlib.util.find_spec("pyarrow"):
        import pyarrow as pa
        import pyarrow.parquet as pq

        pq.write_table(pa.Table.from_pylist(rows), folder / "pages.parquet")
