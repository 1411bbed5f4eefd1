"""Repairs: Document to Document, the second stage; one file per family of defect, one ordered table of them."""

from generator.repair.registry import REPAIRS, repair_document

__all__ = ["REPAIRS", "repair_document"]
