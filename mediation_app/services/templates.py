"""文书模板: an office's own Word templates, checked when they come in; each change is a new version.

A template stands for a paper that only the office has (``own-1``), or is used in place of one of ours from
the day it is added. What was issued before keeps the form or version it was made on.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from forms.dossier import ORDER
from forms.own_paper import OwnPaper
from forms.registry import FORMS
from mediation_app.model import PaperTemplate, TemplateNeed
from mediation_app.rules.errors import NotAllowed, NotFound, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.template_slots import OWN_PREFIX, TemplateReport, is_own
from mediation_app.rules.template_vocabulary import REQUIRED
from mediation_app.services.acts import Act
from mediation_app.services.books import SYSTEM, Actor, Books, Desk, require
from mediation_app.services.entries import cleaned, refuse, too_long
from mediation_app.services.own_papers import keep_own, own_papers
from mediation_app.storage.faults import telling_file_faults
from resources.i18n import QT_TRANSLATE_NOOP, Message

LONGEST_TITLE = 40
_OUTERMOST = ("cover", "dossier_register", "back_cover")
"""Papers behind which nothing can stand: 封面, 备考表, 封底."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTemplate:
    """A Word file to use from now on: for a new paper (no ``code``), for its next version, or for ours."""

    path: Path
    code: str = ""
    title: str = ""
    """What the paper is called; of one of ours its own title stays."""
    after: str = ""
    """Code of the paper behind which it stands; empty: at the end. Of one of ours its place stays."""
    need: TemplateNeed = TemplateNeed.OPTIONAL
    signable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateRow:
    """One version of an own paper as the list shows it; ``replaces`` is the title of ours it stands for."""

    template_id: int
    code: str
    version: int
    title: str
    replaces: str
    after: str
    need: TemplateNeed
    signable: bool
    file_name: str
    added_at: datetime
    added_by: str
    in_force: bool
    retired_at: datetime | None


def replaceable() -> tuple[tuple[str, str], ...]:
    """Return code and title of the papers of ours that a template may stand for, in their order."""
    return tuple((code, FORMS[code].spec.title) for code in FORMS if code in REQUIRED)


def neighbours() -> tuple[tuple[str, str], ...]:
    """Return code and title of the papers behind which an own paper may stand, in their order."""
    specs = (place.spec for place in ORDER if place.spec is not None)
    return tuple((spec.code, spec.title) for spec in specs if spec.code not in _OUTERMOST)


def templates(books: Books) -> tuple[TemplateRow, ...]:
    """Return every version of every own paper, those in force first, newest first; everybody may see."""
    with books.reading(SYSTEM) as session:
        query = select(PaperTemplate).options(joinedload(PaperTemplate.added_by))
        rows = session.scalars(query.order_by(PaperTemplate.code, PaperTemplate.version.desc())).all()
        newest: dict[str, int] = {}
        for row in rows:
            if row.retired_at is None:
                newest.setdefault(row.code, row.id)
        found = [_row(row, in_force=newest.get(row.code) == row.id) for row in rows]
    return tuple(sorted(found, key=lambda row: not row.in_force))


def check_template(_books: Books, actor: Actor, path: Path, code: str = "") -> TemplateReport:
    """Return what a Word file shows and what keeps it from being a template, each with its place.

    ``code`` is the paper of ours it is to stand for. Raises NotFound, and NotAllowed for who may not.
    """
    require(actor, Permission.MANAGE_PAPERS)
    return _checked(_read(path), code)


def add_template(books: Books, actor: Actor, new: NewTemplate) -> int:
    """Use a Word file from now on and return the id of the version.

    Raises InvalidInput with every problem of the file and the entries; NotFound for a code nobody knows.
    """
    require(actor, Permission.MANAGE_PAPERS)
    new = cleaned(new)
    content = _read(new.path)
    report = _checked(content, new.code)
    with books.acting(actor, Permission.MANAGE_PAPERS) as desk:
        known = own_papers(desk.office)
        new = _named(new, known)
        refuse([*_entry_problems(new, known), *_file_problems(report)])
        row = PaperTemplate(
            code=new.code or _next_code(desk),
            version=1,
            title=new.title,
            after=new.after,
            need=new.need,
            signable=new.signable,
            content=content,
            sha256=hashlib.sha256(content).hexdigest(),
            file_name=new.path.name[-200:],
            added_at=desk.now,
            added_by_id=desk.staff_id,
        )
        row.version = 1 + max((paper.version for paper in known if paper.code == row.code), default=0)
        desk.session.add(row)
        desk.session.flush()
        keep_own(desk.office, (*known, _own(row, report)))
        detail: dict[str, Any] = {"title": row.title, "code": row.code, "version": row.version}
        desk.log(Act.TEMPLATE_ADDED, subject=f"template:{row.id}", sha256=row.sha256, **detail)
        return row.id


def retire_template(books: Books, actor: Actor, code: str) -> None:
    """Offer an own paper no longer; one of ours is made from our form again. What was issued stays.

    Raises NotFound when nothing of that code is in force.
    """
    with books.acting(actor, Permission.MANAGE_PAPERS) as desk:
        query = select(PaperTemplate).where(PaperTemplate.code == code, PaperTemplate.retired_at.is_(None))
        rows = desk.session.scalars(query).all()
        if not rows:
            raise NotFound(
                _say(QT_TRANSLATE_NOOP("Templates", "没有在用的这种文书模板")),
                _say(QT_TRANSLATE_NOOP("Templates", "可能刚被停用，请刷新后再看")),
            )
        for row in rows:
            row.retired_at = desk.now
        known = own_papers(desk.office)
        keep_own(desk.office, (replace(p, retired=True) if p.code == code else p for p in known))
        desk.log(Act.TEMPLATE_RETIRED, subject=f"template:{rows[-1].id}", title=rows[-1].title, code=code)


