"""Escapes, so that a CommonMark parser gives the same text back, and no more of them than that takes."""

from __future__ import annotations

import re
import string

PUNCTUATION = re.escape(string.punctuation)
# What could be markup anywhere in a line: a backslash before punctuation or an end, delimiters, the end of a bracket
# that an address might follow, a footnote, an element or an autolink, a character reference.
ANYWHERE = re.compile(
    rf"\\(?=[{PUNCTUATION}]|$)|[*`~]|(?<![^\W_])_|_(?![^\W_])|\](?=[(\[:]|$)|\[(?=\^)|<(?=[A-Za-z/!?]|$)|&(?=#?\w{{1,40}};)",
    re.MULTILINE,
)
ANY = re.compile(r"[\\*`~_\[\]<&]")  # what all of these have one of, found in a tenth of the time
ANYWHERE_IN_LINK = re.compile(rf"[\[\]]|{ANYWHERE.pattern}", re.MULTILINE)
# What could open a block at the start of a line: a heading, an item, a quote, the line below a heading, a table's rule.
AT_START = re.compile(r"(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|>|=+\s*$|-[-\s]*$|\||:?-[-:|\s]*$|\[[ xX]\](?:\s|$))")
NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def escaped(text: str) -> str:
    r"""Escape what would be markup within a line.

    >>> print(escaped("5 * 3 < x_1 [see](b) AT&T"))
    5 \* 3 < x_1 [see\](b) AT&T
    """
    return ANYWHERE.sub(r"\\\g<0>", text) if ANY.search(text) else text


def escaped_in_link(text: str) -> str:
    """Escape what would be markup within the text of a link."""
    return ANYWHERE_IN_LINK.sub(r"\\\g<0>", text) if ANY.search(text) else text


def opened(line: str) -> str:
    r"""Escape what would open a block at the start of a line.

    >>> print(opened("1. May"), opened("- said"), opened("2026"))
    1\. May \- said 2026
    """
    if AT_START.match(line):
        return f"\\{line}"
    return NUMBERED.sub(r"\1\\\2", line, count=1) if NUMBERED.match(line) else line


def destination(address: str) -> str:
    """Write an address so that nothing in it ends it or is taken for markup.

    >>> destination("https://a.example/rain_(1)?a=1&b=2")
    '<https://a.example/rain_(1)?a=1&b=2>'
    """
    safe = UNSAFE.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace")), address)
    safe = REFERENCE.sub("&amp;", safe)
    return f"<{safe}>" if "(" in safe or ")" in safe else safe


UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0<>\\`|]")
REFERENCE = re.compile(r"&(?=#?\w{1,40};)")


def code_span(text: str) -> str:
    """Write inline code between as many backticks as it takes."""
    fence = "`" * (longest_run(text, "`") + 1)
    pad = " " if text[0] in "` " or text[-1] in "` " else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def longest_run(text: str, char: str) -> int:
    """Count the longest run of a character."""
    return max(map(len, re.findall(f"{re.escape(char)}+", text)), default=0)
