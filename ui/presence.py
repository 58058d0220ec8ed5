"""Tell whether another program at this machine or on this disk has the same office open."""

from pathlib import Path

from PySide6.QtCore import QLockFile

NAME = ".open.lock"


class Presence:
    """A mark in the office's folder while it is open here; the system clears that of a killed program."""

    def __init__(self, folder: Path) -> None:
        self._file = QLockFile(str(folder / NAME))
        self._file.setStaleLockTime(0)
        held = self._file.tryLock(0)
        self.is_shared = not held and self._file.error() is QLockFile.LockError.LockFailedError

    def end(self) -> None:
        """Take the mark away."""
        self._file.unlock()
