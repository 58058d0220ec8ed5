"""Scanned pages: opened, their code read, put upright and straight, shown, and bound into one PDF."""
