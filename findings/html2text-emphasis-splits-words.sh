#!/usr/bin/env bash
# html2text splits words at emphasis.
#
# Versions: html2text==2025.4.15, markdown-it-py==4.3.0
# Likely guess: an element within a word leaves the word whole, as browsers show it.
# Seen: blanks are put around an emphasised piece that touches letters: half-marked words fall in three, and text in
#   scripts without blanks gets one behind it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check html2text==2025.4.15 markdown-it-py==4.3.0
cd "$work"
venv/bin/python - <<'PY'
import html2text
from markdown_it import MarkdownIt

converter = html2text.HTML2Text()
converter.body_width = 0


def words(markup):
    inline = MarkdownIt().parse(converter.handle(markup))[1]
    return "".join(child.content for child in inline.children)


for markup, text in {
    "<p>an un<em>for</em>gettable night</p>": "an un for gettable night",
    "<p>港は<b>夜</b>です</p>": "港は夜 です",
}.items():
    print(repr(words(markup)))
    assert words(markup) == text
PY
