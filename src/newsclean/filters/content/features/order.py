"""All that the content model may see of a block, by kind of page: layout first, then text, then earlier scores."""

from __future__ import annotations

from ..table import ordered
from .layout import LAYOUT
from .stacking import STACKED
from .text import TEXT

ORDERS = {kind: ordered(layout.names, *TEXT[kind], *STACKED[kind]) for kind, layout in LAYOUT.items()}
