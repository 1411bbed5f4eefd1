"""RTF: control words and groups to blocks."""
