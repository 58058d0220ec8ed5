"""How a command ends, as scripts see it (docs/commands.md)."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes, the same for every command."""

    OK = 0
    USER_ERROR = 1
    USAGE = 2
    PARTLY = 3
    """Some lines of a file were refused, the others went in."""
    FAULT = 4
    """The machine: disk, folder, file, network, clock, display."""
    BUG = 70
    INTERRUPTED = 130
