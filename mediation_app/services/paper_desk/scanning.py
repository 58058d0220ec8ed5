"""To scan: signed papers that have not come back into the dossier, and scans that lack a page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from sqlalchemy import func, select

from mediation_app.model import Case, IssuedPaper, PrintOrder, ScanPage
from mediation_app.rules.scan_pages import pages_in_words
from mediation_app.rules.vocabulary import PrintState
from mediation_app.rules.workflow import CaseState
from mediation_app.services.paper_desk.deals import KEY, Deal
from mediation_app.services.paper_desk.rows import DeskRow, Stage, in_a_row, say
from mediation_app.services.paper_desk.titles import SHORT_TITLES, title_of
from mediation_app.services.paper_desk.versions import (
    following_began,
    is_back,
    is_followed,
    is_newest,
    is_signable,
)
from mediation_app.services.paper_values import PaperKey
from mediation_app.services.paper_which import which_of, with_which
from mediation_app.services.scans.desk import ScanSet, sets_of
from mediation_app.services.scans.standing import WAITING
from mediation_app.services.today_rows import Scope
from resources.i18n import QT_TRANSLATE_NOOP, Message

_NOT_BACK = say(QT_TRANSLATE_NOOP("PaperDesk", "签名的原件还没有扫描归卷"))


def to_scan(scope: Scope, deals: Iterable[Deal]) -> Iterator[DeskRow]:
    """Yield agreements signed by all, other papers that were printed to be signed, and scans begun."""
    begun = dict(_begun(scope))
    yield from begun.values()
    for deal in deals:
        if not deal.missing and not deal.is_back and deal.paper_id not in begun:
            yield DeskRow(
                stage=Stage.SCAN,
                case_id=deal.case_id,
                number=deal.number,
                title=deal.title,
                paper=SHORT_TITLES[KEY.form_code],
                keys=(KEY,),
                paper_id=deal.paper_id,
                since=deal.since,
                missing=_NOT_BACK,
                verb=f"file.signed:{deal.paper_id}",
            )
    yield from _others(scope, begun)


def _begun(scope: Scope) -> Iterator[tuple[int, DeskRow]]:
    """Yield by version the scans that came in and are not filed, with the pages they lack."""
    query = scope.cases().join(IssuedPaper, IssuedPaper.case_id == Case.id)
    query = query.add_columns(
        IssuedPaper.id,
        IssuedPaper.form_code,
        IssuedPaper.subject_id,
        IssuedPaper.title,
    ).where(IssuedPaper.id.in_(select(ScanPage.paper_id).where(ScanPage.state.in_(WAITING))))
    rows = scope.session.execute(query).all()
    sets = {one.paper_id: one for one in sets_of(scope.session, [row[3] for row in rows])}
    for case_id, number, title, paper_id, code, subject, name in rows:
        found = sets[paper_id]
        yield (
            paper_id,
            DeskRow(
                stage=Stage.SCAN,
                case_id=case_id,
                number=number,
                title=title,
                paper=with_which(title_of(code, name), found.which),
                keys=(PaperKey(code, subject),),
                paper_id=paper_id,
                since=min(page.taken_at for page in found.pages if page.state in WAITING).date(),
                missing=_pages_words(found),
                is_stuck=not found.is_complete,
            ),
        )


def _pages_words(found: ScanSet) -> Message:
    """Return what a set lacks, as the scan desk counts it."""
    if found.missing:
        text = QT_TRANSLATE_NOOP("PaperDesk", "扫描件缺第{pages}页")
        return say(text, pages=pages_in_words(found.missing))
    if found.doubled:
        text = QT_TRANSLATE_NOOP("PaperDesk", "扫描件第{pages}页有两张，请选一张")
        return say(text, pages=pages_in_words(found.doubled))
    return say(QT_TRANSLATE_NOOP("PaperDesk", "扫描件齐了，等待归卷"))


def _others(scope: Scope, begun: Mapping[int, DeskRow]) -> Iterator[DeskRow]:
    """Yield, a line a case, the other papers that were printed to be signed and are not back."""
    printed = (
        select(func.max(PrintOrder.ended_at))
        .where(PrintOrder.paper_id == IssuedPaper.id, PrintOrder.state == PrintState.PRINTED)
        .scalar_subquery()
    )
    query = scope.cases().join(IssuedPaper, IssuedPaper.case_id == Case.id)
    query = query.add_columns(
        IssuedPaper.id,
        IssuedPaper.form_code,
        IssuedPaper.subject_id,
        IssuedPaper.title,
        func.coalesce(printed, IssuedPaper.issued_at),
    ).where(
        Case.state != CaseState.CLOSED,
        IssuedPaper.form_code != KEY.form_code,
        IssuedPaper.printed > 0,
        is_newest(),
        is_signable(),
        is_followed(following_began(scope.session)),
        ~is_back(),
    )
    waiting: defaultdict[tuple[int, str, str], list[tuple[PaperKey, Message, date]]] = defaultdict(list)
    for case_id, number, title, paper_id, code, subject, name, at in scope.session.execute(query):
        if paper_id not in begun:
            waiting[case_id, number, title].append((PaperKey(code, subject), title_of(code, name), at.date()))
    listed = ((case[0], key) for case, papers in waiting.items() for key, _, _ in papers)
    which = which_of(scope.session, listed)
    for (case_id, number, title), papers in waiting.items():
        names = (with_which(paper, which.get((case_id, key))) for key, paper, _ in papers)
        yield DeskRow(
            stage=Stage.SCAN,
            case_id=case_id,
            number=number,
            title=title,
            paper=in_a_row(dict.fromkeys(names)),
            keys=tuple(key for key, _, _ in papers),
            since=min(day for _, _, day in papers),
            missing=_NOT_BACK,
        )
