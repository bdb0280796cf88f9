"""Front matter is a source of fields."""

from __future__ import annotations

import datetime as dt

import pytest

import newsclean
from newsclean.read.preamble import without_front_matter

BODY = "The harbour ferry missed its morning crossing again, and the captain blamed a wooden engine cover.\n" * 3
STATED = """---
title: "Ferry stays: at the wall"
author: Ada Lund; Bo Holm
date: 2024-05-03
sitename: The Harbour Post
description: Nobody crosses.
tags: [ferry, harbour]
fingerprint: 0a1b
---

"""


def test_front_matter_gives_the_fields() -> None:
    article = newsclean.extract(STATED + BODY, kind="text")
    assert (article.title, article.authors) == ("Ferry stays: at the wall", ("Ada Lund", "Bo Holm"))
    assert article.date == dt.date(2024, 5, 3)
    assert (article.site_name, article.description) == ("The Harbour Post", "Nobody crosses.")
    assert article.tags == ("ferry", "harbour")
    assert "fingerprint" not in article.text


def test_lists_are_several_values() -> None:
    head, rest = without_front_matter("---\nauthors:\n  - Ada Lund\n  - Bo Holm\n---\nText")
    assert (head.meta, rest) == ({"author": ("Ada Lund", "Bo Holm")}, "Text")


@pytest.mark.parametrize(
    "text", ["---\nText\n---\nMore", "---\ntitle: Text", "title: Text\n---\n", "", "---\nfoo: bar\n---\nText"]
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert without_front_matter(text)[1] == text
