"""Leading a case (包案): the one leader, the team and its units, the plan, progress, risk, approvals."""
