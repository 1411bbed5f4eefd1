"""Bylines: who wrote an article, when, and under which heading a site filed it."""
