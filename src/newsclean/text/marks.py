"""Punctuation by what it does."""

from __future__ import annotations

# Sentence_Terminal of Unicode 16, of the scripts in modern use; Thai and Lao have none but the ends of chapters.
FULL_STOPS = frozenset(".。．｡︒।॥۔։።៕។။༎།᠃᠉෴܁܂᱾᱿꯫꓿꘎᙮᭟꧉๚๛")
SENTENCE_ENDS = FULL_STOPS | frozenset("!?…！？⁇‼⁉؟፧፨߹")
CLOSING_QUOTES = frozenset('"”“»«’」』')  # in some languages what opens a quotation in others
PROSE_ENDS = SENTENCE_ENDS | CLOSING_QUOTES | frozenset(")）")
"""What paragraphs end with: a sentence's end, or what closes after one."""
