"""What a page says beside its blocks' texts, made clean: its head, its elements' names and its blocks' marks."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Head, Item, Mark, Scope
from ..text.clean import clean, clean_tree


def clean_head(head: Head) -> Head:
    """Clean everything that a head says. The nodes of JSON-LD, which are its own, are changed in place."""
    return Head(
        title=clean(head.title),
        meta={clean(name): tuple(map(clean, values)) for name, values in head.meta.items()},
        json_ld=tuple(map(clean_tree, head.json_ld)),
        canonical=clean(head.canonical),
        language=clean(head.language),
        base=clean(head.base),
        items=tuple(map(_clean_item, head.items)),
        times=tuple(map(_clean_item, head.times)),
        headings=tuple(map(clean, head.headings)),
    )


def _clean_item(item: Item) -> Item:
    return Item(clean(item.name), clean(item.value), clean(item.text), clean(item.owner))


def clean_scopes(scopes: Sequence[Scope]) -> list[Scope]:
    """Clean the names of a page's elements; most pages' are so, which one look tells."""
    text = "".join([scope.tag + scope.names for scope in scopes])
    return list(scopes) if text.isascii() and text.isprintable() else list(map(_clean_scope, scopes))


def _clean_scope(scope: Scope) -> Scope:
    """Clean an element's own name and its names."""
    tag, names = clean(scope.tag), clean(scope.names)
    if tag is scope.tag and names is scope.names:
        return scope
    return scope._replace(tag=tag, names=names)


def clean_marks(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Clean what markup says of a block."""
    return tuple(Mark(mark.kind, clean(mark.value)) for mark in marks)
