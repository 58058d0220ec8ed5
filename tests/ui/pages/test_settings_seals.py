"""The settings' 证书与印章: certificates from files and tokens, a test one, pictures, lists, by keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.services import sealing
from mediation_app.services.books import Actor, Books
from mediation_app.services.sealing import AddPkcs12
from tests.certificates import PASSWORD, issued, revocations
from tests.services.sealing.test_certificates import picture
from tests.softhsm import PIN, TOKEN, plugged_in
from tests.ui.keys import CTRL, Key, press, write
from ui.dialogs.base import Dialog
from ui.dialogs.signing_worth import SigningWorthDialog
from ui.pages.settings.seals import SealsSection
from ui.workspace import Workspace

Settle = Callable[[], None]
Shown = Callable[[QWidget], None]
Seat = Callable[[Actor], Workspace]


@pytest.fixture
def section(seat: Seat, administrator: Actor, shown: Shown, settle: Settle) -> SealsSection:
    made = SealsSection(seat(administrator))
    shown(made)
    settle()
    made.list.setFocus()
    return made


def lines(section: SealsSection) -> str:
    model = section.list.model()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    return "\n".join(str(model.index(row, 0).data(spoken)) for row in range(model.rowCount()))


@pytest.fixture
def ready(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Wait until keys reach a dialog."""
    return lambda dialog: qtbot.waitUntil(dialog.isActiveWindow)


def active() -> QWidget:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return dialog


def test_an_empty_office_is_told_where_to_begin(section: SealsSection) -> None:
    assert "先做一张测试证书试用" in lines(section)
    press(Key.Key_Insert, on=section.list)
    dialog = active()
    assert isinstance(dialog, QFileDialog)
    assert dialog.nameFilters()[0] == "证书文件 (*.p12 *.pfx)"
    dialog.reject()


def test_a_file_is_opened_by_its_password_and_the_password_is_forgotten(
    section: SealsSection, settle: Settle, ready: Shown, tmp_path: Path
) -> None:
    dialog = section.open_key_file(issued().file(tmp_path))
    ready(dialog)
    write("wrong")
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert "密码不对" in dialog.grid.row("password").problem_label.text()
    assert dialog.password.echoMode() is QLineEdit.EchoMode.Password
    dialog.password.selectAll()
    write(PASSWORD, on=dialog.password)
    forgotten: list[str] = []
    dialog.finished.connect(lambda _code: forgotten.append(dialog.password.text()))
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert forgotten == [""]
    assert "可用" in lines(section)
    assert "2027年10月24日到期" in lines(section)


def test_a_test_certificate_is_made_and_says_what_it_is(
    section: SealsSection, settle: Settle, ready: Shown
) -> None:
    dialog = section.make_test()
    ready(dialog)
    write(PASSWORD)
    press(Key.Key_Return)
    write("another")
    press(Key.Key_Return, CTRL, on=dialog)
    assert "不一样" in dialog.grid.row("again").problem_label.text()
    dialog.again.selectAll()
    write(PASSWORD, on=dialog.again)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert "测试证书 — 不具法律效力" in lines(section)


def test_the_key_of_a_token_is_added(
    section: SealsSection, settle: Settle, ready: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = plugged_in(tmp_path / "softhsm", monkeypatch)
    token.put(issued())
    dialog = section.add_token()
    ready(dialog)
    write(str(tmp_path / "none.so"))
    press(Key.Key_F5, on=dialog)
    settle()
    assert "驱动打不开" in dialog.notice.text_label.text()
    dialog.module.setText(token.module)
    press(Key.Key_F5, on=dialog)
    settle()
    assert dialog.token.currentText() == TOKEN
    write(PIN, on=dialog.pin)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert f"密钥 {TOKEN}" in lines(section)


def test_a_certificate_is_looked_at_revoked_and_retired(
    section: SealsSection,
    settle: Settle,
    qtbot: QtBot,
    file_books: Books,
    administrator: Actor,
    tmp_path: Path,
) -> None:
    new = AddPkcs12(path=issued().file(tmp_path), password=PASSWORD)
    sealing.add_pkcs12(file_books, administrator, new)
    section.refresh()
    settle()
    section.list.go_to_first()
    section.change()
    dialog = active()
    assert isinstance(dialog, Dialog)
    dialog.reject()
    asked = section.revoke()
    assert asked is not None
    qtbot.waitUntil(asked.isActiveWindow)
    asked.grid.set_text("on", "没有这一天")
    write("密钥丢失")
    press(Key.Key_Return, CTRL, on=asked)
    assert asked.grid.row("on").problem_label.text()
    asked.grid.set_text("on", "2026-11-20")
    press(Key.Key_Return, CTRL, on=asked)
    settle()
    assert "2026年11月20日起已被吊销" in lines(section)
    section.list.go_to_first()
    section.activateWindow()
    qtbot.waitUntil(section.isActiveWindow)
    section.list.setFocus()
    press(Key.Key_Delete, on=section.list)
    question = active()
    qtbot.waitUntil(question.isActiveWindow)
    press(Key.Key_Return, CTRL, on=question)
    settle()
    assert "已停用" in lines(section)


def test_a_list_names_the_certificates_it_revokes(
    section: SealsSection, settle: Settle, file_books: Books, administrator: Actor, tmp_path: Path
) -> None:
    new = AddPkcs12(path=issued().file(tmp_path), password=PASSWORD, label="委员会签章")
    sealing.add_pkcs12(file_books, administrator, new)
    path = tmp_path / "a.crl"
    path.write_bytes(revocations(1001))
    section.take_list(path)
    settle()
    assert "委员会签章" in section.notice.text_label.text()
    assert "已吊销" in lines(section)
    path.write_bytes(b"words")
    section.take_list(path)
    settle()
    assert "不是证书吊销列表" in section.notice.text_label.text()


def test_a_picture_is_added_with_its_width(section: SealsSection, settle: Settle, tmp_path: Path) -> None:
    dialog = section.open_picture(picture(tmp_path, 260))
    dialog.width_box.setValue(45)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert "印出来宽45毫米" in lines(section)
    assert "发虚" in section.notice.text_label.text()


def test_who_may_not_change_may_look_and_read_what_it_is_worth(
    workspace: Workspace, shown: Shown, settle: Settle
) -> None:
    section = SealsSection(workspace)
    shown(section)
    settle()
    seen = [one.text() for one in section.findChildren(QPushButton) if one.isVisible()]
    assert seen == ["签署方式和效力"]
    section.tell_worth()
    dialog = active()
    assert isinstance(dialog, SigningWorthDialog)
    dialog.reject()
