"""Formulas of office documents to TeX."""
