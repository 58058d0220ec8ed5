"""Draw any declared form on the screen: entries, blocks, drafts, and the dialog around a form."""
