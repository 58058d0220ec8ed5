"""Where each paper of a dossier stands: wanted, drafted, issued, changed since, signed, or barred."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from forms.catalogue_rows import signed_copy
from forms.dossier import expected
from forms.own_paper import typed_words
from forms.places import Expected, Need
from forms.registry import MATTER_FORMS, form
from mediation_app.model import AttachmentKind, Case, IssuedPaper, Office, SessionState, VisitState
from mediation_app.rules.template_slots import is_own
from mediation_app.rules.vocabulary import MATTER_KINDS
from mediation_app.rules.waivers import bars_rights
from mediation_app.rules.workflow import CaseState
from mediation_app.services import checkup
from mediation_app.services.case_facts import principals
from mediation_app.services.conduct_papers import conduct_obstacles
from mediation_app.services.matters.petitions import barred_words
from mediation_app.services.official_papers import official_obstacles
from mediation_app.services.paper_gaps import gaps
from mediation_app.services.paper_set_choice import chosen_set
from mediation_app.services.paper_values import (
    AGREEMENT_PAPERS,
    PaperKey,
    PaperValues,
    digest,
    filled,
    latest,
    says_status,
    unchanged,
)
from resources.i18n import QT_TRANSLATE_NOOP, Message

DRAFTS_UNTIL_CLOSE = frozenset(
    {"cover", "matter_cover", "contents", "case_summary", "dossier_register", "back_cover"}
)
"""Papers that sum up the dossier: final only when it is closed."""

_LISTS = frozenset({"household_table", "distribution_table"})
_SIGNED_BY_OTHERS = frozenset({"distribution_table", "household_table", "vote_record", "matter_visit_record"})
"""Signable papers of a matter that households, tellers or those visited sign; no petitioner is needed."""
_NEUTRAL = frozenset({"commitment", "settlement"})
"""Papers on which somebody says that he is content: no word on them closes a legal route."""

_STORIES = frozenset(
    {
        *("heading", "issue", "matter", "situation", "facts", "demands", "request", "findings", "history"),
        *("crux", "handling", "going_on", "text", "note"),
    }
)
"""The fields that tell what happened and what was said."""

_ENDS = {
    "rejection_notice": (CaseState.REJECTED,),
    "termination_notice": (CaseState.FAILED, CaseState.TERMINATED),
}


class SlipState(StrEnum):
    """How far a paper of the dossier is; ATTACHED is for groups of files."""

    MISSING = "missing"
    DRAFT = "draft"
    ISSUED = "issued"
    OUTDATED = "outdated"
    SIGNED = "signed"
    ATTACHED = "attached"


SLIP_LABELS: Mapping[SlipState, Message] = {
    SlipState.MISSING: Message("Papers", QT_TRANSLATE_NOOP("Papers", "缺")),
    SlipState.DRAFT: Message("Papers", QT_TRANSLATE_NOOP("Papers", "草稿")),
    SlipState.ISSUED: Message("Papers", QT_TRANSLATE_NOOP("Papers", "已定稿")),
    SlipState.OUTDATED: Message("Papers", QT_TRANSLATE_NOOP("Papers", "定稿后有改动")),
    SlipState.SIGNED: Message("Papers", QT_TRANSLATE_NOOP("Papers", "已签署归卷")),
    SlipState.ATTACHED: Message("Papers", QT_TRANSLATE_NOOP("Papers", "已附")),
}


_NOTHING_YET = Message("Papers", QT_TRANSLATE_NOOP("Papers", "还没有要写进这份文书的内容"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A line of the dossier's left column: a paper, or only a group of attached files (no ``form_code``)."""

    form_code: str
    subject_id: int
    title: str
    need: Need
    state: SlipState
    version: int = 0
    paper_id: int | None = None
    issued_at: datetime | None = None
    pages: int | None = None
    signable: bool = False
    attachment_id: int | None = None
    """The scan of the signed original of the newest version."""
    files: AttachmentKind | None = None
    file_ids: tuple[int, ...] = ()
    blocked_by: tuple[Message, ...] = ()
    """Why the paper cannot be issued as things stand."""
    gaps: tuple[Message, ...] = ()
    """What its form asks for and is still empty: not issued with others, only by hand (`paper_gaps`)."""
    on_request: bool = False
    """Nobody needs it now and nobody has begun it: offered when one more paper is asked for."""
    has_words: bool = False
    """Some of its words may be typed over; of what is not there yet nobody knows."""
    says_status: bool = False
    """What stands on it is about marriage, adoption or inheritance: no electronic signature."""
    is_settled: bool = False
    """The newest version counts whatever has changed since: it is signed, or its dossier is closed."""


