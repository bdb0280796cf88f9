"""Make a built tree regular: no empty elements, no layout in place of structure, white space as a reader sees it."""

from __future__ import annotations

from itertools import pairwise

from .data_tables import settled, size
from .tree import Element, Mark, Node, Paragraph, Run, every, paragraphs_of

MOST_OF_IT = 0.8  # of the text: an element around so much of it says nothing
LEAVES = frozenset(("rule", "image", "code", "cell"))
WIDE = frozenset(("quote", "list", "numbered", "definitions"))


def settle(root: Element) -> Element:
    """Make a tree regular, and give it."""
    for paragraph in paragraphs_of(root):
        paragraph.runs = tidied(paragraph.runs) if not is_raw(paragraph) else paragraph.runs
    prune(root)
    loosen(root)
    for element in every(root):
        if element.name in ("list", "numbered"):
            element.children = itemised(element.children)
    root.children = ruled(root.children)
    return root


def is_raw(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph holds line breaks within its pieces: preformatted text that is kept in part."""
    return any("\n" in run.text and run.text != "\n" for run in paragraph.runs)


def tidied(runs: list[Run]) -> list[Run]:
    """Fold white space across runs: none at the edges of lines, one space at most; spaces outside of marks."""
    found: list[Run] = []
    open_space = False  # a space is due before the next text
    for text, marks, item in runs:
        if text == "\n":
            open_space = False
            if found:
                found.append(Run("\n", marks))
            continue
        body = text.strip(" ")
        if open_space or text.startswith(" "):
            open_space = bool(found) and found[-1].text != "\n"
        if not body and item is None:
            continue
        if open_space:
            found.append(Run(" ", shared(found[-1].marks, marks)))
        found.append(Run(body, marks, item))
        open_space = text.endswith(" ") and text != body
    while found and found[-1].text == "\n":
        found.pop()
    return joined([without_trailing_marks(found, i) for i in range(len(found))])


def without_trailing_marks(runs: list[Run], i: int) -> Run:
    """Give a run; of a line break, one with no marks but those that go on after it."""
    run = runs[i]
    if run.text != "\n":
        return run
    after = next((each for each in runs[i + 1 :] if each.text != "\n"), run)
    return Run("\n", shared(runs[i - 1].marks, after.marks))


def shared(one: tuple[Mark, ...], other: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Give the marks that two runs begin with both."""
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return one[:count]


def joined(runs: list[Run]) -> list[Run]:
    """Join neighbouring runs of the same marks."""
    found: list[Run] = []
    for run in runs:
        last = found[-1] if found else None
        if (
            last is not None
            and last.marks == run.marks
            and not (last.item or run.item or "\n" in (last.text, run.text))
        ):
            found[-1] = Run(last.text + run.text, run.marks)
        else:
            found.append(run)
    return found


def prune(root: Element) -> None:
    """Take out what holds neither text nor a picture, a rule or code, from the innermost outwards."""
    for element in reversed(every(root)):
        element.children = [each for each in element.children if not is_empty(each)]
        if element is not root:  # a rule within a quote or an item divides nothing that a reader of the text could see
            element.children = [each for each in element.children if not is_rule(each)]


def is_empty(node: Node) -> bool:
    """Tell whether a node holds nothing."""
    if isinstance(node, Paragraph):
        return not any(run.item or run.text.strip() for run in node.runs)
    if node.name == "row":
        return all(isinstance(cell, Element) and not cell.children for cell in node.children)
    return node.name not in LEAVES and not node.children


def is_rule(node: Node) -> bool:
    """Tell whether a node is a rule."""
    return isinstance(node, Element) and node.name == "rule"


def loosen(root: Element) -> None:
    """Replace elements that are mere layout by what they hold."""
    whole = size(root)
    for element in reversed(every(root)):
        element.children = [kept for each in element.children for kept in loosened(each, whole)]


def loosened(node: Node, whole: int) -> list[Node]:
    """Give a node, or in its place what it holds."""
    if isinstance(node, Paragraph):
        return [node]
    if node.name == "table":
        return settled(node)
    if node.name in WIDE and size(node) > MOST_OF_IT * whole and holds_article(node):
        return [kept for item in node.children for kept in contents_of(item)]
    if node.name == "code" and any(isinstance(each, Element) for each in node.children):
        for paragraph in paragraphs_of(node):
            paragraph.runs = tidied([piece for run in paragraph.runs for piece in by_lines(run)])
        return node.children
    if node.name == "heading":
        return split_heading(node)
    return [node]


def folded(text: str) -> str:
    """Fold white space into single spaces, also at the edges."""
    if "  " not in text and text.isprintable():
        return text
    before, after = " " * text[:1].isspace(), " " * text[-1:].isspace()
    return f"{before}{' '.join(text.split())}{after}"


def by_lines(run: Run) -> list[Run]:
    """Divide a run at the line breaks in it."""
    pieces = [Run("\n", run.marks) for _ in range(2 * run.text.count("\n") + 1)]
    pieces[::2] = [Run(folded(line), run.marks, run.item) for line in run.text.split("\n")]
    return pieces


def holds_article(node: Element) -> bool:
    """Tell whether an element is around several paragraphs that nothing divides: a quote, or a list of one item."""
    return len(paragraphs_of(node)) > 2 and (node.name == "quote" or len(node.children) == 1)


def contents_of(node: Node) -> list[Node]:
    """Give what an item holds, or any other node itself."""
    return node.children if isinstance(node, Element) and node.name in ("item", "term", "definition") else [node]


def split_heading(node: Element) -> list[Node]:
    """Give a heading for each of its paragraphs; what else it holds stands below."""
    if len(node.children) == 1 and isinstance(node.children[0], Paragraph):
        return [node]
    return [Element("heading", node.told, [each]) if isinstance(each, Paragraph) else each for each in node.children]


def itemised(children: list[Node]) -> list[Node]:
    """Make all that a list holds items: what stands between them goes into the one before."""
    items: list[Node] = []
    for each in children:
        if isinstance(each, Element) and each.name == "item":
            items.append(each)
        elif items and isinstance(items[-1], Element):
            items[-1].children.append(each)
        else:
            items.append(Element("item", children=[each]))
    return items


def ruled(children: list[Node]) -> list[Node]:
    """Leave out rules at the ends, and beside each other."""
    inner = [i for i, each in enumerate(children) if not is_rule(each)]
    if not inner:
        return []
    kept = range(inner[0], inner[-1] + 1)
    doubled = {second for first, second in pairwise(kept) if is_rule(children[first]) and is_rule(children[second])}
    return [children[i] for i in kept if i not in doubled]
