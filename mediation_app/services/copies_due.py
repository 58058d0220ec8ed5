"""Which copies of a paper still go to whom, who may receive them, and what to look at before (art. 29)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forms.people import SPEAKERS
from forms.service_receipt import GOES_TO
from forms.service_receipt import rows_of as handed
from forms.source import speakers_for
from mediation_app.model import (
    AttachmentKind,
    Case,
    HandingOut,
    IssuedPaper,
    Party,
    PartyRole,
    PersonKind,
    ServiceManner,
)
from mediation_app.services.agreement_effect import effective_on, principals
from resources.i18n import QT_TRANSLATE_NOOP, Message

KEPT_BY_OFFICE = frozenset({"agreement", "settlement"})
"""The papers of which a copy stays with the committee, and which nobody can be left with (art. 29)."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who still gets copies; without a party the office itself, for the dossier."""

    party: Party | None
    copies: int = 1


@dataclass(frozen=True, slots=True)
class Receiver:
    """Somebody who may receive a copy for a party; ``relation`` is empty for the party itself."""

    name: str
    relation: str = ""


def still_to_hand_out(case: Case, paper: IssuedPaper) -> tuple[Recipient, ...]:
    """Return who of a loaded case still gets copies of an issued version; nobody of one that stays here.

    Each party gets one, and of an agreement the committee keeps one (art. 29); what counts as a copy says
    `is_copy`. The scan of a signed original is the committee's copy.
    """
    rows = handed(case, paper.id)
    on_paper = {row.party_id for row in rows if is_copy(paper, row)}
    roles = GOES_TO.get(paper.form_code, ())
    found = [Recipient(one) for one in principals(case) if one.role in roles and one.id not in on_paper]
    if paper.form_code in KEPT_BY_OFFICE and not _is_kept(case, paper, rows):
        found.append(Recipient(None))
    return tuple(found)


def is_copy(paper: IssuedPaper, row: HandingOut) -> bool:
    """Tell whether an entry gave a party its copy on paper.

    What was sent electronically is for information; an agreement left where nobody would take it has reached
    nobody until somebody signs for it.
    """
    if row.manner is ServiceManner.LEFT and paper.form_code in KEPT_BY_OFFICE:
        return row.signed_on is not None
    return row.manner not in (ServiceManner.ELECTRONIC, _ARCHIVE)


def receivers(case: Case, party: Party) -> tuple[Receiver, ...]:
    """Return who may receive a copy for a party: itself, of an organisation its head, who speaks for it."""
    person = party.person
    first = Receiver(person.name)
    if person.kind is PersonKind.ORGANISATION and person.head_name:
        first = Receiver(person.head_name, person.head_post or "负责人")
    speakers = (Receiver(one.person.name, SPEAKERS[one.role]) for one in speakers_for(case, party))
    return (first, *speakers)


def cautions(
    case: Case, paper: IssuedPaper, rows: Sequence[HandingOut], printed: int | None
) -> tuple[Message, ...]:
    """Return what to look at about copies just handed out, ``rows`` of a case that holds them already.

    ``printed`` are the copies that came out of printers, None where that is not known.
    """
    return tuple(dict.fromkeys((*_too_many(case, paper, printed), *_cautions(case, paper, rows))))


def _too_many(case: Case, paper: IssuedPaper, printed: int | None) -> Iterator[Message]:
    given = [row.copies for row in handed(case, paper.id) if row.manner is not ServiceManner.ELECTRONIC]
    if given and not paper.printed:
        yield _say(QT_TRANSLATE_NOOP("HandingOut", "这一版还没有打印记录，请核对送出去的是不是这一版"))
    elif printed is not None and sum(given) > printed:
        text = QT_TRANSLATE_NOOP("HandingOut", "共登记了{given}份，打印记录只有{printed}份，请核对")
        yield _say(text, given=sum(given), printed=printed)


def _cautions(case: Case, paper: IssuedPaper, rows: Sequence[HandingOut]) -> Iterator[Message]:
    if paper.form_code == "agreement" and effective_on(case) is None:
        yield _say(
            QT_TRANSLATE_NOOP("HandingOut", "协议还没有签齐、盖章，送出去的应当是签齐盖章的原件，请核对")
        )
    for row in rows:
        yield from _about(case, paper, row)


def _about(case: Case, paper: IssuedPaper, row: HandingOut) -> Iterator[Message]:
    if row.manner is ServiceManner.ELECTRONIC:
        yield _say(
            QT_TRANSLATE_NOOP("HandingOut", "{name}收到的是电子件，只供知悉，纸质文书还要另行送达"),
            name=row.receiver,
        )
    if row.manner is ServiceManner.LEFT and paper.form_code in KEPT_BY_OFFICE:
        yield _say(
            QT_TRANSLATE_NOOP("HandingOut", "协议书应当交给{name}本人或者其指定的代收人，不宜留置"),
            name=row.receiver,
        )
    party = next((one for one in case.parties if one.id == row.party_id), None)
    others = [one for one in handed(case, paper.id) if one.party_id == row.party_id and one.id != row.id]
    if row.manner is _ARCHIVE and any(one.manner is _ARCHIVE for one in others):
        yield _say(QT_TRANSLATE_NOOP("HandingOut", "归卷留存的一份此前已经登记过，请核对"))
    if party is not None and any(is_copy(paper, one) for one in others):
        text = QT_TRANSLATE_NOOP("HandingOut", "{name}此前已经收到过这份文书")
        yield _say(text, name=party.person.name)
    if party is None or not row.signed_by:
        return
    agents = [one for one in speakers_for(case, party) if one.person.name == row.signed_by]
    guardians = [one for one in speakers_for(case, party) if one.role is PartyRole.GUARDIAN]
    if guardians and not agents and row.signed_by == party.person.name:
        text = QT_TRANSLATE_NOOP("HandingOut", "{name}有法定代理人，文书应当由法定代理人签收")
        yield _say(text, name=party.person.name)


def _is_kept(case: Case, paper: IssuedPaper, rows: Sequence[HandingOut]) -> bool:
    scans = (file for file in case.attachments if file.kind is AttachmentKind.SIGNED_ORIGINAL)
    is_filed = any(file.paper_id == paper.id and file.removed_at is None for file in scans)
    return is_filed or any(row.manner is _ARCHIVE for row in rows)


_ARCHIVE = ServiceManner.ARCHIVE


def _say(source: str, **values: object) -> Message:
    return Message("HandingOut", source, **values)
