"""One catalogue for everything: Qt's `tr` asks the same texts as the Qt-free packages."""

from PySide6.QtCore import QCoreApplication, QTranslator

from resources import i18n
from resources.i18n import Language


class CatalogueTranslator(QTranslator):
    """Answer Qt's questions for translations from `resources.i18n`."""

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return the text in the active language; one without translation stays as it is."""
        return i18n.translate(context, sourceText, disambiguation or "")

    def isEmpty(self) -> bool:
        """Tell Qt that there is something to ask."""
        return False


def install(language: Language) -> CatalogueTranslator:
    """Choose the language of the program and let Qt speak it; keep what is returned."""
    i18n.set_language(language)
    translator = CatalogueTranslator()
    QCoreApplication.installTranslator(translator)
    return translator
