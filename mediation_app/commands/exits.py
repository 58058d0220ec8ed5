"""How a command ends, as scripts see it (docs/commands.md)."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes, the same for every command."""

    OK = 0
    USER_ERROR = 1
    USAGE = 2
    PARTLY = 3
    """Some lines of a file were refused, the others went in."""
    IN_REGISTER = 3
    """``verify CODE``: an issued paper has the code."""
    FAULT = 4
    """The machine: disk, folder, file, network, clock, display."""
    CHANGED = 5
    """``verify FILE``: the code of an issued paper, but other bytes."""
    SUPERSEDED = 6
    """``verify FILE``: issued like this, but a newer version stands."""
    VOID = 7
    """``verify FILE``: issued like this, but its case was declared void."""
    UNKNOWN = 8
    """``verify``: no issued paper has these bytes or this code."""
    BLOCKED = 9
    """``check``: something was found that keeps a paper from being issued."""
    BUG = 70
    INTERRUPTED = 130
