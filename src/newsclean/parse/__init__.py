"""Values out of strings, by the words of a lexicon: dates, names, bylines, and schema.org's properties."""
