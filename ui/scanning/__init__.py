"""Scans on their way in: files taken in one after the other, and the watched folder that brings them."""
