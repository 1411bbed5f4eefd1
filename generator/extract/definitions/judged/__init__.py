"""Definitions that no pattern tells: proposals from tagged words, weighed by learned trees."""
