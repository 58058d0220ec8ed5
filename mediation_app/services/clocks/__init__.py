"""The clocks of cases: read off what is on record, extended by approval, paused where the law lets them."""
