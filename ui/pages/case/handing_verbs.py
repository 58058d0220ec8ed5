"""What can be done about copies of papers: handing them out, who signed, taking an entry back."""

from mediation_app.rules.permissions import Permission
from resources.i18n import QT_TRANSLATE_NOOP
from ui.pages.case.dialogs import handing_out
from ui.pages.case.verb import Verb

P = Permission

HANDING_VERBS: dict[str, Verb] = {
    "handout.new": Verb(
        QT_TRANSLATE_NOOP("Verbs", "登记送达"),
        P.HAND_OUT,
        handing_out.hand_out,
        "file-check",
        when_ended=True,
        objection=handing_out.impossible,
    ),
    "handout.other": Verb(
        QT_TRANSLATE_NOOP("Verbs", "送达给其他单位"),
        P.HAND_OUT,
        handing_out.hand_to_other,
        "building-2",
        when_ended=True,
        objection=handing_out.impossible,
    ),
    "handout.receipt": Verb(
        QT_TRANSLATE_NOOP("Verbs", "登记签收"),
        P.HAND_OUT,
        handing_out.record_receipt,
        "check",
        when_ended=True,
        objection=handing_out.void,
    ),
    "handout.remove": Verb(
        QT_TRANSLATE_NOOP("Verbs", "撤销送达登记"),
        P.HAND_OUT,
        handing_out.take_back,
        "undo-2",
        when_ended=True,
        objection=handing_out.void,
    ),
}
"""By their names; what stands after the colon is the id of a version, or of an entry of the list."""
