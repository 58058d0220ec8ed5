"""制作卷宗: a case's papers and files as one PDF with cover, list, page numbers and bookmarks."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import update
from sqlalchemy.orm import Session

from forms.catalogue_rows import COVERS, Listed, numbered
from mediation_app.model import Attachment, Case
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, require
from mediation_app.services.dossiers.material import Workshop, pages_of, press_for
from mediation_app.services.dossiers.plan import (
    DossierItem,
    DossierPlan,
    ItemKind,
    Opened,
    listed,
    opened,
    with_numbers,
)
from mediation_app.services.dossiers.spines import spine_of
from mediation_app.services.habits import habits_of
from mediation_app.services.issuing import issue_all
from mediation_app.services.outward import safe_name, write_made, write_new
from reports.binding.about import Dressing
from reports.binding.material import Press
from reports.binding.sheets import Sheets
from reports.binding.spine import spine_labels
from reports.binding.volume import Leaf
from reports.binding.volume import bind as bind_leaves
from reports.typefaces import bundled
from reports.work_folder import work_folder
from resources.fonts import Role
from resources.i18n import QT_TRANSLATE_NOOP, Message

Progress = Callable[[int, int, str], object]
"""Told how many of how many steps are done, and what is next; what it raises calls the work off."""

_NAMED = 8
"""Most files kept apart that the 备考表 names."""

_LIST, _REGISTER, _BACK = "contents", "dossier_register", "back_cover"
_IN_TURN = (frozenset({_LIST}), frozenset({_REGISTER, _BACK}))
"""Papers that count the pages of those before: issued behind them, in this order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BindOptions:
    """How a dossier is bound; with ``issue`` needed papers that can be final are made final first."""

    two_sided: bool = False
    long_term: bool = False
    spine: bool = False
    issue: bool = True


