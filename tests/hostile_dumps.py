"""Hostile dumps of every layout that is read: families like those of hostile.py."""

from __future__ import annotations

from hostile_markup import FAMILIES, PROSE, numbered, repeat

MARKDOWN = "[a](/) [b](/) [c](/)\n\n"
MARKS = {
    "brackets": "[", "images": "![", "closers": "](", "addresses": "[a](", "titles": "[a](/x \"", "angles": "[a](<",
    "stars": "**a", "lines": "_a ", "tags": "<a \"", "comments": "<!--", "attributes": "{.a ", "bars": "| a ",
    "quotations": "> ", "fences": "```\n", "definitions": "[a]: b\n", "escapes": "\\[", "underlines": "a\n===\n",
    "headings": "# a\n\n", "items": "* a\n", "links over blocks": "[\n\n", "nested brackets": "[[a] ",
    "entities": "&amp;",
}  # fmt: skip
for _name, _piece in MARKS.items():
    FAMILIES[f"Markdown of {_name}"] = lambda n, piece=_piece: MARKDOWN + repeat(piece, n)  # type: ignore[misc]

LINE = "The rain is coming to the town again and nobody has brought the boats in\n"
FAMILIES |= {
    "dump wrapped": lambda n: repeat(LINE, n),
    "dump wrapped and quoted": lambda n: repeat("> " + LINE, n),
    "dump of marks before wrapped lines": lambda n: repeat(LINE, n // 2) + repeat("> " * 40 + "a\n", n // 2),
    "dump of numbered links": lambda n: repeat("[1]a ", n) + "\n1. /a\n2. /b\n3. /c\n",
    "dump of references": lambda n: numbered("  #. http://a.example/\n", n),
    "dump of titled references": lambda n: numbered("  #. a\n   http://a.example/\n", n),
    "dump of references out of order": lambda n: repeat("  2. /a\n  1. /b\n", n),
    "dump of broken lines": lambda n: repeat("of\nAnn Other\n, the captain\n", n),
    "dump of commas a line": lambda n: repeat(",\n", n),
    "dump of glued words": lambda n: repeat("HomeNews", n),
    "dump of glued words that are known": lambda n: repeat("McBoat ", n),
    "dump of glued sentences": lambda n: repeat("it rains.It", n),
    "dump of tabs": lambda n: "a" + repeat("\ta", n),
    "dump of runs of blanks": lambda n: "a" + repeat("     a", n),
    "dump of one line of names": lambda n: repeat("Ann Other ", n),
    "dump of one line of initials": lambda n: repeat("A. ", n),
    "dump of one line of titles": lambda n: repeat("Rain Is Coming To The Town ", n),
    "dump of one line after its title": lambda n: "Rain Is Coming " + repeat(PROSE, n) + " Rain Is Coming ",
    "dump of one line without spaces": lambda n: repeat("中。", n),
    "dump of addresses in brackets": lambda n: repeat("a (http://b.example/) ", n),
    "dump of addresses that do not end": lambda n: repeat("a [http://b ", n),
    "dump of wrapped addresses": lambda n: repeat("a (http://b c d e\n", n),
    "dump of hyphens at ends of lines": lambda n: repeat(LINE[:-4] + "har-\n", n),
    "dump of soft hyphens": lambda n: repeat(LINE[:-4] + "har\u00ad\n", n),
    "dump of headings by indentation": lambda n: repeat(f"  Rain\n\n   {LINE}   {LINE}\n", n),
    "dump of centred lines": lambda n: repeat(" " * 30 + "Rain is coming\n", n) + repeat("   " + LINE, 9),
    "dump of marks behind blank lines": lambda n: repeat("Ann Other, who is the captain of it\n\n, \n\n", n),
    "front matter": lambda n: "---\ntitle: a\n" + repeat("author: a; b\n", n) + "---\n",
    "front matter that does not end": lambda n: "---\n" + repeat("- a\n", n),
}
