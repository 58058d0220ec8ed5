"""How pages and commands are declared: one line each, and the window does the rest."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from mediation_app.rules.permissions import Permission

if TYPE_CHECKING:
    from ui.pages.base import Page
    from ui.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpec:
    """A page: its place in the rail and the class that draws it, imported when first opened."""

    key: str
    title: str
    """Marked with QT_TRANSLATE_NOOP("Navigation", …)."""
    icon: str
    place: str
    """``module:Class`` of the page."""
    permission: Permission | None = None
    shortcut: str = ""
    in_rail: bool = True
    writes: bool = False
    """Of no use where the office's file may only be read."""

    def is_for(self, workspace: "Workspace") -> bool:
        """Tell whether the acting person has a use for the page."""
        allowed = workspace.can if self.writes else workspace.may
        return self.permission is None or allowed(self.permission)

    def make(self, workspace: "Workspace") -> "Page":
        """Import the page's class and make the page."""
        module, name = self.place.split(":")
        page: Page = getattr(import_module(module), name)(workspace)
        return page


def key_words(shortcut: str) -> str:
    """Return a shortcut as it stands on the keys."""
    return shortcut.replace("Return", "Enter").replace("Left", "←")


@dataclass(frozen=True, slots=True)
class CaseTarget:
    """A case and a place in its dossier, such as ``agreement`` or ``visit:7``; empty for its beginning."""

    case_id: int
    target: str = ""


@dataclass(frozen=True, slots=True)
class DutyTarget:
    """A line of a leader's page: ``approval`` or ``supervision``, and the case it is about."""

    kind: str
    case_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something the user can ask for: by key, from the palette or by a button.

    `title` is already translated.
    """

    key: str
    title: str
    run: Callable[[], object]
    shortcut: str = ""
    icon: str = ""
    permission: Permission | None = None
    enabled: bool = True
    kind: str = ""
    """Look of its button: ``primary``, ``quiet``, ``danger`` or empty."""
    why: str = ""
    """Why it cannot be done now, where it is not enabled."""
