"""JSON as scripts hold it, by one decoder: control characters stand in strings, and no depth ends the process."""

from __future__ import annotations

import json
from typing import Any

DECODER = json.JSONDecoder(strict=False)


def load_json(text: str) -> Any:
    """Give what a text of JSON holds. Raises ValueError where it is none, or values are nested too deep."""
    try:
        return DECODER.decode(text.strip())
    except RecursionError as error:
        raise ValueError("values nested too deep") from error


def read_json(text: str) -> Any:
    """Give what a text of JSON holds, None where it is none."""
    try:
        return load_json(text)
    except ValueError:
        return None
