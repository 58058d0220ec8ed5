"""Every statutory paper, declared once for screen, check and print."""
