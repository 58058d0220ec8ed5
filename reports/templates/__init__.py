"""An office's own papers: Word files with ``{{ slots }}``, checked when they come in, and filled."""
