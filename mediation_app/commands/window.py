"""The window: opened where there is a display, else said so with what can be done without one."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable

from mediation_app.rules.errors import EnvironmentFault
from resources.i18n import QT_TRANSLATE_NOOP, Message


def run(args: Namespace, open_window: Callable[[str | None, str, bool], int]) -> int:
    """Open the window. Raises EnvironmentFault where there is no display."""
    if not has_display(sys.platform, os.environ):
        raise EnvironmentFault(
            Message("Commands", QT_TRANSLATE_NOOP("Commands", "这里没有显示器，打不开窗口")),
            Message("Commands", QT_TRANSLATE_NOOP("Commands", "可以用命令办理，写法见 --help")),
        )
    return open_window(args.office or None, args.as_name, args.demo)


def has_display(platform: str, environment: "os._Environ[str] | dict[str, str]") -> bool:
    """Tell whether a window can be shown: always but on Linux without X11, Wayland or another Qt platform."""
    if not platform.startswith("linux"):
        return True
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen and not chosen.startswith(("xcb", "wayland")):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
