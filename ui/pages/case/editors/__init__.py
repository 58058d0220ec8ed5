"""What papers are made from, edited in the middle of the dossier page."""