def slips(case: Case, office: Office, texts: Mapping[PaperKey, Mapping[str, object]]) -> tuple[Slip, ...]:
    """Return what the dossier of a loaded case holds and lacks, in statutory order (司发通〔2010〕239号)."""
    return tuple(
        _of_paper(case, office, one, texts) if one.form_code else _of_files(case, one)
        for one in expected(case, chosen_set(office))
    )


def blocked_by(case: Case, paper: PaperValues) -> tuple[Message, ...]:
    """Return why a filled paper cannot be issued; empty when it can."""
    return tuple(_obstacles(case, paper))


def is_there(case: Case, key: PaperKey) -> bool:
    """Tell whether what a paper is about exists: a session held, a visit made, an agreement of that form."""
    if key.form_code in AGREEMENT_PAPERS.values():
        agreement = case.agreement
        return agreement is not None and AGREEMENT_PAPERS[agreement.form] == key.form_code
    if key.form_code in ("visit_record", "matter_visit_record"):
        return any(v.id == key.subject_id and v.state is VisitState.DONE for v in case.visits)
    if key.form_code == "mediation_record":
        return any(s.id == key.subject_id and s.state is SessionState.HELD for s in case.sessions)
    if key.form_code in ("inquiry_record", "matter_inquiry_record"):
        return any(inquiry.id == key.subject_id for inquiry in case.inquiries)
    if is_own(key.form_code):
        return key.subject_id == 0
    return key.subject_id in form(key.form_code).subjects(case)


def _of_paper(
    case: Case, office: Office, one: Expected, texts: Mapping[PaperKey, Mapping[str, object]]
) -> Slip:
    key = PaperKey(one.form_code, one.subject_id)
    if not is_there(case, key):
        return _nothing_of(one)
    paper = filled(case, office, key, texts.get(key, {}))
    if _is_empty(paper):
        return _nothing_of(one)
    issued = latest(case, key)
    original = _signed_original(case, issued)
    is_signed = original is not None or _has_signed_copy(issued)
    return Slip(
        form_code=one.form_code,
        subject_id=one.subject_id,
        title=one.title,
        need=one.need,
        state=_state(paper, issued, signed=is_signed),
        version=issued.version if issued else 0,
        paper_id=issued.id if issued else None,
        issued_at=issued.issued_at if issued else None,
        pages=issued.pages if issued else None,
        signable=paper.spec.signable,
        has_words=bool(paper.spec.editable()),
        says_status=says_status(paper),
        attachment_id=original,
        files=one.files,
        file_ids=_files(case, one),
        blocked_by=blocked_by(case, paper),
        gaps=gaps(paper),
        on_request=one.on_request and one.need is not Need.MUST and not issued and key not in texts,
        is_settled=issued is not None and (is_signed or _is_settled(case, issued)),
    )


def _nothing_of(one: Expected) -> Slip:
    return Slip(
        form_code=one.form_code,
        subject_id=one.subject_id,
        title=one.title,
        need=one.need,
        state=SlipState.MISSING,
        blocked_by=(_NOTHING_YET,),
        on_request=one.on_request and one.need is not Need.MUST,
    )


def _is_empty(paper: PaperValues) -> bool:
    """Tell whether a list of households or shares has none."""
    return paper.key.form_code in _LISTS and not paper.values.get("rows")


def _is_settled(case: Case, issued: IssuedPaper) -> bool:
    ticks = case.agreement.ticks if case.agreement else []
    bound = case.state is CaseState.CLOSED and issued.form_code not in DRAFTS_UNTIL_CLOSE
    return bound or any(tick.paper_id == issued.id for tick in ticks)


def _of_files(case: Case, one: Expected) -> Slip:
    files = _files(case, one)
    return Slip(
        form_code="",
        subject_id=0,
        title=one.title,
        need=one.need,
        state=SlipState.ATTACHED if files else SlipState.MISSING,
        files=one.files,
        file_ids=files,
    )


def _files(case: Case, one: Expected) -> tuple[int, ...]:
    present = (file for file in case.attachments if file.removed_at is None)
    return tuple(file.id for file in present if file.kind is one.files)


