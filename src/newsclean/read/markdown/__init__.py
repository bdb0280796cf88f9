"""Markdown as converters of web pages write it.

That is not always CommonMark: a link may hold headings and blank lines, an item may be indented like code, an address
may be wrapped. So this reads more leniently than a CommonMark parser, and in linear time whatever the text.
"""

from .blocks import markdown_paragraphs
from .inner import Inner, Piece, Target, inner_of
from .signs import is_markdown

__all__ = ["Inner", "Piece", "Target", "inner_of", "is_markdown", "markdown_paragraphs"]
