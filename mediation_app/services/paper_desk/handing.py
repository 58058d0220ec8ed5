"""To hand out: papers that are due to the parties and not received, or not signed for (art. 29)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import or_, select

from forms.service_receipt import GOES_TO
from mediation_app.model import Case, HandingOut, IssuedPaper, Party, Person
from mediation_app.rules.vocabulary import ServiceManner
from mediation_app.rules.workflow import CaseState
from mediation_app.services.paper_desk.deals import KEY, Deal, has_a_copy
from mediation_app.services.paper_desk.rows import DeskRow, Stage, listed, say
from mediation_app.services.paper_desk.titles import title_of
from mediation_app.services.paper_desk.versions import following_began, is_followed, is_newest, is_out
from mediation_app.services.paper_values import PaperKey
from mediation_app.services.paper_which import which_of, with_which
from mediation_app.services.today_rows import Cases, Scope
from resources.i18n import QT_TRANSLATE_NOOP, Message

_SIGNED_FOR = (ServiceManner.IN_PERSON, ServiceManner.BY_ANOTHER, ServiceManner.POST)
"""The ways that end with somebody's signature; the others are complete once they are recorded."""


@dataclass(frozen=True, slots=True)
class _Version:
    """A version whose copies go to the parties."""

    paper_id: int
    case: tuple[int, str, str]
    key: PaperKey
    paper: Message
    since: date


def to_hand_out(scope: Scope, deals: Iterable[Deal]) -> Iterator[DeskRow]:
    """Yield the versions of which a party has no copy, and those that somebody has not signed for yet."""
    signed = {deal.paper_id: deal.since for deal in deals if not deal.missing}
    found = {version.paper_id: version for version in _named(scope, tuple(_due(scope, signed)))}
    without = _names(scope, found)
    for paper_id, names in without.items():
        if names:
            text = QT_TRANSLATE_NOOP("PaperDesk", "还没有送达{names}")
            yield _row(found[paper_id], say(text, names=names))
    yield from _unsigned_for(scope, {paper_id for paper_id, names in without.items() if names})


def _versions(scope: Scope) -> Cases:
    query = scope.cases().join(IssuedPaper, IssuedPaper.case_id == Case.id)
    return query.add_columns(
        IssuedPaper.id,
        IssuedPaper.form_code,
        IssuedPaper.subject_id,
        IssuedPaper.title,
        IssuedPaper.issued_at,
    )


def _due(scope: Scope, signed: dict[int, date]) -> Iterator[_Version]:
    """Yield the agreements signed by all and the other papers that went out, of those that are followed."""
    query = _versions(scope).where(
        Case.state != CaseState.CLOSED,
        IssuedPaper.form_code.in_(GOES_TO),
        is_newest(),
        is_followed(following_began(scope.session)),
        (IssuedPaper.form_code == KEY.form_code) | is_out(),
    )
    for case_id, number, title, paper_id, code, subject, name, at in scope.session.execute(query):
        if code != KEY.form_code or paper_id in signed:
            case, since = (case_id, number, title), signed.get(paper_id, at.date())
            yield _Version(paper_id, case, PaperKey(code, subject), title_of(code, name), since)


def _named(scope: Scope, versions: Collection[_Version]) -> Iterator[_Version]:
    """Yield versions with the names that tell them from others of their form."""
    which = which_of(scope.session, ((version.case[0], version.key) for version in versions))
    for version in versions:
        word = which.get((version.case[0], version.key))
        yield replace(version, paper=with_which(version.paper, word))


def _names(scope: Scope, due: dict[int, _Version]) -> dict[int, object]:
    """Return by version the names of the parties that have no copy of it."""
    gets_one = ((IssuedPaper.form_code == code) & Party.role.in_(roles) for code, roles in GOES_TO.items())
    query = (
        select(IssuedPaper.id, Person.name)
        .join(Party, Party.case_id == IssuedPaper.case_id)
        .join(Person, Person.id == Party.person_id)
        .join(Case, Case.id == IssuedPaper.case_id)
        .where(
            Case.state != CaseState.CLOSED,
            or_(*gets_one),
            ~has_a_copy(),
        )
        .order_by(IssuedPaper.id, Party.ordinal)
    )
    names: defaultdict[int, list[str]] = defaultdict(list)
    for paper_id, name in scope.session.execute(query):
        if paper_id in due:
            names[paper_id].append(name)
    return {paper_id: listed(found) for paper_id, found in names.items()}


def _unsigned_for(scope: Scope, told: set[int]) -> Iterator[DeskRow]:
    """Yield the versions handed over or sent off that nobody has signed for."""
    query = (
        _versions(scope)
        .join(HandingOut, HandingOut.paper_id == IssuedPaper.id)
        .add_columns(HandingOut.id, HandingOut.receiver, HandingOut.handed_on)
        .where(
            Case.state != CaseState.CLOSED,
            HandingOut.removed_at.is_(None),
            HandingOut.signed_on.is_(None),
            HandingOut.manner.in_(_SIGNED_FOR),
        )
    )
    waiting: dict[int, tuple[_Version, list[tuple[int, str]]]] = {}
    for row in scope.session.execute(query):
        case_id, number, title, paper_id, code, subject, name, _at, handing_id, receiver, handed_on = row
        key, paper = PaperKey(code, subject), title_of(code, name)
        version = _Version(paper_id, (case_id, number, title), key, paper, handed_on)
        waiting.setdefault(paper_id, (version, []))[1].append((handing_id, receiver))
    for version in _named(scope, [version for version, _ in waiting.values()]):
        if version.paper_id not in told:
            _, sent = waiting[version.paper_id]
            text = QT_TRANSLATE_NOOP("PaperDesk", "等{names}签收")
            words = say(text, names=listed(name for _, name in sent))
            yield _row(version, words, f"handout.receipt:{sent[0][0]}")


def _row(version: _Version, missing: Message, verb: str = "") -> DeskRow:
    case_id, number, title = version.case
    return DeskRow(
        stage=Stage.HAND_OUT,
        case_id=case_id,
        number=number,
        title=title,
        paper=version.paper,
        keys=(version.key,),
        paper_id=version.paper_id,
        since=version.since,
        missing=missing,
        verb=verb or f"handout.new:{version.paper_id}",
    )
