"""Functions on `str` that more than one stage needs; imports nothing of ours but errors."""
