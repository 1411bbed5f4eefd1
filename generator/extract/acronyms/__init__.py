"""Acronyms: stated expansions, and short forms that are only used."""
