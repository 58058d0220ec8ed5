"""One catalogue for everything: Qt's `tr` asks the same texts as the Qt-free packages."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from resources import i18n
from resources.i18n import Language


class CatalogueTranslator(QTranslator):
    """Answer Qt's questions for translations from `resources.i18n`, in Chinese also for Qt's own dialogs."""

    def __init__(self) -> None:
        super().__init__()
        self._qt = QTranslator(self)
        self._qt.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return the text in the active language; one without translation stays as it is."""
        own = i18n.translate(context, sourceText, disambiguation or "")
        if i18n.language() != "zh" or not sourceText.isascii():
            return own
        return self._qt.translate(context, sourceText, disambiguation, n) or own

    def isEmpty(self) -> bool:
        """Tell Qt that there is something to ask."""
        return False


def install(language: Language) -> CatalogueTranslator:
    """Choose the language of the program and let Qt speak it; keep what is returned."""
    i18n.set_language(language)
    translator = CatalogueTranslator()
    QCoreApplication.installTranslator(translator)
    return translator
