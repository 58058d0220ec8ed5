"""Which desk sends a paper: machine, start of the machine, process; and whether such a desk is surely gone.

Only the machine itself can tell of its processes; of a desk on another machine nobody here is sure.
"""

import os
import platform
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

_PARTS = 5

_IN_HAND: list[int] = []
"""Ids of the orders this process is taking or handing over at this moment."""


@contextmanager
def in_hand(order_id: int) -> Iterator[None]:
    """Hold that this process has an order in hand: from before it is taken until it is written down."""
    _IN_HAND.append(order_id)
    try:
        yield
    finally:
        _IN_HAND.remove(order_id)


def is_in_hand(order_id: int) -> bool:
    """Tell whether this process has an order in hand."""
    return order_id in _IN_HAND


@cache
def _machine() -> str:
    return f"{uuid.getnode():012x}"


@cache
def _boot() -> str:
    """Return what differs from one start of the machine to the next; ``0`` where nothing tells."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii")[:8]
    except OSError:
        return "0"


def this_desk() -> str:
    """Return the name of this process among all desks of the office, at most 80 characters."""
    pid = os.getpid()
    return f"{platform.node()[:20]}/{_machine()}/{_boot()}/{pid}/{_started(pid) or 0}"


def host_of(desk: str) -> str:
    """Return the name of a desk's machine, to be shown."""
    return desk.partition("/")[0]


def is_here(desk: str) -> bool:
    """Tell whether a desk is, or was, on this machine."""
    parts = desk.split("/")
    return len(parts) == _PARTS and parts[1] == _machine()


def is_surely_gone(desk: str) -> bool:
    """Tell whether the process of a desk has ended; False while that is not certain."""
    parts = desk.split("/")
    if len(parts) != _PARTS or parts[1] != _machine() or not parts[3].isdigit():
        return False
    boot, pid, started = parts[2], int(parts[3]), parts[4]
    if boot != _boot():
        return True
    if not _is_running(pid):
        return True
    now = _started(pid)
    return now is not None and started != "0" and str(now) != started


def _started(pid: int) -> int | None:
    """Return when a process began, in ticks since the machine did; None where the system does not tell."""
    try:
        words = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return None
    return int(words[19]) if words[0] not in "ZX" else None


if sys.platform == "win32":

    def _is_running(pid: int) -> bool:
        import ctypes

        still_active, query = 259, 0x1000
        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(query, False, pid)
        if not handle:
            return bool(kernel.GetLastError() == 5)  # access denied: somebody else's, but there
        code = ctypes.c_ulong()
        known = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return not known or code.value == still_active

else:

    def _is_running(pid: int) -> bool:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return not _is_zombie(pid)


def _is_zombie(pid: int) -> bool:
    """Tell whether a process has ended and only its entry is left."""
    try:
        words = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return False
    return words[0] in "ZX"
