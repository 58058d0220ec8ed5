from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from ui import input_method


def test_a_system_folder_with_fcitx_is_offered_to_qt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("QT_IM_MODULE", raising=False)
    monkeypatch.setenv("XMODIFIERS", "@im=fcitx5")
    plugins = tmp_path / "x86_64-linux-gnu" / "qt6" / "plugins"
    (plugins / input_method.FOLDER).mkdir(parents=True)
    (plugins / input_method.FOLDER / "libfcitx5platforminputcontextplugin.so").touch()
    empty = tmp_path / "other" / "qt6" / "plugins"
    empty.mkdir(parents=True)
    found = input_method.offer_system_plugins([f"{tmp_path}/*/qt6/plugins"])
    assert found == (plugins,)
    assert str(plugins) in QCoreApplication.libraryPaths()
    assert input_method.wanted() == "fcitx"
    assert "fcitx5" in input_method.available()
    QCoreApplication.removeLibraryPath(str(plugins))


def test_other_systems_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert input_method.offer_system_plugins(["/usr/lib/*/qt6/plugins"]) == ()
