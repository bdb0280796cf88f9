"""HTML through turbohtml, the default parser. Nothing else in newsclean knows it."""

from __future__ import annotations

from turbohtml import Document, Element, Text, parse

from ..model import Head
from .head import read_head
from .walk import Walk

UNSEEN = (
    "script,style,template:not([shadowrootmode]),svg,iframe,object,embed,canvas,video,audio,datalist,head,noembed"
    ",noframes"
)


def read_html(text: str) -> tuple[Head, Walk]:
    """Parse a page; give its head and its walked tree."""
    document: Document = parse(text, positions=False, allow_declarative_shadow_roots=False)
    head = read_head(document)
    walk = Walk(Text, Element)
    if document.root is not None:
        document.remove(UNSEEN)
        walk.run(document.root)
    return head, walk
