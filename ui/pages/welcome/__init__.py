"""The first page: make an office, open one, or try the demonstration."""
