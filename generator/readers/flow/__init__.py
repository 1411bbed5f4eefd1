"""What formats with a layout share: runs, lists, tables, paragraphs with a role, the account of what was left out."""
