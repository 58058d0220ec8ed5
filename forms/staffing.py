"""The entries that name who of the office does a thing."""

from forms.fields import Field, Kind, Use
from resources.i18n import QT_TRANSLATE_NOOP


def staff_field(name: str, label: str) -> Field:
    """Declare the choice of one of the office's people; papers print the name where it signs."""
    return Field(name=name, label=label, kind=Kind.REFERENCE, options="staff", span=1, use=Use.SCREEN)


def mediator_field() -> Field:
    """Declare the choice of the mediator."""
    return staff_field("mediator_id", QT_TRANSLATE_NOOP("Forms", "调解员"))


def recorder_field() -> Field:
    """Declare the choice of the recorder."""
    return staff_field("recorder_id", QT_TRANSLATE_NOOP("Forms", "记录人"))
