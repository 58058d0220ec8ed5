from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from resources import i18n


class Speaker(QObject):
    def word(self) -> str:
        return self.tr("卷宗")


def test_tr_and_messages_ask_one_catalogue(
    dressed: QApplication, english: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = {("Speaker", "卷宗", ""): "Dossier", ("Rules", "登记", ""): "Registered"}
    monkeypatch.setattr(i18n, "_english", lambda: texts)
    assert Speaker().word() == "Dossier"
    assert QCoreApplication.translate("Rules", "登记") == "Registered"
    assert i18n.render(i18n.Message("Rules", "登记")) == "Registered"


def test_a_text_without_translation_stays_chinese(dressed: QApplication, english: None) -> None:
    assert QCoreApplication.translate("Nowhere", "没有译文") == "没有译文"


def test_chinese_needs_no_catalogue(dressed: QApplication, tmp_path: Path) -> None:
    assert Speaker().word() == "卷宗"


def test_the_print_dialog_of_qt_speaks_chinese(dressed: QApplication) -> None:
    assert QCoreApplication.translate("QPrintDialog", "&Print") == "打印(&P)"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert QCoreApplication.translate("QPrintDialog", "nowhere") == "nowhere"


def test_the_print_dialog_of_qt_speaks_english_with_the_program(dressed: QApplication, english: None) -> None:
    assert QCoreApplication.translate("QPrintDialog", "&Print") == "&Print"
