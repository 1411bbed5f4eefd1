"""Words that web pages print around an article, by language."""
