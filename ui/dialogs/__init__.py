"""Dialogs: one question or one small form each, over the window."""
