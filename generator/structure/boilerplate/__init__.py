"""Parts of a web page that are not part of the article."""
