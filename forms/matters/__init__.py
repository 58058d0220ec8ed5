"""The papers of petitions, backlog cases and legacy problems: letters, notices, plans and reports."""