USUAL = BindOptions()
"""One-sided, for reading and printing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundDossier:
    """A dossier that was written: its file, its pages with blank backs, and what has to be told."""

    case_id: int
    number: str
    title: str
    path: Path
    pages: int
    problems: tuple[Message, ...]
    spine: Path | None = None


def bind(
    books: Books,
    actor: Actor,
    case_id: int,
    folder: Path,
    *,
    options: BindOptions = USUAL,
    progress: Progress | None = None,
) -> BoundDossier:
    """Bind a case's dossier into one PDF in ``folder``; what lies there already is kept.

    Never fails for one bad file: a page 此件另附 stands in its place and it is told. Nothing half written is
    left behind, also when ``progress`` calls it off. Raises ReadOnly, DiskFull, Conflict.
    """
    require(actor, Permission.EXPORT)
    told = progress or _silent
    press = press_for(books.clock(), long_term=options.long_term)
    if options.issue and actor.may(Permission.ISSUE_PAPER):
        dossier = made_final(books, actor, case_id, press, told)
    else:
        dossier = opened(books, actor, case_id)
    with work_folder() as work:
        return _Binding(books, actor, dossier, options, work, press).write(folder, told)


def made_final(
    books: Books, actor: Actor, case_id: int, press: Press | None = None, told: Progress | None = None
) -> Opened:
    """Issue what the dossier needs and can be issued, and return the dossier as it is then.

    First the papers, then the list, then what counts them and the list. ``told`` hears of each file that is
    counted.
    """
    dossier = opened(books, actor, case_id)
    press = press or press_for(books.clock(), long_term=False)
    if _count_files(books, actor, dossier.case, press, told or _silent):
        dossier = opened(books, actor, case_id)
    last = frozenset().union(*_IN_TURN)
    for wanted in (None, *_IN_TURN):
        keys = [
            key
            for key in dossier.plan.to_issue
            if (key.form_code not in last if wanted is None else key.form_code in wanted)
        ]
        if keys:
            issue_all(books, actor, case_id, keys)
            dossier = opened(books, actor, case_id)
    return dossier


class _Binding:
    """One dossier being bound."""

    def __init__(
        self,
        books: Books,
        actor: Actor,
        dossier: Opened,
        options: BindOptions,
        work: Path,
        press: Press,
    ) -> None:
        self.books, self.actor, self.options = books, actor, options
        self.plan, self.case, self.office = dossier.plan, dossier.case, dossier.office
        self.created = _newest(self.case, self.plan)
        press = replace(press, created=self.created)
        facing = options.two_sided and habits_of(self.office).two_sided
        self.shop = Workshop(books, actor, dossier, work, press, facing=facing)

    def write(self, folder: Path, told: Progress) -> BoundDossier:
        """Make the pages, then the file."""
        present = [item for item in self.plan.items if item.kind is not ItemKind.MISSING]
        total = 2 * len(present) + 1
        leaves = self._leaves(present, total, told)
        dressing = self._dressing()
        pages = 0

        def make(part: Path) -> None:
            nonlocal pages
            done = len(present)
            pages = bind_leaves(leaves, part, dressing, lambda at: told(done + at, total, leaves[at].title))

        path = write_made(folder, self._name(), make)
        numbered = sum(leaf.pages for leaf in leaves if leaf.numbered)
        spine = self._spine(folder, numbered) if self.options.spine else None
        problems = (*self.plan.problems, *self.shop.told, *_unprintable(self.case))
        self._log(path, pages, len(problems))
        told(total, total, "")
        return BoundDossier(
            case_id=self.case.id,
            number=self.case.number,
            title=self.case.title,
            path=path,
            pages=pages,
            problems=problems,
            spine=spine,
        )

    def _leaves(self, present: Sequence[DossierItem], total: int, told: Progress) -> list[Leaf]:
        """Return the leaves in order; those that count the others are made when the others are there."""
        made: dict[int, Leaf] = {}
        pictures = {file.id for file in self.case.attachments if file.media_type.startswith("image/")}
        before: int | None = None
        for place, item in enumerate(present):
            told(place, total, item.title)
            if item.kind is not ItemKind.MADE:
                both = item.attachment_id in pictures and before in pictures
                made[place] = self.shop.leaf(item, runs_on=both)
            before = item.attachment_id
        true = tuple(replace(present[place], pages=leaf.pages) for place, leaf in made.items())
        for place in sorted(set(range(len(present))) - set(made), key=lambda at: _turn(present[at])):
            before_it = sum(leaf.pages for leaf in made.values())
            made[place] = self.shop.put(present[place], self._outer(present[place], true, before_it))
        return [made[place] for place in range(len(present))]

    def _outer(self, item: DossierItem, true: tuple[DossierItem, ...], before: int) -> Sheets:
        """Return cover, list, register or back cover with true counts, as issued where that says so."""
        items = with_numbers(true)
        rows = numbered(self._listed(items))
        values: dict[str, object] = {}
        if item.code == _LIST:
            values = {"rows": rows}
        elif item.code == _REGISTER:
            pages = sum(one.pages or 0 for one in items if one.is_numbered)
            values = {"papers": str(len(rows)), "pages": str(pages), **self._kept_apart(item)}
        elif item.code == _BACK:
            values = {"pages": str(before + 1)}
        elif item.code in COVERS:
            values = {"retention": self.plan.retention}
        return self.shop.outer(item, values, draft=not self.plan.is_closed)

    def _listed(self, items: tuple[DossierItem, ...]) -> list[Listed]:
        """Return the lines of the list, with a remark on what lies apart."""
        lines = dict.fromkeys(item.line for item in items if item.is_numbered)
        apart = Counter(item.line for item in items if item.attachment_id in self.shop.apart)
        return [
            replace(one, remark=_apart_remark(one.remark, apart[line]))
            for line, one in zip(lines, listed(items), strict=True)
        ]

    def _kept_apart(self, register: DossierItem) -> dict[str, object]:
        """Return the words of the 备考表 with what is kept apart, where nobody wrote of it."""
        titles = list(self.shop.apart.values())
        said = str(self.shop.value(register, "text") or "")
        if not titles or "另附" in said:
            return {}
        names = "、".join(titles[:_NAMED]) + ("等" if len(titles) > _NAMED else "")
        return {"text": "\n".join(filter(None, (said, f"本卷有材料{len(titles)}件另附：{names}。")))}

    def _dressing(self) -> Dressing:
        return Dressing(
            title=f"{self.case.number} {self.case.title}",
            author=self.office.name,
            subject=f"调解卷宗　保管期限：{self.plan.retention}",
            created=self.created,
            two_sided=self.options.two_sided,
            long_term=self.options.long_term,
        )

    def _name(self) -> str:
        mark = "卷宗（长期保存）" if self.options.long_term else "卷宗"
        return safe_name(f"{self.case.number} {self.case.title} {mark}", ".pdf")

    def _spine(self, folder: Path, pages: int) -> Path:
        label = spine_of(self.case, self.office, self.plan.retention, pages)
        name = safe_name(f"{self.case.number} {self.case.title} 脊背标签", ".pdf")
        return write_new(folder, name, spine_labels((label,), created=self.created))

    def _log(self, path: Path, pages: int, problems: int) -> None:
        with self.books.acting(self.actor, Permission.EXPORT) as desk:
            _keep_counts(desk.session, self.case, self.shop.counted)
            detail = {"file": path.name, "pages": pages, "problems": problems}
            marks = {"two_sided": self.options.two_sided, "long_term": self.options.long_term}
            desk.log(Act.DOSSIER_MADE, self.case.id, "dossier", **detail, **marks)


def _apart_remark(remark: str, apart: int) -> str:
    """Return the remark of a line of the list some of whose files are kept apart."""
    if not apart:
        return remark
    return f"{remark}，{apart}件另附" if remark and remark != f"{apart}件" else f"{apart}件，另附"


def _turn(item: DossierItem) -> int:
    """Return when an item is made that counts others: covers, then the list, the register, the back cover."""
    order = (*COVERS, _LIST, _REGISTER, _BACK)
    return order.index(item.code)


def _newest(case: Case, plan: DossierPlan) -> datetime:
    """Return when the newest thing in a dossier was made: the only time that enters the file."""
    papers = {item.paper_id for item in plan.items}
    files = {item.attachment_id for item in plan.items}
    made = [paper.issued_at for paper in case.papers if paper.id in papers]
    taken = [file.added_at for file in case.attachments if file.id in files]
    return max([case.registered_at, *made, *taken])


def _unprintable(case: Case) -> Iterator[Message]:
    """Yield the characters of names that no font has: papers show a box with their code."""
    names = "".join(party.person.name for party in case.parties)
    lacking = [char for char in dict.fromkeys(names) if not bundled().glyph(char, Role.BODY).font]
    if lacking:
        text = QT_TRANSLATE_NOOP("Dossiers", "字库里没有“{chars}”，文书上印成带编码的方框，请手写补正")
        yield Message("Dossiers", text, chars="".join(lacking))


def _count_files(books: Books, actor: Actor, case: Case, press: Press, told: Progress) -> bool:
    """Count the pages of files that an older program took in, or that only a conversion tells."""
    unknown = [file for file in case.attachments if file.pages is None and file.removed_at is None]
    if not unknown:
        return False
    found = {}
    for done, file in enumerate(unknown):
        told(done, len(unknown), file.note or file.name)
        found[file.id] = pages_of(books, actor, file.id, press)
    with books.acting(actor, Permission.ISSUE_PAPER) as desk:
        _keep_counts(desk.session, case, found)
    return True


def _keep_counts(session: Session, case: Case, counted: dict[int, int]) -> None:
    for file in case.attachments:
        pages = counted.get(file.id)
        if pages is not None and pages != file.pages:
            session.execute(update(Attachment).where(Attachment.id == file.id).values(pages=pages))


def _silent(_done: int, _total: int, _text: str) -> None:
    """Tell nobody."""
