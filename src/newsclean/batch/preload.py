"""Loads once what extraction needs, in the process that a pool's workers are forked from."""

from __future__ import annotations

from ..extract import extract

PAGE = "<html lang=en><title>Rain</title><article><h1>Rain</h1><p>It rained. It rained. It rained.</p></article></html>"

extract(PAGE, kind="html")
