"""What a killed program left behind goes with the next one; what others work on stays."""

import os
import time
from pathlib import Path

import pytest

from reports.work_folder import MARK, work_folder


def test_only_what_nobody_touched_for_a_day_is_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    old, new, foreign = (tmp_path / name for name in (f"{MARK}old", f"{MARK}new", "other"))
    for folder in (old, new, foreign):
        folder.mkdir()
        (folder / "page.pdf").write_bytes(b"x")
    long_ago = time.time() - 2 * 24 * 3600
    os.utime(old, (long_ago, long_ago))
    os.utime(foreign, (long_ago, long_ago))
    with work_folder() as folder:
        assert folder.is_dir()
        assert folder.parent == tmp_path
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other", f"{MARK}new"]
