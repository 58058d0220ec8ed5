"""Scans that come back: taken in, matched to their papers page by page, and filed as signed originals."""
