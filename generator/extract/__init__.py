"""Article to Facts, one article at a time (stage 4): sentences, definitions, acronyms, questions, candidate terms."""

from generator.extract.facts import extract_facts

__all__ = ["extract_facts"]
