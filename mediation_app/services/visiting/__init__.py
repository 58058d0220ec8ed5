"""Meeting people: visits by month and route, receptions and the register of those met, meetings, sweeps."""
