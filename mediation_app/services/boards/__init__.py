"""Boards: what leaders and the office see of all cases at once."""
