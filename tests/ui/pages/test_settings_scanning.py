"""Settings: the watched folder and the scanner of this machine."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from mediation_app.services.scans.folder_record import kept_record
from ui.pages.settings.scanning import ScanningSection
from ui.settings import Settings
from ui.workspace import Workspace

Settle = Callable[[], None]


@pytest.fixture
def section(workspace: Workspace, shown: Callable[[QWidget], None]) -> ScanningSection:
    made = ScanningSection(workspace)
    shown(made)
    return made


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an old scan in it, which the system's dialog brings."""
    made = tmp_path / "扫描"
    made.mkdir()
    (made / "old.pdf").write_bytes(b"%PDF-1.4\n%%EOF")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(made))
    return made


def records(settings: Settings) -> list[str]:
    return [name for file in settings.folder.glob("scans/*.jsonl") for name in kept_record(file)]


def test_what_lies_there_already_is_left_alone(
    section: ScanningSection, folder: Path, settings: Settings, settle: Settle
) -> None:
    section.choose_button.click()
    settle()
    assert settings.scan_folder == folder
    assert section.folder.text() == str(folder)
    assert "1 个" in section.notice.text_label.text()
    assert records(settings) == ["old.pdf"]


def test_it_is_taken_in_where_that_is_wanted(
    section: ScanningSection, folder: Path, settings: Settings, settle: Settle
) -> None:
    section.old_too.click()
    section.choose_button.click()
    settle()
    assert settings.scan_folder == folder
    assert records(settings) == []


def test_watching_ends(section: ScanningSection, folder: Path, settings: Settings, settle: Settle) -> None:
    section.watch(folder)
    settle()
    section.end_button.click()
    assert settings.scan_folder is None
    assert not section.end_button.isVisible()


def test_a_folder_that_is_gone_is_told(
    section: ScanningSection, tmp_path: Path, settings: Settings, settle: Settle
) -> None:
    section.watch(tmp_path / "gone")
    settle()
    assert settings.scan_folder is None
    assert section.notice.isVisible()


def test_how_to_scan_is_kept_on_this_machine(section: ScanningSection, settings: Settings) -> None:
    section.fields.scanner.addItem("窗口的扫描仪", "test:0")
    section.fields.scanner.setCurrentIndex(0)
    section.fields.tint.setCurrentIndex(1)
    section.fields.tint.activated.emit(1)
    assert settings.scanner == ("test:0", "窗口的扫描仪")
    assert settings.scan_manner[1] == "grey"
