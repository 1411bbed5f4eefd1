"""Glossator: from a folder of articles in any state to a searchable, cross-referenced documentation site."""

__version__ = "0.1.0"
