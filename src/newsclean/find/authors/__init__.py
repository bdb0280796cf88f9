"""Candidates for the authors."""
