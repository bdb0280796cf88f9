"""Give the articles as HTML, for site software that keeps its texts so, with the marks of WordPress's editor."""

from __future__ import annotations

import re
from html import escape

from stories import cells, parts

_PICTURE = re.compile(r'!\[(.*?)\]\((\S+?)(?: "(.*?)")?\)')


def blocks(body: str) -> str:
    """Give a body block by block, each between the comments in which WordPress's editor keeps what it is."""
    return "\n\n".join(
        f"<!-- wp:{kind} -->\n{markup}\n<!-- /wp:{kind.partition(' ')[0]} -->"
        for kind, markup in map(_block, parts(body))
    )


def html(body: str) -> str:
    """Give a body as plain HTML."""
    return "\n".join(markup for _, markup in map(_block, parts(body)))


def _block(part: str) -> tuple[str, str]:
    """Give the kind of a part, and its HTML."""
    text = escape(part, quote=False)
    if part.startswith("```"):
        lines = "\n".join(text.split("\n")[1:-1])
        return "code", f'<pre class="wp-block-code"><code>{lines}</code></pre>'
    if part.startswith("#"):
        level = len(part) - len(part.lstrip("#"))
        return f'heading {{"level":{level}}}', f"<h{level}>{text.lstrip('# ')}</h{level}>"
    if part.startswith("|"):
        return "table", _table(text)
    if part.startswith(("- ", "1. ")):
        tag = "ul" if part[0] == "-" else "ol"
        items = "".join(f"<li>{line.partition(' ')[2]}</li>" for line in text.split("\n"))
        return f'list {{"ordered":{"true" if tag == "ol" else "false"}}}', f"<{tag}>{items}</{tag}>"
    if part.startswith("> "):
        return "quote", f'<blockquote class="wp-block-quote"><p>{text.removeprefix("&gt; ")}</p></blockquote>'
    if picture := _PICTURE.fullmatch(part):
        shown, address, caption = (escape(found or "") for found in picture.groups())
        inner = f'<img src="{address}" alt="{shown}"/><figcaption>{caption}</figcaption>'
        return "image", f'<figure class="wp-block-image">{inner}</figure>'
    return "paragraph", f"<p>{text}</p>"


def _table(text: str) -> str:
    """Give a table, whose first row is its head."""
    head, *others = (line.strip("| ").split(" | ") for line in text.split("\n") if cells(line))
    body = "".join(f"<tr>{_cells(row, 'td')}</tr>" for row in others)
    table = f"<table><thead><tr>{_cells(head, 'th')}</tr></thead><tbody>{body}</tbody></table>"
    return f'<figure class="wp-block-table">{table}</figure>'


def _cells(row: list[str], tag: str) -> str:
    return "".join(f"<{tag}>{cell}</{tag}>" for cell in row)