def _state(paper: PaperValues, issued: IssuedPaper | None, *, signed: bool) -> SlipState:
    if issued is None:
        return SlipState.DRAFT
    if issued.content_sha256 != digest(paper):
        return SlipState.OUTDATED
    return SlipState.SIGNED if signed else SlipState.ISSUED


def _signed_original(case: Case, issued: IssuedPaper | None) -> int | None:
    scans = [
        file.id
        for file in case.attachments
        if issued is not None and file.paper_id == issued.id and file.removed_at is None
    ]
    return max(scans, default=None)


def _has_signed_copy(issued: IssuedPaper | None) -> bool:
    """Tell whether a signed copy stands for the signed original of a version."""
    return issued is not None and signed_copy(issued) is not None


def _obstacles(case: Case, paper: PaperValues) -> Iterator[Message]:
    code = paper.key.form_code
    if case.voided_on is not None:
        yield _say(QT_TRANSLATE_NOOP("Papers", "案件已作废"))
    if not is_there(case, paper.key) or _is_empty(paper):
        yield _NOTHING_YET
    if paper.own is not None and paper.own.retired:
        yield _say(QT_TRANSLATE_NOOP("Papers", "这份文书的模板已经停用"))
    if paper.own is not None and any(bars_rights(words) for words in typed_words(paper.own, paper.values)):
        text = QT_TRANSLATE_NOOP("Papers", "文书里有限制当事人起诉、仲裁或反映问题的文字，须改掉才能定稿")
        yield _say(text)
    if not principals(case) and (
        case.kind not in MATTER_KINDS or (paper.spec.signable and code not in _SIGNED_BY_OTHERS)
    ):
        yield _say(QT_TRANSLATE_NOOP("Papers", "案件还没有当事人"))
    if code in DRAFTS_UNTIL_CLOSE and case.state is not CaseState.CLOSED:
        yield _say(QT_TRANSLATE_NOOP("Papers", "结案归档后才能定稿，现在只能打印草稿"))
    if (ends := _ENDS.get(code)) and (case.closed_from or case.state) not in ends:
        yield _say(QT_TRANSLATE_NOOP("Papers", "案件还没有办到这一步"))
    yield from _matter_obstacles(case, paper)
    yield from official_obstacles(case, paper)
    yield from conduct_obstacles(case, paper)
    if code in AGREEMENT_PAPERS.values() and case.agreement is not None:
        if case.state is CaseState.CLOSED and case.agreement.ticks and unchanged(case, paper) is None:
            text = QT_TRANSLATE_NOOP(
                "Papers", "案件已结案，签过名的协议不再出新版本；确需更改的，请先恢复办理"
            )
            yield _say(text)
        yield from checkup.obstacles(case)


def _matter_obstacles(case: Case, paper: PaperValues) -> Iterator[Message]:
    code, matter = paper.key.form_code, case.matter
    if code in _NEUTRAL and matter is not None and matter.settled_on is None:
        yield _say(QT_TRANSLATE_NOOP("Papers", "还没有登记化解日期和化解情况"))
    if code in MATTER_FORMS and barred_words(dict(_said(paper))):
        text = QT_TRANSLATE_NOOP(
            "Papers", "文书里有限制当事人起诉、复议、检举控告或反映问题的文字，须改掉才能定稿"
        )
        yield _say(text)
    if code == "distribution_table" and matter is not None:
        schemes = [one for one in matter.distributions if one.id == paper.key.subject_id]
        if any(sum(line.amount_fen for line in one.lines) != one.total_fen for one in schemes):
            yield _say(QT_TRANSLATE_NOOP("Papers", "各户合计与分配总额不符，差一分也不能定稿"))


def _said(paper: PaperValues) -> Iterator[tuple[str, str]]:
    """Yield what a paper decides, promises or asks, by field; the story of a matter may tell of anything.

    Where somebody says that he is content, the story counts as well once it was typed on the paper itself.
    """
    is_neutral = paper.key.form_code in _NEUTRAL
    for field in paper.spec.editable():
        value = paper.values.get(field.name)
        told = field.name in _STORIES and not (is_neutral and field.name in paper.typed)
        if isinstance(value, str) and not told:
            yield field.name, value


def _say(source: str, **values: object) -> Message:
    return Message("Papers", source, **values)
