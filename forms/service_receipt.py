"""人民调解文书送达回证: who gets a paper, how it reached them, and their signatures for it (art. 29)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from forms.labels import SERVICE_MANNER
from forms.people import signing_name
from forms.source import Source, joined, name_of, principals
from forms.spec import (
    Field,
    FormSpec,
    Kind,
    Remark,
    Section,
    SignatureLine,
    Signatures,
    Style,
    Subject,
    Use,
    Values,
)
from mediation_app.model import Case, HandingOut, IssuedPaper, Party, PartyRole, ServiceManner
from mediation_app.rules import dates, paper_code
from resources.i18n import QT_TRANSLATE_NOOP

_ALL = (PartyRole.APPLICANT, PartyRole.RESPONDENT)

GOES_TO: Mapping[str, tuple[PartyRole, ...]] = MappingProxyType(
    {
        "agreement": _ALL,
        "settlement": _ALL,
        "mediation_acceptance": _ALL,
        "termination_notice": _ALL,
        "rejection_notice": (PartyRole.APPLICANT,),
        "recusal_decision": _ALL,
    }
)
"""The papers of which parties get a copy, and which parties; those of the petition procedure have steps."""

SPEC = FormSpec(
    code="service_receipt",
    title=QT_TRANSLATE_NOOP("Forms", "人民调解文书送达回证"),
    style=Style.GRID,
    subject=Subject.PAPER,
    source="《人民调解法》第二十九条；参照《民事诉讼法》第八十七条至第九十一条，格式各地通行",
    signable=True,
    parts=(
        Section(
            use=Use.PAPER,
            fields=(
                Field(name="number", label="案件编号", span=4),
                Field(name="title", label="纠纷名称", span=4),
                Field(name="paper", label="送达文书", span=4),
                Field(name="code", label="验证码"),
                Field(name="copies", label="送达份数", living=True),
                Field(
                    name="place",
                    label=QT_TRANSLATE_NOOP("Forms", "送达地点"),
                    span=4,
                    editable_on_paper=True,
                ),
            ),
        ),
        Section(
            title="受送达人",
            repeats="recipients",
            as_table=True,
            use=Use.PAPER,
            blank_blocks=3,
            fields=(
                Field(name="receiver", label="姓名（名称）", span=3, lines=2),
                Field(name="count", label="份数", span=2, living=True),
                Field(name="manner", label="送达方式", span=3, living=True),
                Field(name="on", label="收到日期", span=4, living=True),
                Field(name="taken_by", label="代收人/关系", span=4, living=True),
            ),
        ),
        Section(
            use=Use.PAPER,
            fields=(
                Field(
                    name="note",
                    label=QT_TRANSLATE_NOOP("Forms", "备注"),
                    kind=Kind.TEXT,
                    lines=3,
                    editable_on_paper=True,
                    living=True,
                ),
            ),
        ),
        Signatures(
            lines=(
                SignatureLine("受送达人（签名、盖章或按指印）", "signing_receivers"),
                SignatureLine("送达人（签名）", "signing_servers"),
                SignatureLine("见证人（签名）"),
            ),
            dated="dated",
        ),
        Remark(
            "本人不能签收的，由其指定的代收人或者同住的成年家属签收，写明与受送达人的关系；邮寄的，邮件回执附后；"
            "拒绝签收的，由送达人写明理由和日期，请见证人签名。"
        ),
    ),
)


def fill(source: Source) -> Values:
    """Fill the receipt of one issued version: the parties it goes to, and what is known of how it did."""
    case, paper = source.case, source.issued_paper
    recipients = tuple(_recipients(case, paper))
    version = f"（第{paper.version}版）" if paper.version > 1 else ""
    return {
        "committee": source.office.name,
        "number": case.number,
        "title": case.title,
        "paper": f"{paper.title}{version}",
        "code": paper_code.shown(paper.code),
        "copies": f"{sum(copies for _, copies in recipients)}份",
        "place": "",
        "recipients": tuple(_row(case, party, copies, paper) for party, copies in recipients),
        "note": "\n".join(_told(case, paper)),
        "signing_receivers": tuple(_signing(case, party) for party, _ in recipients),
        "signing_servers": name_of(case.mediator),
        "dated": None,
    }


def subjects(case: Case) -> tuple[int, ...]:
    """Return the versions a receipt may be about: the newest that go to parties, and what was handed out."""
    handed = {row.paper_id for row in case.handed_out if row.removed_at is None}
    by_version = sorted(case.papers, key=lambda paper: paper.version)
    newest = {(paper.form_code, paper.subject_id): paper.id for paper in by_version}
    due = {found for (code, _), found in newest.items() if code in GOES_TO}
    return tuple(paper.id for paper in case.papers if paper.id in due | handed)


def rows_of(case: Case, paper_id: int) -> tuple[HandingOut, ...]:
    """Return the copies of a version handed out in a case, without what was taken back."""
    return tuple(row for row in case.handed_out if row.paper_id == paper_id and row.removed_at is None)


def _recipients(case: Case, paper: IssuedPaper) -> Iterator[tuple[Party | str, int]]:
    """Yield the parties a paper goes to and whoever else got it, each with the copies."""
    rows = [row for row in rows_of(case, paper.id) if row.manner is not ServiceManner.ARCHIVE]
    roles = GOES_TO.get(paper.form_code, ())
    for party in principals(case):
        given = sum(row.copies for row in rows if row.party_id == party.id)
        if given or party.role in roles:
            yield party, given or 1
    for row in rows:
        if row.party_id is None:
            yield row.receiver, row.copies


def _told(case: Case, paper: IssuedPaper) -> Iterator[str]:
    """Yield what is on record of copies not simply handed over: sent when, by what letter, refused why."""
    for row in rows_of(case, paper.id):
        if row.manner is ServiceManner.ARCHIVE or not (row.note or row.manner in _TOLD_WITH_DAY):
            continue
        manner = SERVICE_MANNER[row.manner].partition("（")[0]
        how = f"{dates.show(row.handed_on)}{manner}" if row.manner in _TOLD_WITH_DAY else ""
        told = "，".join(part for part in (how, row.note.rstrip("。；")) if part)
        yield f"{row.receiver}：{told}。"


_TOLD_WITH_DAY = (ServiceManner.LEFT, ServiceManner.POST, ServiceManner.ELECTRONIC)
"""The ways in which the day of sending stands nowhere else on the receipt."""


def _row(case: Case, recipient: Party | str, copies: int, paper: IssuedPaper) -> Values:
    mine = [row for row in rows_of(case, paper.id) if _is_for(row, recipient)]
    last = mine[-1] if mine else None
    return {
        "receiver": recipient if isinstance(recipient, str) else recipient.person.name,
        "count": str(copies),
        "manner": SERVICE_MANNER[last.manner].partition("（")[0] if last else "",
        "on": dates.show(last.signed_on) if last and last.signed_on else "",
        "taken_by": joined((last.signed_by, last.relation)) if last and last.relation else "",
    }


def _is_for(row: HandingOut, recipient: Party | str) -> bool:
    if isinstance(recipient, str):
        return row.party_id is None and row.receiver == recipient
    return row.party_id == recipient.id


def _signing(case: Case, recipient: Party | str) -> str:
    return recipient if isinstance(recipient, str) else signing_name(case, recipient)
