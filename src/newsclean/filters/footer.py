"""Publisher footers: copyright, licences, addresses, legal links."""

from .phrases import EDGES, PhraseFilter

footer = PhraseFilter("footer", "footer", EDGES, 160)
