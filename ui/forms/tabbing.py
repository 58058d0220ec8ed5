"""Tab through a form in the order of the screen; Qt's own chain does not follow blocks that come and go."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget

from ui.focus import focus_of


def step(form: QWidget, stops: Sequence[QWidget], *, forward: bool) -> QWidget | None:
    """Go from the stop that has the focus to its neighbour and return that; None at the end of the form."""
    open_stops = [stop for stop in stops if stop.isVisibleTo(form) and stop.isEnabled()]
    focused = focus_of(form)
    here = [place for place, stop in enumerate(open_stops) if focused is not None and _holds(stop, focused)]
    there = here[0] + (1 if forward else -1) if here else -1
    if not 0 <= there < len(open_stops):
        return None
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    open_stops[there].setFocus(reason)
    return open_stops[there]


def leave(form: QWidget, stops: Sequence[QWidget], *, forward: bool) -> bool:
    """Go to what comes after or before the form in its window, or around to its other end."""
    outside = _outside(form, forward=forward)
    open_stops = [stop for stop in stops if stop.isVisibleTo(form) and stop.isEnabled()]
    ends = [open_stops[0 if forward else -1]] if open_stops else []
    target = next(iter([outside] if outside is not None else ends), None)
    if target is not None:
        target.setFocus(Qt.FocusReason.TabFocusReason)
    return target is not None


def _outside(form: QWidget, *, forward: bool) -> QWidget | None:
    widget: QWidget | None = form
    while widget is not None:
        widget = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
        if widget is form:
            return None
        if widget is not None and not form.isAncestorOf(widget) and _takes_tab(widget):
            return widget
    return None


def _holds(stop: QWidget, focused: QWidget) -> bool:
    """Tell whether the focus is on a stop, or on another segment of the same answer."""
    return stop is focused or (isinstance(stop, QRadioButton) and focused.parent() is stop.parent())


def _takes_tab(widget: QWidget) -> bool:
    wants = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    return bool(wants) and widget.isVisible() and widget.isEnabled()
