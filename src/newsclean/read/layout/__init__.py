"""How a dump was laid out, told from its lines, and undone: paragraphs come out whichever tool wrote them."""
