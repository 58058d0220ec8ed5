"""Where an office's file may lie: not on a network drive, where SQLite's locks do not hold."""

import os
import sys
from pathlib import Path

_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "afs", "9p", "fuse.davfs", "ncpfs"}
)
_DRIVE_REMOTE = 4


def on_network(folder: Path) -> bool:
    """Tell whether ``folder`` lies on a network drive, as far as the system says."""
    if sys.platform == "win32":
        return _windows_remote(folder)
    mounts = Path("/proc/mounts")
    return mounts.exists() and file_system(folder.resolve(), mounts.read_text("utf-8", "replace")) in _NETWORK


def file_system(folder: Path, mounts: str) -> str:
    """Return the file system that ``folder`` lies on, after the lines of ``/proc/mounts``."""
    best, kind = "", ""
    for line in mounts.splitlines():
        _, point, name, *_ = line.split(" ")
        point = point.replace("\\040", " ")
        below = folder == Path(point) or Path(point) in folder.parents
        if below and len(point) >= len(best):
            best, kind = point, name
    return kind


def writable(folder: Path) -> bool:
    """Tell whether files may be made in ``folder``."""
    return os.access(folder, os.W_OK)


def _windows_remote(folder: Path) -> bool:
    import ctypes

    drive = folder.resolve().drive
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined, unused-ignore]
    return drive.startswith("\\\\") or kernel.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE
