"""The frame of every report: one HTML file with its style, script and data, and a policy that lets in nothing else."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

from .charts import HATCH
from .html_tags import Html, join, tag

SURROGATES = re.compile("[\ud800-\udfff]")
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
MARKUP = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
HEIGHT = 640  # CSS pixels of a report in a notebook


def document(title: str, body: Html, data: Any = None) -> str:
    """Give a whole report. `data` is for its script, as JSON."""
    style, script = asset("report.css"), asset("report.js")
    policy = (
        f"default-src 'none'; style-src '{digest(style)}'; script-src '{digest(script)}'; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", title),
        tag("style", Html(style)),
    )
    scripts = (
        tag("script", Html(json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(MARKUP)),
            type="application/json", id="data"),
        tag("script", Html(script)),
    )  # fmt: skip
    page = tag("html", tag("head", head), tag("body", HATCH, body, join(scripts)), lang="en")
    return f"<!DOCTYPE html>\n{fit(page)}\n"


def fit(text: str) -> str:
    """Replace what an HTML file can't hold: halves of surrogate pairs, and control characters."""
    return UNFIT.sub("�", SURROGATES.sub("�", text))


def frame(page: str, name: str) -> str:
    """Give a report as a notebook shows it: in a frame of its own, which can't reach the notebook."""
    return (
        f'<iframe srcdoc="{escape(page)}" title="{escape(name)}" sandbox="allow-scripts" width="100%" '
        f'height="{HEIGHT}" style="border: 0"></iframe>'
    )


def top(kind: str, heading: str, *about: str | None, language: str | None = None) -> Html:
    """Give the head of a report: what it is, its heading, what there is to say of it."""
    return tag(
        "header",
        tag("p", tag("b", "newsclean"), " ", kind, class_="brand"),
        tag("h1", heading, dir="auto", lang=language),
        tag("p", join((tag("span", each, dir="auto") for each in about if each), " "), class_="about"),
        tag("button", "Dark", type="button", id="theme", class_="quiet", hidden=True),
        class_="top",
    )


def toolbar(what: str, keys: str, *more: Html) -> Html:
    """Give the row of buttons that lead from one `what` to the next; `keys` tells what the keyboard does."""
    return tag(
        "div",
        tag("button", f"↑ Previous {what}", type="button", id="previous"),
        tag("button", f"↓ Next {what}", type="button", id="next"),
        tag("span", id="place", role="status"),
        tag("label", tag("input", type="checkbox", id="keys", checked=True), " keys", title=keys),
        *more,
        class_="toolbar",
    )


@cache
def asset(name: str) -> str:
    """Read one of the package's own files."""
    return files("newsclean.explain").joinpath("assets", name).read_text("utf-8")


def digest(text: str) -> str:
    """Give the hash of a style or a script as a content security policy has it."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}"
