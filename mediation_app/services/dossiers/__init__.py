"""The dossier as one file: planned from the case, made ready, bound; one case or many."""
