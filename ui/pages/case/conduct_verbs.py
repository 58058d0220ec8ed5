"""What can be done about the conduct of a mediation: withdrawing, more time, inviting, sending elsewhere."""

from mediation_app.rules.permissions import Permission
from resources.i18n import QT_TRANSLATE_NOOP
from ui.pages.case.dialogs import conduct
from ui.pages.case.verb import Verb

P = Permission

CONDUCT_VERBS: dict[str, Verb] = {
    "recusal.ask": Verb(
        QT_TRANSLATE_NOOP("Verbs", "申请回避"),
        P.EDIT_CASE,
        conduct.ask_recusal,
        "user-round-cog",
        objection=conduct.recusal_impossible,
    ),
    "recusal.decide": Verb(
        QT_TRANSLATE_NOOP("Verbs", "决定回避"),
        P.DECIDE_RECUSAL,
        conduct.decide_recusal,
        "stamp",
        objection=conduct.recusal_not_mine,
    ),
    "mediation.extend": Verb(
        QT_TRANSLATE_NOOP("Verbs", "调解延期"),
        P.MEDIATE,
        conduct.extend,
        "calendar-clock",
        objection=conduct.mediation_not_extendable,
    ),
    "mediation.agree": Verb(
        QT_TRANSLATE_NOOP("Verbs", "登记各方同意延期"), P.MEDIATE, conduct.agree_to_extension, "check"
    ),
    "invitation.add": Verb(
        QT_TRANSLATE_NOOP("Verbs", "邀请参加调解"), P.MEDIATE, conduct.invite, "user-plus"
    ),
    "invitation.change": Verb(
        QT_TRANSLATE_NOOP("Verbs", "修改邀请"), P.MEDIATE, conduct.change_invitation, "pencil"
    ),
    "invitation.remove": Verb(
        QT_TRANSLATE_NOOP("Verbs", "撤回邀请"), P.MEDIATE, conduct.take_back_invitation, "undo-2"
    ),
    "referral.new": Verb(QT_TRANSLATE_NOOP("Verbs", "案件移送"), P.EDIT_CASE, conduct.refer, "file-output"),
    "referral.answer": Verb(
        QT_TRANSLATE_NOOP("Verbs", "登记移送回执"), P.EDIT_CASE, conduct.answer_referral, "check"
    ),
}
"""By their names; what stands after the colon is the id of a recusal, extension, session or referral."""
