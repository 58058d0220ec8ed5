"""Where the keyboard's focus is, told honestly: Qt's own answer may be nothing."""

from PySide6.QtWidgets import QWidget


def focus_of(widget: QWidget) -> QWidget | None:
    """Return what has the focus in the window of `widget`."""
    return widget.window().focusWidget()


def has_focus_inside(widget: QWidget) -> bool:
    """Tell whether the focus is on `widget` or on something inside it."""
    focused = focus_of(widget)
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def last_focus_in(widget: QWidget) -> QWidget | None:
    """Return what inside `widget` had the focus last, nothing when it never had it."""
    return widget.focusWidget()
