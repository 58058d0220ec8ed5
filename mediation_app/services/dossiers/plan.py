"""What a dossier will hold, in order: which paper, its signed scan, each file, and what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from forms.catalogue_rows import COVERS, OUTER, Listed, remark_of, signed_copy, signed_scan
from forms.labels import ATTACHMENT_KIND
from forms.places import Need
from mediation_app.model import Attachment, Case, Office
from mediation_app.services import cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_facts import proposed_retention
from mediation_app.services.habits import habits_of
from mediation_app.services.paper_gaps import lacking
from mediation_app.services.paper_standing import Slip, SlipState, slips
from mediation_app.services.paper_values import (
    AGREEMENT_PAPERS,
    PaperKey,
    PaperValues,
    filled,
    office_row,
    texts_of,
)
from resources.i18n import QT_TRANSLATE_NOOP, Message


class ItemKind(StrEnum):
    """Where the pages of an item come from."""

    PAPER = "paper"
    """The issued version."""
    SIGNED = "signed"
    """The scan of the signed original, or a signed copy, in place of the print."""
    DRAFT = "draft"
    """What would be issued, marked 草稿."""
    FILE = "file"
    MADE = "made"
    """Made when the dossier is bound: cover, list, register, back cover."""
    MISSING = "missing"
    """Needed and not there: no pages."""


ITEM_LABELS: Mapping[ItemKind, Message] = {
    ItemKind.PAPER: Message("Dossiers", QT_TRANSLATE_NOOP("Dossiers", "定稿")),
    ItemKind.SIGNED: Message("Dossiers", QT_TRANSLATE_NOOP("Dossiers", "签署原件")),
    ItemKind.DRAFT: Message("Dossiers", QT_TRANSLATE_NOOP("Dossiers", "草稿")),
    ItemKind.FILE: Message("Dossiers", QT_TRANSLATE_NOOP("Dossiers", "附件")),
    ItemKind.MADE: Message("Dossiers", QT_TRANSLATE_NOOP("Dossiers", "装订时生成")),
    ItemKind.MISSING: Message("Dossiers", QT_TRANSLATE_NOOP("Dossiers", "缺")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierItem:
    """One thing bound: a paper or a file; pages and their numbers are None while unknown or unnumbered."""

    title: str
    kind: ItemKind
    line: int
    """The line of the 卷内目录 it belongs to; files behind a paper share that of the paper."""
    pages: int | None = None
    first_page: int | None = None
    last_page: int | None = None
    problem: Message | None = None
    key: PaperKey | None = None
    paper_id: int | None = None
    attachment_id: int | None = None
    signed_file_id: int | None = None
    """The signed copy bound in place of the print."""
    listed_as: str = ""
    """The title of its line."""

    @property
    def is_numbered(self) -> bool:
        """Tell whether its pages are stamped with numbers."""
        return self.kind is not ItemKind.MISSING and not (self.key and self.key.form_code in OUTER)

    @property
    def code(self) -> str:
        """Return the form's code, empty for a file."""
        return self.key.form_code if self.key else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierPlan:
    """A dossier before it is bound; `retention` is the label on the cover, or the one proposed."""

    case_id: int
    number: str
    title: str
    items: tuple[DossierItem, ...]
    retention: str
    is_closed: bool
    to_issue: tuple[PaperKey, ...] = ()
    """Needed papers that can be made final before binding."""

    @property
    def pages(self) -> int | None:
        """Return the numbered pages, None while some are unknown."""
        lengths = [item.pages for item in self.items if item.is_numbered]
        return None if None in lengths else sum(length or 0 for length in lengths)

    @property
    def problems(self) -> tuple[Message, ...]:
        """Return what is wrong, in order."""
        return tuple(item.problem for item in self.items if item.problem is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A dossier read once, to be bound: the case, its plan, and what is drawn anew filled in."""

    case: Case
    office: Office
    plan: DossierPlan
    papers: Mapping[PaperKey, PaperValues]


def opened(books: Books, actor: Actor, case_id: int) -> Opened:
    """Read a dossier for binding. Raises NotFound."""
    with books.reading(actor) as session:
        case, office = cases.loaded(session, case_id), office_row(session)
        texts = texts_of(session, case_id)
        plan = planned(case, office, slips(case, office, texts))
        drawn = [item.key for item in plan.items if item.key and item.kind in (ItemKind.DRAFT, ItemKind.MADE)]
        papers = {key: filled(case, office, key, texts.get(key, {})) for key in drawn}
        return Opened(case=case, office=office, plan=plan, papers=papers)


def plan_of(books: Books, actor: Actor, case_id: int) -> DossierPlan:
    """Return what the dossier of a case would hold now, with page numbers as far as they are known."""
    with books.reading(actor) as session:
        case, office = cases.loaded(session, case_id), office_row(session)
        return planned(case, office, slips(case, office, texts_of(session, case_id)))


def planned(case: Case, office: Office, found: tuple[Slip, ...]) -> DossierPlan:
    """Return the plan of a loaded case from the lines of its dossier."""
    items = tuple(item for line, slip in enumerate(found) for item in _items(case, slip, line))
    return DossierPlan(
        case_id=case.id,
        number=case.number,
        title=case.title,
        items=with_numbers(items),
        retention=case.retention or proposed_retention(case, habits_of(office)).value,
        is_closed=case.closed_on is not None,
        to_issue=tuple(_key(slip) for slip in found if _is_due(slip)),
    )


def with_numbers(items: tuple[DossierItem, ...]) -> tuple[DossierItem, ...]:
    """Return items with the numbers of their pages, counted from behind the list of contents."""
    made: list[DossierItem] = []
    following: int | None = 1
    for item in items:
        if not item.is_numbered or following is None or not item.pages:
            made.append(replace(item, first_page=following if item.is_numbered else None, last_page=None))
            following = following if not item.is_numbered else None
            continue
        made.append(replace(item, first_page=following, last_page=following + item.pages - 1))
        following += item.pages
    return tuple(made)


def listed(items: tuple[DossierItem, ...]) -> tuple[Listed, ...]:
    """Return the lines of the 卷内目录 that items make: a paper and the files behind it are one line."""
    lines: dict[int, list[DossierItem]] = {}
    for item in items:
        if item.is_numbered:
            lines.setdefault(item.line, []).append(item)
    return tuple(_one_line(group) for group in lines.values())


def _one_line(group: list[DossierItem]) -> Listed:
    lengths = [item.pages for item in group]
    pages = None if None in lengths else sum(length or 0 for length in lengths)
    files = sum(item.kind is ItemKind.FILE for item in group)
    return Listed(group[0].listed_as, pages, remark_of(files))


def _is_due(slip: Slip) -> bool:
    """Tell whether a paper can and should be made final first; the covers only with the whole."""
    if not slip.form_code or slip.blocked_by or slip.gaps or slip.is_settled:
        return False
    if slip.form_code in OUTER:
        return slip.state in (SlipState.DRAFT, SlipState.OUTDATED)
    wanted = slip.need is Need.MUST or slip.version > 0
    return wanted and slip.state in (SlipState.DRAFT, SlipState.OUTDATED)


def _key(slip: Slip) -> PaperKey:
    return PaperKey(slip.form_code, slip.subject_id)


def _items(case: Case, slip: Slip, line: int) -> Iterator[DossierItem]:
    if slip.form_code in OUTER:
        yield _outer(slip, line)
        return
    if slip.form_code and (paper := _paper(case, slip, line)):
        yield paper
    for file in (one for one in case.attachments if one.id in slip.file_ids):
        yield _file(file, slip, line)


def _outer(slip: Slip, line: int) -> DossierItem:
    kept = slip.form_code in COVERS and slip.state in (SlipState.ISSUED, SlipState.SIGNED)
    return DossierItem(
        title=slip.title,
        kind=ItemKind.PAPER if kept else ItemKind.MADE,
        line=line,
        pages=slip.pages or 1,
        key=_key(slip),
        paper_id=slip.paper_id,
        listed_as=slip.title,
    )


def _paper(case: Case, slip: Slip, line: int) -> DossierItem | None:
    """Return the item of a paper, None for one that the dossier does without."""
    plain = DossierItem(
        title=slip.title, kind=ItemKind.PAPER, line=line, key=_key(slip), listed_as=slip.title
    )
    if slip.version == 0:
        if slip.need is not Need.MUST:
            return None
        return _unissued(plain, slip)
    paper = next(one for one in case.papers if one.id == slip.paper_id)
    signed = replace(plain, kind=ItemKind.SIGNED, problem=_overtaken(case, slip))
    if (scan := signed_scan(case, paper)) is not None:
        return replace(signed, attachment_id=scan.id, pages=scan.pages)
    plain = replace(plain, paper_id=slip.paper_id)
    if (copy := signed_copy(paper)) is not None:
        return replace(signed, paper_id=slip.paper_id, signed_file_id=copy.id, pages=copy.pages)
    problem = None
    if slip.state is SlipState.OUTDATED and not slip.is_settled:
        text = QT_TRANSLATE_NOOP("Dossiers", "{title}：定稿后有改动，装的是第{version}版")
        problem = _say(text, title=slip.title, version=slip.version)
    return replace(plain, pages=slip.pages or None, problem=problem)


def _overtaken(case: Case, slip: Slip) -> Message | None:
    """Say that an agreement was changed after it was signed: the signatures fell with the change."""
    ticks = case.agreement.ticks if case.agreement else []
    carries = case.closed_on is not None or any(tick.paper_id == slip.paper_id for tick in ticks)
    is_agreement = slip.form_code in AGREEMENT_PAPERS.values()
    if slip.state is not SlipState.OUTDATED or carries or not is_agreement:
        return None
    text = QT_TRANSLATE_NOOP("Dossiers", "{title}：定稿后有改动，装的是第{version}版的签署原件")
    return _say(text, title=slip.title, version=slip.version)


def _unissued(plain: DossierItem, slip: Slip) -> DossierItem:
    if slip.state is SlipState.MISSING:
        text = QT_TRANSLATE_NOOP("Dossiers", "缺{title}")
        return replace(plain, kind=ItemKind.MISSING, problem=_say(text, title=slip.title))
    reason = slip.blocked_by[0] if slip.blocked_by else lacking(slip.gaps) if slip.gaps else None
    if reason is None:
        text = QT_TRANSLATE_NOOP("Dossiers", "{title}还没有定稿，装的是草稿")
        return replace(plain, kind=ItemKind.DRAFT, problem=_say(text, title=slip.title))
    text = QT_TRANSLATE_NOOP("Dossiers", "{title}还不能定稿（{reason}），装的是草稿")
    return replace(plain, kind=ItemKind.DRAFT, problem=_say(text, title=slip.title, reason=reason))


def _file(file: Attachment, slip: Slip, line: int) -> DossierItem:
    return DossierItem(
        title=file.note or file.name,
        kind=ItemKind.FILE,
        line=line,
        pages=file.pages,
        attachment_id=file.id,
        listed_as=slip.title or ATTACHMENT_KIND[file.kind],
    )


def _say(source: str, **values: object) -> Message:
    return Message("Dossiers", source, **values)
