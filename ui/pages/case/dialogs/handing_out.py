"""送达: papers handed to all parties in one sheet, to somebody else, signed for later, taken back."""

from dataclasses import dataclass

from forms import handing_entry
from forms.handing_entry import BY, KEPT, TO, Due
from forms.labels import ROLE, SERVICE_MANNER
from forms.people import SPEAKERS
from forms.registry import entry
from forms.service_receipt import GOES_TO
from forms.spec import Values
from mediation_app.model import HandingOut, IssuedPaper, PartyRole, ServiceManner
from mediation_app.services import handing_out
from mediation_app.services.checks import among
from mediation_app.services.handing_out import HandedOut, HandOut, Receipt, Receiver, Recipient
from mediation_app.services.paper_values import PaperKey, latest
from resources.i18n import day_text, translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import code, needed_day, number, text, tick
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason
from ui.wording import aside

_SIGNED_AT_ONCE = (ServiceManner.IN_PERSON, ServiceManner.BY_ANOTHER)


@dataclass(frozen=True, slots=True)
class _Line:
    """Who gets a copy, and who may receive it."""

    recipient: Recipient
    receivers: tuple[Receiver, ...]


def papers_going_out(desk: CaseDesk) -> tuple[IssuedPaper, ...]:
    """Return the newest versions of the papers that go to parties, in the order they were issued."""
    case = desk.case
    keys = dict.fromkeys(PaperKey(one.form_code, one.subject_id) for one in case.papers)
    newest = (latest(case, key) for key in keys if key.form_code in GOES_TO)
    return tuple(one for one in newest if one is not None)


def void(desk: CaseDesk, _subject: str = "") -> str:
    """Say that nothing is changed in a void case; empty for others, copies also go out after the end."""
    return translate("CaseDialogs", "本案已作废，恢复后才能办理") if desk.case.voided_on is not None else ""


def impossible(desk: CaseDesk, paper_id: str) -> str:
    """Say why no paper can be handed out: none is issued, or the case is void; empty where one can."""
    if paper_id or papers_going_out(desk):
        return void(desk)
    return void(desk) or translate("CaseDialogs", "还没有定稿要送达的文书")


def hand_out(desk: CaseDesk, paper_id: str = "") -> None:
    """Ask who receives a paper: who has no copy yet is ticked already; somebody else when all have theirs."""
    paper = _paper(desk, paper_id)
    lines = _lines(desk, paper)
    kept = any(one.party is None for one in handing_out.still_to_hand_out(desk.case, paper))
    if not lines and not kept:
        hand_to_other(desk, str(paper.id))
        return
    spec = handing_entry.sheet([_due(line) for line in lines], is_kept_here=kept)

    def save(values: Values) -> Work:
        commands = _commands(desk, paper, lines, values)
        return lambda books, actor: handing_out.hand_out_all(books, actor, commands, revision=desk.revision)

    title = translate("CaseDialogs", "送达{title}").format(title=translate("Forms", paper.title))
    sheet = Sheet(
        title=title,
        text=translate("CaseDialogs", "谁收到了就勾谁；邮寄、留置的先登记送出，收到回执再登记签收。"),
        accept_text=translate("CaseDialogs", "登记送达"),
        begin_at=f"{TO}0" if lines else KEPT,
    )
    values: dict[str, object] = {
        "handed_on": desk.workspace.today(),
        "manner": ServiceManner.IN_PERSON.value,
        KEPT: kept,
    }
    for place, line in enumerate(lines):
        values |= {f"{TO}{place}": True, f"{BY}{place}": _first(line).name}
    desk.ask_form(spec, values, sheet, save, lambda done: _handed(desk, done))


def hand_to_other(desk: CaseDesk, paper_id: str = "") -> None:
    """Ask to whom else a paper goes: a court, a unit, somebody who needs one more copy."""

    def save(values: Values) -> Work:
        manner = code(ServiceManner, values, "manner", ServiceManner.IN_PERSON)
        command = HandOut(
            case_id=desk.case.id,
            paper_id=number(values, "paper_id") or 0,
            receiver=text(values, "receiver"),
            copies=number(values, "copies") or 0,
            manner=manner,
            handed_on=needed_day(values, "handed_on"),
            signed_by=text(values, "signed_by") if manner in _SIGNED_AT_ONCE else "",
            relation=text(values, "relation"),
            note=text(values, "note"),
        )
        return lambda books, actor: handing_out.hand_out_all(books, actor, (command,), revision=desk.revision)

    values = {
        "paper_id": _paper(desk, paper_id).id,
        "copies": 1,
        "manner": ServiceManner.IN_PERSON.value,
        "handed_on": desk.workspace.today(),
    }
    sheet = Sheet(
        title=translate("CaseDialogs", "送达给其他单位或个人"),
        accept_text=translate("CaseDialogs", "登记送达"),
        begin_at="receiver",
    )
    desk.ask_form(entry("handing_out"), values, sheet, save, lambda done: _handed(desk, done))


