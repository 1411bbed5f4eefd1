"""Flattened code: lines again for code whose newlines had become spaces."""
