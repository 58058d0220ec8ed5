"""Everything that can be done with a case, by name: its words, who may, and the function that does it."""

from mediation_app.rules.permissions import Permission
from resources.i18n import QT_TRANSLATE_NOOP
from ui.pages.case import paper_actions
from ui.pages.case.conduct_verbs import CONDUCT_VERBS
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs import (
    agreement,
    binding,
    files,
    moves,
    parties,
    performing,
    screen_signing,
    sealing,
    self_check,
    sessions,
    signing,
    visits,
)
from ui.pages.case.handing_verbs import HANDING_VERBS
from ui.pages.case.matter_verbs import MATTER_VERBS
from ui.pages.case.verb import Verb, edit

__all__ = ["VERBS", "Verb", "run", "verb_of", "why_not"]

P = Permission


VERBS: dict[str, Verb] = {
    "case.edit": Verb(QT_TRANSLATE_NOOP("Verbs", "修改案情"), P.EDIT_CASE, edit("case_facts"), "pencil"),
    "party.add": Verb(QT_TRANSLATE_NOOP("Verbs", "添加当事人"), P.EDIT_CASE, parties.add_party, "plus"),
    "party.change": Verb(QT_TRANSLATE_NOOP("Verbs", "修改"), P.EDIT_CASE, parties.change_party, "pencil"),
    "party.consent": Verb(
        QT_TRANSLATE_NOOP("Verbs", "同意或拒绝调解"), P.EDIT_CASE, parties.record_consent, "handshake"
    ),
    "party.numbers": Verb(
        QT_TRANSLATE_NOOP("Verbs", "查看完整号码"), P.UNMASK, parties.show_numbers, "eye", when_ended=True
    ),
    "party.remove": Verb(QT_TRANSLATE_NOOP("Verbs", "移除"), P.EDIT_CASE, parties.remove_party, "x"),
    "session.plan": Verb(
        QT_TRANSLATE_NOOP("Verbs", "安排调解会"), P.MEDIATE, sessions.plan_session, "calendar-days"
    ),
    "session.new": Verb(
        QT_TRANSLATE_NOOP("Verbs", "现在开调解会"),
        P.MEDIATE,
        edit("mediation_record"),
        "message-square-text",
    ),
    "session.record": Verb(QT_TRANSLATE_NOOP("Verbs", "记录"), P.MEDIATE, edit("mediation_record"), "pencil"),
    "session.change": Verb(
        QT_TRANSLATE_NOOP("Verbs", "改时间地点"), P.MEDIATE, sessions.change_session, "calendar-days"
    ),
    "session.cancel": Verb(QT_TRANSLATE_NOOP("Verbs", "取消"), P.MEDIATE, sessions.cancel_session, "ban"),
    "inquiry.edit": Verb(QT_TRANSLATE_NOOP("Verbs", "调查记录"), P.MEDIATE, edit("inquiry_record"), "pencil"),
    "agreement.draw": Verb(
        QT_TRANSLATE_NOOP("Verbs", "起草协议"), P.DRAW_AGREEMENT, edit("agreement"), "handshake"
    ),
    "agreement.remove": Verb(
        QT_TRANSLATE_NOOP("Verbs", "撤下协议"), P.DRAW_AGREEMENT, agreement.remove_agreement, "undo-2"
    ),
    "agreement.confirm": Verb(
        QT_TRANSLATE_NOOP("Verbs", "登记司法确认"), P.EDIT_CASE, agreement.record_confirmation, "scale"
    ),
    "sign.several": Verb(
        QT_TRANSLATE_NOOP("Verbs", "登记签名盖章"), P.TICK_SIGNATURES, signing.tick_several, "signature"
    ),
    "sign.tick": Verb(QT_TRANSLATE_NOOP("Verbs", "登记签名"), P.TICK_SIGNATURES, signing.tick_slot, "check"),
    "sign.untick": Verb(
        QT_TRANSLATE_NOOP("Verbs", "撤销这处签名登记"), P.TICK_SIGNATURES, signing.untick, "undo-2"
    ),
    "sign.screen": Verb(
        QT_TRANSLATE_NOOP("Verbs", "屏幕签名"),
        P.TICK_SIGNATURES,
        screen_signing.sign_on_screen,
        "pen-line",
        objection=screen_signing.impossible,
    ),
    "seal.paper": Verb(
        QT_TRANSLATE_NOOP("Verbs", "证书签章"),
        P.SEAL,
        sealing.seal_paper,
        "stamp",
        objection=sealing.impossible,
    ),
    "performance.record": Verb(
        QT_TRANSLATE_NOOP("Verbs", "登记履行"),
        P.RECORD_PERFORMANCE,
        performing.record_performance,
        "banknote",
    ),
    "performance.spot": Verb(
        QT_TRANSLATE_NOOP("Verbs", "登记当场履行"),
        P.RECORD_PERFORMANCE,
        performing.confirm_on_the_spot,
        "banknote",
    ),
    "performance.undo": Verb(
        QT_TRANSLATE_NOOP("Verbs", "撤销登记"), P.RECORD_PERFORMANCE, performing.undo_performance, "undo-2"
    ),
    "visit.plan": Verb(QT_TRANSLATE_NOOP("Verbs", "安排回访"), P.RECORD_VISIT, visits.plan_visit, "plus"),
    "visit.new": Verb(QT_TRANSLATE_NOOP("Verbs", "记录回访"), P.RECORD_VISIT, visits.new_visit, "footprints"),
    "visit.record": Verb(
        QT_TRANSLATE_NOOP("Verbs", "记录回访"), P.RECORD_VISIT, visits.record_visit, "footprints"
    ),
    "visit.move": Verb(
        QT_TRANSLATE_NOOP("Verbs", "改日期"), P.RECORD_VISIT, visits.move_visit, "calendar-days"
    ),
    "visit.cancel": Verb(QT_TRANSLATE_NOOP("Verbs", "取消"), P.RECORD_VISIT, visits.cancel_visit, "ban"),
    "file.attach": Verb(
        QT_TRANSLATE_NOOP("Verbs", "添加附件"),
        P.ATTACH,
        files.attach,
        "paperclip",
        when_ended=True,
        objection=files.attaching_impossible,
    ),
    "file.signed": Verb(
        QT_TRANSLATE_NOOP("Verbs", "附上签名原件扫描"),
        P.ATTACH,
        files.attach_signed,
        "stamp",
        when_ended=True,
        objection=files.attaching_impossible,
    ),
    "file.identity": Verb(
        QT_TRANSLATE_NOOP("Verbs", "附上身份证明"),
        P.ATTACH,
        files.attach_identity,
        "scan",
        when_ended=True,
        objection=files.attaching_impossible,
    ),
    "file.open": Verb(
        QT_TRANSLATE_NOOP("Verbs", "打开"), P.SEE_CASES, files.open_file, "external-link", when_ended=True
    ),
    "file.remove": Verb(QT_TRANSLATE_NOOP("Verbs", "移除"), P.ATTACH, files.remove_file, "x"),
    "move": Verb(QT_TRANSLATE_NOOP("Verbs", "办理"), P.SEE_CASES, moves.move, "arrow-right", when_ended=True),
    "routes": Verb(QT_TRANSLATE_NOOP("Verbs", "记明已告知其他途径"), P.EDIT_CASE, moves.tell_routes, "scale"),
    "dossier.check": Verb(
        QT_TRANSLATE_NOOP("Verbs", "案卷自查"),
        P.SEE_CASES,
        self_check.look_over,
        "list-checks",
        when_ended=True,
    ),
    "dossier.bind": Verb(
        QT_TRANSLATE_NOOP("Verbs", "制作卷宗"), P.EXPORT, binding.bind_dossier, "library", when_ended=True
    ),
    "close": Verb(QT_TRANSLATE_NOOP("Verbs", "结案归档"), P.CLOSE_CASE, moves.close, "archive"),
    "void": Verb(QT_TRANSLATE_NOOP("Verbs", "作废本案"), P.VOID_CASE, moves.void, "ban"),
    "unvoid": Verb(
        QT_TRANSLATE_NOOP("Verbs", "恢复作废的案件"), P.VOID_CASE, moves.unvoid, "undo-2", when_ended=True
    ),
    "print": Verb(
        QT_TRANSLATE_NOOP("Verbs", "打印"),
        P.PRINT_PAPER,
        paper_actions.print_paper,
        "printer",
        when_ended=True,
    ),
    **CONDUCT_VERBS,
    **HANDING_VERBS,
    **MATTER_VERBS,
}


def verb_of(call: str) -> Verb:
    """Return the verb of a call such as ``visit.record:7``; raises KeyError for an unknown one."""
    return VERBS[call.partition(":")[0]]


def why_not(desk: CaseDesk, call: str) -> str:
    """Say why a call cannot be made now; empty when it can."""
    verb, subject = verb_of(call), call.partition(":")[2]
    ended = desk.why_not(P.SEE_CASES, when_ended=verb.when_ended)
    return ended or verb.objection(desk, subject) or desk.why_not(verb.permission, when_ended=True)


def run(desk: CaseDesk, call: str) -> None:
    """Make a call, unless it may not be made; then the reason is shown."""
    reason = why_not(desk, call)
    if reason:
        desk.workspace.toast(reason)
        return
    name, _, argument = call.partition(":")
    VERBS[name].run(desk, argument)
