"""Publisher footers: copyright, licences, addresses, legal links."""

from .phrases import ANYWHERE, PhraseFilter

footer = PhraseFilter("footer", "footer", ANYWHERE, 160)
