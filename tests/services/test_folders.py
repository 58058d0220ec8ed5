import sys
from pathlib import Path

import pytest

from mediation_app.services import folders


@pytest.mark.parametrize(
    ("platform", "variable", "expected"),
    [
        ("linux", "XDG_DATA_HOME", "chosen/mediation-app"),
        ("win32", "LOCALAPPDATA", "chosen/mediation-app"),
        ("darwin", "HOME", "chosen/Library/Application Support/mediation-app"),
    ],
)
def test_data_lie_where_the_system_keeps_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str, variable: str, expected: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv(variable, str(tmp_path / "chosen"))
    assert folders.data_folder() == tmp_path / expected


def test_office_demonstration_and_logs_do_not_mix(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    found = {folders.own_office_folder(), folders.demonstration_folder(), folders.log_folder()}
    assert len(found) == 3
    assert {folder.parent for folder in found} == {folders.data_folder()}
