"""Chinese input on Linux: PySide6's wheels lack fcitx, so the system's own plug-ins are offered too."""

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo

PLACES = (
    "/usr/lib/*-linux-gnu/qt6/plugins",
    "/usr/lib64/qt6/plugins",
    "/usr/lib/qt6/plugins",
    "/opt/qt6/plugins",
)
FOLDER = "platforminputcontexts"
OLD_NAMES = {"fcitx5": "fcitx"}


def offer_system_plugins(places: Iterable[str] = PLACES) -> tuple[Path, ...]:
    """Add the system's Qt 6 plug-in folders that hold input methods; call before the QApplication is made.

    Only folders built for a Qt of the same major version as ours are taken; Qt itself refuses the rest.
    """
    if sys.platform != "linux":
        return ()
    found = tuple(folder for place in places for folder in _matching(place) if _has_input_methods(folder))
    for folder in found:
        QCoreApplication.addLibraryPath(str(folder))
    _name_module()
    return found


def available() -> tuple[str, ...]:
    """Return the names of the input modules Qt can load here."""
    folders = [Path(path) / FOLDER for path in QCoreApplication.libraryPaths()]
    folders.append(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / FOLDER)
    names = {_module_name(file) for folder in folders if folder.is_dir() for file in folder.glob("*plugin*")}
    return tuple(sorted(names))


def wanted() -> str:
    """Return the module the session asks for, from the environment; empty for the platform's own."""
    return os.environ.get("QT_IM_MODULE", "")


def _matching(place: str) -> list[Path]:
    root = Path(place).anchor or "/"
    return sorted(Path(root).glob(str(Path(place).relative_to(root))))


def _has_input_methods(folder: Path) -> bool:
    return any((folder / FOLDER).glob("*inputcontextplugin*.so"))


def _name_module() -> None:
    """Say fcitx where the session only set the XIM variable, and mend the name fcitx5."""
    module = wanted() or _module_of(os.environ.get("XMODIFIERS", ""))
    if module:
        os.environ["QT_IM_MODULE"] = OLD_NAMES.get(module, module)


def _module_of(modifiers: str) -> str:
    found = re.search(r"@im=(\w+)", modifiers)
    return found[1] if found and found[1] in {"fcitx", "fcitx5", "ibus"} else ""


def _module_name(file: Path) -> str:
    return re.sub(r"^lib|platforminputcontextplugin.*$|plugin.*$", "", file.name)
