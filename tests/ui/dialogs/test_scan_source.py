"""The scanning dialog with SANE's own test scanner."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from mediation_app.services.scans.scanner_options import Feed, Tint
from tests.ui.keys import Key, press
from ui.dialogs.scan_source import ScanDialog
from ui.scanning.taking import Incoming
from ui.settings import Settings
from ui.workspace import Workspace

Settle = Callable[[], None]
Shown = Callable[[QWidget], None]


class Sane:
    """A configuration of SANE with its test scanner."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        (folder / "dll.conf").write_text("test\n")
        self.configure()

    def configure(self, *lines: str, devices: int = 1) -> None:
        usual = (f"number_of_devices {devices}", "test-picture Grid")
        (self.folder / "test.conf").write_text("\n".join((*usual, *lines, "")))


@pytest.fixture
def sane(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sane:
    if shutil.which("scanimage") is None:
        pytest.skip("SANE's scanimage is not installed: scanners are not tested")
    made = Sane(tmp_path / "sane")
    monkeypatch.setenv("SANE_CONFIG_DIR", str(made.folder))
    return made


class Desk(QWidget):
    """What the dialog stands over, and the pages it hands on."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.pages: list[Incoming] = []
        self.workspace = workspace

    def ask(self) -> ScanDialog:
        dialog = ScanDialog(self.workspace, self)
        dialog.pageScanned.connect(self.pages.append)
        dialog.open()
        return dialog


@pytest.fixture
def desk(workspace: Workspace, shown: Shown) -> Desk:
    made = Desk(workspace)
    shown(made)
    return made


def test_the_only_scanner_is_found_and_enter_scans(
    sane: Sane, desk: Desk, settle: Settle, settings: Settings
) -> None:
    dialog = desk.ask()
    settle()
    assert dialog.fields.scanner.currentText() == "Noname frontend-tester"
    assert dialog.fields.feed.count() == 2
    press(Key.Key_Return, on=dialog)
    settle()
    (page,) = desk.pages
    assert page.content.startswith(b"\xff\xd8\xff")
    assert page.name.endswith("第1页.jpeg")
    assert dialog.isVisible()
    assert dialog.scan_button.text() == "扫下一页"
    press(Key.Key_Return, on=dialog)
    settle()
    assert [one.name[-8:] for one in desk.pages] == ["第1页.jpeg"[-8:], "第2页.jpeg"[-8:]]
    assert settings.scanner == ("test:0", "Noname frontend-tester")
    press(Key.Key_Escape, on=dialog)
    assert not [one for one in desk.findChildren(ScanDialog) if one.isVisible()]


def test_for_a_picture_one_page_is_all(sane: Sane, desk: Desk, settle: Settle) -> None:
    dialog = ScanDialog(desk.workspace, desk, is_for_picture=True)
    dialog.pageScanned.connect(desk.pages.append)
    dialog.open()
    settle()
    said = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "只用在这个签名上" in said
    assert "验证码" not in said
    press(Key.Key_Return, on=dialog)
    settle()
    assert len(desk.pages) == 1
    assert not [one for one in desk.findChildren(ScanDialog) if one.isVisible()]


def test_the_scanner_used_last_is_ready_at_once(
    sane: Sane, desk: Desk, settle: Settle, settings: Settings
) -> None:
    settings.scanner = ("test:0", "窗口的扫描仪")
    settings.scan_manner = (Feed.FEEDER.value, Tint.GREY.value, 200)
    dialog = desk.ask()
    assert not dialog.fields.is_looking
    press(Key.Key_Return, on=dialog)
    settle()
    assert len(desk.pages) == 10
    assert not [one for one in desk.findChildren(ScanDialog) if one.isVisible()]


def test_a_jam_is_told_and_scanning_goes_on(
    sane: Sane, desk: Desk, settle: Settle, settings: Settings
) -> None:
    settings.scanner = ("test:0", "扫描仪")
    sane.configure('read-status-code "SANE_STATUS_JAMMED"')
    dialog = desk.ask()
    press(Key.Key_Return, on=dialog)
    settle()
    assert "卡纸" in dialog.notice.text_label.text()
    assert dialog.scan_button.isEnabled()
    sane.configure()
    press(Key.Key_Return, on=dialog)
    settle()
    assert len(desk.pages) == 1


def test_one_that_was_unplugged_is_told_and_can_be_looked_for(
    sane: Sane, desk: Desk, settle: Settle, settings: Settings
) -> None:
    settings.scanner = ("test:7", "旧扫描仪")
    dialog = desk.ask()
    press(Key.Key_Return, on=dialog)
    settle()
    assert "连不上" in dialog.notice.text_label.text()
    dialog.fields.find_button.click()
    settle()
    assert dialog.fields.scanner.currentData() == "test:0"


def test_no_scanner_says_so(sane: Sane, desk: Desk, settle: Settle) -> None:
    (sane.folder / "dll.conf").write_text("")
    dialog = desk.ask()
    settle()
    assert "没有找到" in dialog.notice.text_label.text()
    assert dialog.scan_button.text() == "查找扫描仪"


def test_a_machine_without_sane_tells_the_other_ways(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    dialog = desk.ask()
    assert "Ctrl+O" in dialog.notice.advice_label.text()
    assert not dialog.scan_button.isEnabled()
    press(Key.Key_Escape, on=dialog)
    assert not dialog.isVisible()


def test_escape_stops_the_scanner_and_keeps_whole_pages(
    sane: Sane, desk: Desk, settle: Settle, settings: Settings
) -> None:
    settings.scanner = ("test:0", "扫描仪")
    settings.scan_manner = (Feed.FEEDER.value, Tint.GREY.value, 200)
    dialog = desk.ask()
    dialog.pageScanned.connect(lambda _page: dialog.reject())
    press(Key.Key_Return, on=dialog)
    settle()
    assert 1 <= len(desk.pages) <= 10
    assert all(page.content for page in desk.pages)
