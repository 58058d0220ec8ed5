"""Dossiers bound into one PDF: papers, pictures and files of any origin as A4 pages with stamped numbers."""
