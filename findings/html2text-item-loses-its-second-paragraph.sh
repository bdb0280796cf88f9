#!/usr/bin/env bash
# html2text ends a list after the first paragraph of an item.
#
# Versions: html2text==2025.4.15, markdown-it-py==4.3.0
# Likely guess: an item of two paragraphs stays one item.
# Seen: the second paragraph is written without indentation, so that it ends the list; in a numbered list the next item
#   begins a list of its own.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check html2text==2025.4.15 markdown-it-py==4.3.0
cd "$work"
venv/bin/python - <<'PY'
import html2text
from markdown_it import MarkdownIt

markdown = html2text.HTML2Text().handle(
    "<ol><li><p>Tar the keel.</p><p>Two coats.</p></li><li><p>Hang the bell.</p></li></ol>"
)
tokens = MarkdownIt().parse(markdown)
print(repr(markdown))
assert [token.type for token in tokens].count("ordered_list_open") == 2
depth = next(token.level for token in tokens if token.content == "Two coats.")
assert depth == 1  # a paragraph of the document, not of a list
PY
