"""Candidates for the dates of publication and of the last change."""
