"""The links of an article's text."""

from __future__ import annotations

from itertools import groupby

from .tree import Document, Link, Mark, Run, paragraphs_of


def links_of(document: Document) -> tuple[Link, ...]:
    """Give the links in the text, in order, each with the text that it is on."""
    found = []
    for paragraph in paragraphs_of(document.root):
        for mark, runs in groupby(paragraph.runs, link_of):
            text = " ".join("".join([run.text for run in runs]).split())
            if mark is not None and text:
                found.append(Link(mark.value, text))
    return tuple(found)


def link_of(run: Run) -> Mark | None:
    """Give the link that a run stands in."""
    return next((mark for mark in run.marks if mark.name == "link"), None)
