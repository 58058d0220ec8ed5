"""What changed, by kind: whoever shows that kind of thing reads it again."""

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """Broadcasts after a service call succeeded; `caseChanged` covers all that belongs to the case."""

    caseChanged = Signal(int)
    casesChanged = Signal()
    officeChanged = Signal()
    staffChanged = Signal()
    placesChanged = Signal()
    draftsChanged = Signal()
