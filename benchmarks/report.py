"""Dated tables: what was measured, with which versions, on what machine."""

from __future__ import annotations

import datetime as dt
import json
import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import newsclean
from newsclean.compiled import HOW

RESULTS = Path(__file__).resolve().parent / "results"
PACKAGES = ("turbohtml", "beautifulsoup4", "regex", "ftfy")
CPUINFO = Path("/proc/cpuinfo")

Cell = str | int | float | None


def machine() -> dict[str, str]:
    """Describe what this runs on: processor, system, Python."""
    return {
        "processor": f"{processor()}, {os.cpu_count()} cores",
        "system": f"{platform.system()} {platform.machine()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "newsclean": HOW,
    }


def processor() -> str:
    """Give the processor's name, as far as the system tells."""
    lines = CPUINFO.read_text("utf-8").splitlines() if CPUINFO.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or "unknown processor")


def versions(packages: Iterable[str] = ()) -> dict[str, str]:
    """Give the versions of newsclean's own parts and of the packages named."""
    return {"newsclean": newsclean.__version__} | {name: version(name) for name in (*PACKAGES, *packages)}


def listed(found: Mapping[str, str]) -> str:
    """Write versions in one line."""
    return ", ".join(map(" ".join, found.items()))


def table(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Lay out rows as a Markdown table; the first column is to the left, the others to the right."""
    lines = [header, ["---", *("---:" for _ in header[1:])], *(list(map(shown, row)) for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def shown(cell: Cell) -> str:
    """Write one cell: figures with two decimals, nothing for None."""
    if cell is None:
        return ""
    return f"{cell:.2f}" if isinstance(cell, float) else str(cell)


def about(conditions: Mapping[str, str]) -> str:
    """Lay out the conditions of a measurement as a list."""
    return "".join(f"- {name}: {value}\n" for name, value in conditions.items())


def publish(kind: str, text: str, data: Mapping[str, Any], folder: Path = RESULTS) -> Path:
    """Write a table and its data as `<kind>-<today>.md` and `.json`; give the table's path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{kind}-{dt.date.today().isoformat()}.md"
    path.write_text(text, "utf-8")
    path.with_suffix(".json").write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return path
