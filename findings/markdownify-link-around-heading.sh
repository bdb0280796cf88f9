#!/usr/bin/env bash
# A linked card comes out of markdownify as a broken heading and a bare address.
#
# Versions: markdownify==1.2.3, markdown-it-py==4.3.0
# Likely guess: a card, which is a link around a heading and a summary, becomes a linked heading, or a heading and a
#   link.
# Seen: the link's brackets span the blocks: the underline of the heading falls inside them, so that a CommonMark reader
#   finds a heading that starts with a bracket, no link at all, and the address as text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check markdownify==1.2.3 markdown-it-py==4.3.0
cd "$work"
venv/bin/python - <<'PY'
from markdown_it import MarkdownIt
from markdownify import markdownify

markdown = markdownify('<a href="/ferry"><h2>Ferry returns</h2><p>She is a library now.</p></a>')
tokens = MarkdownIt().parse(markdown)
inline = [child.type for token in tokens for child in token.children or ()]
texts = [token.content for token in tokens if token.type == "inline"]
print(repr(markdown), texts)
assert "link_open" not in inline
assert texts == ["[Ferry returns", "She is a library now.](/ferry)"]
PY
