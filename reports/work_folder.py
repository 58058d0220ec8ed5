"""Folders to work in that are thrown away; what a killed program left behind goes with a later one."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MARK = "tiaojie-"
"""How the names of our temporary files and folders begin."""

_OLD = 24 * 3600
"""Seconds after which nobody works in a folder any more."""


@contextmanager
def work_folder() -> Iterator[Path]:
    """Yield a folder only this user may read, which is gone afterwards."""
    for left in left_behind(Path(tempfile.gettempdir()), f"{MARK}*"):
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=MARK, ignore_cleanup_errors=True) as place:
        yield Path(place)


def left_behind(folder: Path, names: str) -> Iterator[Path]:
    """Yield what lies in a folder under such names and was not touched for a day."""
    latest = time.time() - _OLD
    for left in folder.glob(names):
        try:
            is_old = left.lstat().st_mtime < latest
        except OSError:  # gone meanwhile
            continue
        if is_old:
            yield left
