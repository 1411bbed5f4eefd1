"""Definitions: the finders, each with its own patterns."""
