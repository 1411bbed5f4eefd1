"""Code in plain text: which lines are code, in which language, with which line breaks."""
