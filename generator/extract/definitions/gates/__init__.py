"""What every finder of definitions asks of a term and of its meaning."""
