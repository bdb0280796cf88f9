"""Values of the model as what JSON can hold."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import Any


def plain(value: Any) -> Any:
    """Turn a value of the model into what JSON can hold."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if hasattr(value, "_asdict"):
        return {name: plain(part) for name, part in value._asdict().items()}
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    return value
