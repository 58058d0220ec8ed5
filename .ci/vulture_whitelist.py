"""Names that only a library calls: vulture takes what stands here as used. Each with who calls it."""