def template_file(books: Books, actor: Actor, template_id: int) -> tuple[str, bytes]:
    """Return name and content of a version's Word file, to go on from. Raises NotFound."""
    require(actor, Permission.MANAGE_PAPERS)
    with books.reading(SYSTEM) as session:
        wanted = select(PaperTemplate.title, PaperTemplate.version, PaperTemplate.content)
        found = session.execute(wanted.where(PaperTemplate.id == template_id)).one_or_none()
    if found is None:
        raise NotFound(
            _say(QT_TRANSLATE_NOOP("Templates", "没有这一版文书模板")),
            _say(QT_TRANSLATE_NOOP("Templates", "可能刚被停用，请刷新后再看")),
        )
    return f"{found.title} 模板第{found.version}版.docx", found.content


def starter_file(form_code: str, created: datetime) -> tuple[str, bytes]:
    """Return name and content of a Word file to begin with: a form of ours with slots. Raises NotFound."""
    from forms.own_starter import starter_values
    from reports.templates.starter import starter

    values = starter_values(form_code)
    spec = FORMS[form_code].spec
    return f"{spec.title} 起始模板.docx", starter(spec, values, created)


def slot_list_file(created: datetime) -> tuple[str, bytes]:
    """Return name and content of a Word file that lists every slot with its meaning and a sample."""
    from reports.templates.slot_list import slot_list

    return "文书模板可填内容一览.docx", slot_list(created)


def _read(path: Path) -> bytes:
    from reports.templates.package import LARGEST

    if not path.is_file():
        raise NotFound(
            _say(QT_TRANSLATE_NOOP("Templates", "没有找到文件“{name}”"), name=path.name),
            _say(QT_TRANSLATE_NOOP("Templates", "请重新选择 .docx 文件")),
        )
    with telling_file_faults(), path.open("rb") as file:
        return file.read(LARGEST + 1)


def _checked(content: bytes, code: str) -> TemplateReport:
    from reports.templates.check import check

    return check(content, code)


def _named(new: NewTemplate, known: Sequence[OwnPaper]) -> NewTemplate:
    """Give a template the title and place that its code has already. Raises NotFound, NotAllowed."""
    if new.code in REQUIRED:
        return replace(
            new, title=FORMS[new.code].spec.title, after="", signable=FORMS[new.code].spec.signable
        )
    if new.code in FORMS:
        raise NotAllowed(
            _say(
                QT_TRANSLATE_NOOP("Templates", "“{title}”不能改用自己的模板"),
                title=Message("Forms", FORMS[new.code].spec.title),
            ),
            _say(QT_TRANSLATE_NOOP("Templates", "它的内容由程序逐条生成；可以另加一种自己的文书")),
        )
    versions = [paper for paper in known if paper.code == new.code]
    if new.code and not versions:
        raise NotFound(_say(QT_TRANSLATE_NOOP("Templates", "没有“{code}”这种文书"), code=new.code))
    return replace(new, title=versions[-1].title) if versions and not new.title else new


def _entry_problems(new: NewTemplate, known: Sequence[OwnPaper]) -> list[Problem]:
    if new.code in REQUIRED:
        return []
    problems = too_long(new, PaperTemplate)
    taken = {form.spec.title for form in FORMS.values()}
    taken |= {paper.title for paper in known if paper.code != new.code and is_own(paper.code)}
    if not new.title:
        problems.append(Problem("title", _say(QT_TRANSLATE_NOOP("Templates", "请写文书名称"))))
    elif len(new.title) > LONGEST_TITLE:
        text = QT_TRANSLATE_NOOP("Templates", "文书名称最多{most}个字")
        problems.append(Problem("title", _say(text, most=LONGEST_TITLE)))
    elif new.title in taken:
        problems.append(Problem("title", _say(QT_TRANSLATE_NOOP("Templates", "已经有这个名称的文书"))))
    if new.after and new.after not in dict(neighbours()):
        problems.append(Problem("after", _say(QT_TRANSLATE_NOOP("Templates", "卷内目录里没有这个位置"))))
    return problems


def _file_problems(report: TemplateReport) -> list[Problem]:
    text = QT_TRANSLATE_NOOP("Templates", "{place}：{problem}")
    return [Problem("path", _say(text, place=one.place, problem=one.message)) for one in report.problems]


def _next_code(desk: Desk) -> str:
    """Return the code of a new own paper: numbers are never given twice."""
    query = select(func.count(func.distinct(PaperTemplate.code))).where(
        PaperTemplate.code.startswith(OWN_PREFIX)
    )
    return f"{OWN_PREFIX}{(desk.session.scalar(query) or 0) + 1}"


def _own(row: PaperTemplate, report: TemplateReport) -> OwnPaper:
    return OwnPaper(
        template_id=row.id,
        code=row.code,
        version=row.version,
        title=row.title,
        sha256=row.sha256,
        after=row.after,
        must=row.need is TemplateNeed.MUST,
        signable=row.signable,
        slots=report.slots,
        free=report.free,
    )


def _row(row: PaperTemplate, *, in_force: bool) -> TemplateRow:
    return TemplateRow(
        template_id=row.id,
        code=row.code,
        version=row.version,
        title=row.title,
        replaces=FORMS[row.code].spec.title if row.code in FORMS else "",
        after=row.after,
        need=row.need,
        signable=row.signable,
        file_name=row.file_name,
        added_at=row.added_at,
        added_by=row.added_by.name,
        in_force=in_force,
        retired_at=row.retired_at,
    )


def _say(source: str, **values: object) -> Message:
    return Message("Templates", source, **values)
