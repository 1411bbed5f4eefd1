"""Structure: a document of lines or blocks becomes an article of sections with front matter and a ledger."""

from generator.structure.steps import STEPS, structure_document

__all__ = ["STEPS", "structure_document"]
