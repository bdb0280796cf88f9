#!/usr/bin/env bash
# html2text turns a captioned table of one column into a heading.
#
# Versions: html2text==2025.4.15, markdown-it-py==4.3.0
# Likely guess: a table's caption is a line of its own, and a table of one column is a table.
# Seen: the caption runs into the first cell without a blank, and the row of dashes below a single cell makes a second-
#   level heading of both.
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
    "<table><caption>Sailings</caption><tr><th>Hour</th></tr><tr><td>Nine</td></tr></table>"
)
tokens = MarkdownIt().enable("table").parse(markdown)
print(repr(markdown), [token.tag for token in tokens])
assert tokens[0].tag == "h2" and tokens[1].content.strip() == "SailingsHour"
assert not any(token.tag == "table" for token in tokens)
PY
