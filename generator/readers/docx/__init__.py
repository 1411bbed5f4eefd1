"""DOCX: paragraphs, styles and numbering of Word to blocks."""