def record_receipt(desk: CaseDesk, handing_id: str) -> None:
    """Ask who signed for copies that were handed out or sent off before."""
    row = among(desk.case.handed_out, int(handing_id))

    def save(values: Values) -> Work:
        receipt = Receipt(
            handing_id=row.id,
            signed_by=text(values, "signed_by"),
            signed_on=needed_day(values, "signed_on"),
            relation=text(values, "relation"),
            note=text(values, "note"),
            attachment_id=number(values, "attachment_id"),
            revision=desk.revision,
        )
        return lambda books, actor: handing_out.record_receipt(books, actor, receipt)

    sheet = Sheet(
        title=translate("CaseDialogs", "登记签收"),
        text=_sent_words(row),
        accept_text=translate("CaseDialogs", "登记签收"),
        begin_at="signed_by",
    )
    values = {"signed_by": row.receiver, "signed_on": desk.workspace.today(), "note": row.note}
    done = translate("CaseDialogs", "已登记签收")
    desk.ask_form(entry("handing_receipt"), values, sheet, save, lambda _: desk.changed(done))


def take_back(desk: CaseDesk, handing_id: str) -> None:
    """Take an entry made by mistake back, with a reason."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "撤销送达登记"),
        _sent_words(among(desk.case.handed_out, int(handing_id))),
        translate("CaseDialogs", "撤销登记"),
        lambda reason: desk.act(handing_out.remove, int(handing_id), reason, revision=desk.revision),
    )


def _paper(desk: CaseDesk, paper_id: str) -> IssuedPaper:
    """Return a version by its id; without one the agreement, or the paper issued last."""
    if paper_id:
        return among(desk.case.papers, int(paper_id))
    found = papers_going_out(desk)
    return next((one for one in found if one.form_code == "agreement"), found[-1])


def _lines(desk: CaseDesk, paper: IssuedPaper) -> list[_Line]:
    due = handing_out.still_to_hand_out(desk.case, paper)
    return [_Line(one, handing_out.receivers(desk.case, one.party)) for one in due if one.party]


def _first(line: _Line) -> Receiver:
    """Return who signs for a copy unless somebody else is named: a guardian before the party itself."""
    guardians = (one for one in line.receivers if one.relation == SPEAKERS[PartyRole.GUARDIAN])
    return next(guardians, line.receivers[0])


def _due(line: _Line) -> Due:
    party = line.recipient.party
    name, role = (party.person.name, translate("Forms", ROLE[party.role])) if party else ("", "")
    return Due(aside(name, role), translate("CaseDialogs", "{name}的签收人").format(name=name))


def _commands(desk: CaseDesk, paper: IssuedPaper, lines: list[_Line], values: Values) -> list[HandOut]:
    found = [
        _command(desk, paper, line, values, place)
        for place, line in enumerate(lines)
        if tick(values, f"{TO}{place}")
    ]
    if tick(values, KEPT):
        archive = HandOut(
            case_id=desk.case.id,
            paper_id=paper.id,
            receiver=desk.workspace.office.name,
            manner=ServiceManner.ARCHIVE,
            handed_on=needed_day(values, "handed_on"),
        )
        found.append(archive)
    return found


def _command(desk: CaseDesk, paper: IssuedPaper, line: _Line, values: Values, place: int) -> HandOut:
    manner = code(ServiceManner, values, "manner", ServiceManner.IN_PERSON)
    signer = text(values, f"{BY}{place}") if manner in _SIGNED_AT_ONCE else ""
    known = next((one.relation for one in line.receivers if one.name == signer), "")
    party = line.recipient.party
    return HandOut(
        case_id=desk.case.id,
        paper_id=paper.id,
        party_id=party.id if party else None,
        receiver=party.person.name if party else "",
        manner=manner,
        handed_on=needed_day(values, "handed_on"),
        signed_by=signer,
        relation=text(values, "relation") or known,
        note=text(values, "note"),
    )


def _sent_words(row: HandingOut) -> str:
    words = translate("CaseDialogs", "{day}送给{name}，{manner}")
    manner = translate("Forms", SERVICE_MANNER[row.manner])
    return words.format(day=day_text(row.handed_on), name=row.receiver, manner=manner)


def _handed(desk: CaseDesk, done: HandedOut) -> None:
    words = translate("CaseDialogs", "已登记送达{count}份").format(count=len(done.ids))
    desk.changed(words, done.warnings)
