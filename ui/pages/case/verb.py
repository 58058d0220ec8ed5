"""What a verb of the dossier is: its words, who may, when, and the function that does it."""

from collections.abc import Callable
from dataclasses import dataclass

from mediation_app.rules.permissions import Permission
from resources.i18n import translate
from ui.pages.case.desk import CaseDesk

Objection = Callable[[CaseDesk, str], str]
"""Says of a desk, and of what stands after the colon, why not now; empty when nothing is against it."""


def _nothing(_desk: CaseDesk, _subject: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Verb:
    """One thing to do; ``run`` gets the desk and what stands after the colon, such as an id."""

    title: str
    """Marked with QT_TRANSLATE_NOOP("Verbs", …)."""
    permission: Permission
    run: Callable[[CaseDesk, str], None]
    icon: str = ""
    when_ended: bool = False
    """May also be done to a closed or void case."""
    objection: Objection = _nothing

    @property
    def words(self) -> str:
        """Return the title in the active language."""
        return translate("Verbs", self.title)


def edit(form_code: str) -> Callable[[CaseDesk, str], None]:
    """Return what opens an editor in the middle of the dossier."""
    return lambda desk, subject: desk.editorWanted.emit(form_code, int(subject or 0))
