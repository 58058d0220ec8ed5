"""Whether a Word file may be taken back: from this paper, its newest version, the case unchanged since."""

from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from mediation_app.model import Case, IssuedPaper
from mediation_app.rules.errors import NotAllowed
from mediation_app.rules.text_changes import likeness
from mediation_app.services.checks import missing
from mediation_app.services.paper_register import by_code
from mediation_app.services.paper_standing import blocked_by
from mediation_app.services.paper_values import PaperKey, filled_from, latest, unchanged
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from reports.docx_text import WordText

_LEAST_ALIKE = 0.5
"""How much of a file without our code must be the paper's for it to be taken as edited from it."""


def check_origin(session: Session, base: IssuedPaper, codes: tuple[str, ...]) -> None:
    """Raise NotAllowed for a file that its code says is not edited from this version."""
    ids = [by_code(session, code) for code in codes]
    if not codes or base.id in ids:
        return
    found = next((paper_id for paper_id in ids if paper_id is not None), None)
    if found is None:
        raise _refused(QT_TRANSLATE_NOOP("EditedPapers", "文件上的验证码不在本调委会的册子里"))
    other = session.get(IssuedPaper, found) or missing()
    if other.case_id != base.case_id:
        case = session.get(Case, other.case_id) or missing()
        text = QT_TRANSLATE_NOOP("EditedPapers", "这是另一件案件 {number} 的文书，不能取回到本案")
        raise _refused(text, number=case.number)
    title = Message("Forms", other.title)
    if PaperKey(other.form_code, other.subject_id) != PaperKey(base.form_code, base.subject_id):
        raise _refused(QT_TRANSLATE_NOOP("EditedPapers", "这是本案的另一份文书“{title}”"), title=title)
    text = QT_TRANSLATE_NOOP("EditedPapers", "这是从第{old}版改的，现在已是第{new}版")
    raise _refused(text, old=other.version, new=base.version)


def check_base(session: Session, base: IssuedPaper) -> None:
    """Raise NotAllowed when the version is not the newest, or no longer what the case says."""
    case, paper = filled_from(session, base.case_id, PaperKey(base.form_code, base.subject_id))
    newest = latest(case, paper.key)
    if newest is None or newest.id != base.id:
        text = QT_TRANSLATE_NOOP("EditedPapers", "第{old}版之后又有了第{new}版")
        raise _refused(text, old=base.version, new=newest.version if newest else base.version + 1)
    if unchanged(case, paper) is None:
        text = QT_TRANSLATE_NOOP("EditedPapers", "第{version}版定稿后，卷宗里的内容有改动")
        advice = QT_TRANSLATE_NOOP("EditedPapers", "请先按现在的内容定稿新的一版，再在新版的 Word 稿上修改")
        raise NotAllowed(_say(text, version=base.version), _say(advice))
    for reason in blocked_by(case, paper):
        raise NotAllowed(reason)


def check_alike(case: Case, base: IssuedPaper, before: "WordText", after: "WordText") -> None:
    """Raise NotAllowed for a file that carries no code and does not read like the paper."""
    if after.codes:
        return
    whole = "".join(after.texts())
    is_other = case.number in "".join(before.texts()) and case.number not in whole
    if is_other or likeness(before.texts(), after.texts()) < _LEAST_ALIKE:
        text = QT_TRANSLATE_NOOP("EditedPapers", "文件上没有验证码，内容也不像这份“{title}”")
        raise _refused(text, title=Message("Forms", base.title))


def _refused(text: str, **values: object) -> NotAllowed:
    advice = QT_TRANSLATE_NOOP("EditedPapers", "请打开这份文书最新一版的 Word 稿，在它上面修改后再取回")
    return NotAllowed(_say(text, **values), _say(advice))


def _say(source: str, **values: object) -> Message:
    return Message("EditedPapers", source, **values)
