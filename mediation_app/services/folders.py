"""Where the program keeps what belongs to this user and no office: folders by the system's own custom."""

import os
import sys
from pathlib import Path

_NAME = "mediation-app"


def data_folder() -> Path:
    """Return the user's folder for this program's data; it need not exist yet."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / _NAME
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / _NAME
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / _NAME


def own_office_folder() -> Path:
    """Return the folder proposed for the user's own office, and used where no other is named."""
    return data_folder() / "office"


def demonstration_folder() -> Path:
    """Return the folder of the demonstration office."""
    return data_folder() / "demonstration"


def log_folder() -> Path:
    """Return the folder of the logs, which hold no personal data."""
    return data_folder() / "logs"
