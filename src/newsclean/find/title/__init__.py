"""Candidates for the title."""
