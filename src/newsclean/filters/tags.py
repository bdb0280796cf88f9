"""Tag lists: keywords and topics."""

from .phrases import LINE, PhraseFilter

tags = PhraseFilter("tags", "tags", LINE)
