"""Rows as CSV (RFC 4180, in UTF-8), for what reads tables and no JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from io import StringIO
from typing import Any

BETWEEN = "; "


def csv_line(cells: Iterable[Any]) -> bytes:
    """Give cells as one row; half a surrogate pair is written as its escape.

    >>> csv_line(["It rained.", None, True, ["Ann Lee", "Bo Ek"], [{"code": "promo", "characters": 9}]])
    b'It rained.,,true,Ann Lee; Bo Ek,"[{""code"": ""promo"", ""characters"": 9}]"\\n'
    """
    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow(map(cell, cells))
    return line.getvalue().encode("utf-8", "backslashreplace")


def cell(value: Any) -> Any:
    """Give a value as a cell holds it: strings of a list behind each other, what has parts of its own as JSON."""
    if isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return BETWEEN.join(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value
