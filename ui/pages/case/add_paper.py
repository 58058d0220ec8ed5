"""加一份文书: the papers that are seldom wanted, and those that come of something written down first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mediation_app.model import SessionState
from mediation_app.services.paper_standing import Slip
from resources.i18n import QT_TRANSLATE_NOOP, render, translate
from ui.dialogs.base import Dialog
from ui.pages.case import verbs
from ui.pages.case.desk import CaseDesk
from ui.pages.case.titles import slip_title
from ui.theme import px
from ui.widgets import Group, GroupedList, Row
from ui.wording import clauses

_RECORDED = (
    ("recusal.ask", QT_TRANSLATE_NOOP("AddPaper", "回避申请书、回避决定书")),
    ("mediation.extend", QT_TRANSLATE_NOOP("AddPaper", "调解延期申请书")),
    ("referral.new", QT_TRANSLATE_NOOP("AddPaper", "案件移送函")),
    ("inquiry.edit:0", QT_TRANSLATE_NOOP("AddPaper", "人民调解调查记录")),
    ("party.add", QT_TRANSLATE_NOOP("AddPaper", "授权委托书（添加代理人）")),
)
"""What is written down first, and the papers that come of it."""


class AddPaperDialog(Dialog):
    """One list; Enter takes the chosen line and closes."""

    paperChosen = Signal(str, int)
    """Show a paper: form code and subject."""
    verbChosen = Signal(str)
    """Write something down first: the verb."""

    def __init__(self, parent: QWidget, desk: CaseDesk, offered: Sequence[Slip]) -> None:
        super().__init__(parent, translate("AddPaper", QT_TRANSLATE_NOOP("AddPaper", "加一份文书")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = GroupedList(translate("AddPaper", QT_TRANSLATE_NOOP("AddPaper", "可以加的文书")))
        self.list.setMinimumHeight(px(360))
        self.list.rowActivated.connect(lambda _row: self.accepting())
        self.body.addWidget(self.list)
        self.add_buttons(translate("AddPaper", QT_TRANSLATE_NOOP("AddPaper", "打开")))
        self.list.show_groups(_groups(desk, offered))
        self.list.go_to_first()
        self.list.setFocus()

    def accepting(self) -> None:
        """Hand on what was chosen."""
        row = self.list.current()
        self.accept()
        if row is not None and isinstance(row.target, Slip):
            self.paperChosen.emit(row.target.form_code, row.target.subject_id)
        elif row is not None:
            self.verbChosen.emit(str(row.target))


def _groups(desk: CaseDesk, offered: Sequence[Slip]) -> tuple[Group, ...]:
    ready = tuple(_row(slip) for slip in offered if not slip.blocked_by)
    barred = tuple(_row(slip) for slip in offered if slip.blocked_by)
    recorded = tuple(
        Row(title=translate("AddPaper", papers), note=verbs.verb_of(call).words, target=call)
        for call, papers in (*_RECORDED, *_invitations(desk))
        if not verbs.why_not(desk, call)
    )
    groups = (
        Group(title=translate("AddPaper", QT_TRANSLATE_NOOP("AddPaper", "可以定稿")), rows=ready),
        Group(title=translate("AddPaper", QT_TRANSLATE_NOOP("AddPaper", "先办理，再出文书")), rows=recorded),
        Group(title=translate("AddPaper", QT_TRANSLATE_NOOP("AddPaper", "现在只能看纸样")), rows=barred),
    )
    return tuple(group for group in groups if group.rows)


def _invitations(desk: CaseDesk) -> tuple[tuple[str, str], ...]:
    """Return how somebody is invited to the newest session that was not called off."""
    sessions = [one for one in desk.case.sessions if one.state is not SessionState.CANCELLED]
    newest = sessions[-1:]
    words = QT_TRANSLATE_NOOP("AddPaper", "调解邀请函")
    return tuple((f"invitation.add:{session.id}", words) for session in newest)


def _row(slip: Slip) -> Row:
    reasons = clauses(render(reason) for reason in slip.blocked_by)
    return Row(title=slip_title(slip), text=reasons, target=slip)
