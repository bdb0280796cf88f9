"""Strings alone: case-folding, characters, words, mojibake. Nothing here knows of pages or lexicons."""
