"""The office's rules as pure functions: standard library only, data handed in as arguments."""
