"""What the article says of itself, as YAML above its Markdown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

FIELDS = (
    "title", "authors", "date", "date_modified", "url", "site_name", "language", "description", "image", "section",
    "tags",
)  # fmt: skip


def yaml_of(values: Mapping[str, Any]) -> str:
    """Write the fields that have a value; JSON's strings and lists are YAML's too."""
    lines = [f"{name}: {json.dumps(values[name], ensure_ascii=False)}" for name in FIELDS if values.get(name)]
    return "\n".join(("---", *lines, "---"))
