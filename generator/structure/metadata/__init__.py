"""What is said of the article as a whole: the fields of its front matter."""
