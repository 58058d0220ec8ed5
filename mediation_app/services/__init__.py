"""The verbs of the office; each call says who acts and is one transaction."""
