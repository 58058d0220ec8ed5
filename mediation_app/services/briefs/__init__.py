"""Documents that are no paper of one case: a leader's month, minutes, route sheets, rosters, matrices."""
