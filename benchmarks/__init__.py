"""Speed as ratios against the bare toolkit in the same run; never a time asserted in a test."""
