"""The windows of the dossier page: one small form each, saved by one service call."""
