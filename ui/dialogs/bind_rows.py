"""The rows of the dialog 制作卷宗: what the self-check found, what will be bound, what became of it."""

from collections.abc import Iterable, Sequence

from mediation_app.rules.findings import Finding, Severity
from mediation_app.services.dossiers.batch import NotBound, Outcome
from mediation_app.services.dossiers.binding import BoundDossier
from mediation_app.services.dossiers.plan import ITEM_LABELS, DossierItem, DossierPlan, ItemKind
from resources.i18n import render, translate
from ui.theme import Tone
from ui.widgets import Group, Row
from ui.widgets.badge import BadgeLook, Shape
from ui.widgets.finding_list import finding_row, severity_look

_KIND = {
    ItemKind.PAPER: (Tone.DONE, Shape.CHECK),
    ItemKind.SIGNED: (Tone.DONE, Shape.CHECK),
    ItemKind.DRAFT: (Tone.ORANGE, Shape.HALF),
    ItemKind.FILE: (Tone.PLAIN, Shape.SQUARE),
    ItemKind.MADE: (Tone.QUIET, Shape.RING),
    ItemKind.MISSING: (Tone.RED, Shape.CROSS),
}


def groups_before(plan: DossierPlan, findings: Sequence[Finding]) -> tuple[Group, ...]:
    """Return what the self-check found, then what will be bound in order."""
    found = tuple(map(finding_row, findings))
    check = Group(title=translate("BindDialog", "案卷自查"), rows=found)
    items = tuple(_item(item) for item in plan.items)
    inside = Group(title=translate("BindDialog", "卷内"), rows=items, note=_pages(plan))
    return (check, inside) if found else (inside,)


def groups_of_cases(cases: Sequence[tuple[int, str]], outcomes: Iterable[Outcome]) -> tuple[Group, ...]:
    """Return the cases to be bound, each with what became of it so far."""
    done = {outcome.case_id: outcome for outcome in outcomes}
    rows = tuple(_case(case_id, title, done.get(case_id)) for case_id, title in cases)
    return (Group(title=translate("BindDialog", "要装订的案件"), rows=rows),)


def groups_after(bound: BoundDossier) -> tuple[Group, ...]:
    """Return what has to be told about a dossier that was bound, then the files that were written."""
    rows = tuple(
        Row(title=render(problem), target=str(problem), mark=severity_look(Severity.WARN))
        for problem in bound.problems
    )
    files = Group(title=translate("BindDialog", "装订好的文件"), rows=_files(bound))
    return (Group(title=translate("BindDialog", "装订时要说明的"), rows=rows), files) if rows else (files,)


def _files(bound: BoundDossier) -> tuple[Row, ...]:
    written = BadgeLook(translate("BindDialog", "已装订"), Tone.DONE, Shape.CHECK)
    pages = translate("BindDialog", "{pages}页").format(pages=bound.pages)
    dossier = Row(title=bound.path.name, badge=written, note=pages, tip=str(bound.path), target=bound.path)
    if bound.spine is None:
        return (dossier,)
    made = BadgeLook(translate("BindDialog", "已制作"), Tone.DONE, Shape.CHECK)
    return dossier, Row(title=bound.spine.name, badge=made, tip=str(bound.spine), target=bound.spine)


def _item(item: DossierItem) -> Row:
    tone, shape = _KIND[item.kind]
    title = item.title if item.kind is ItemKind.FILE else translate("Forms", item.title)
    return Row(
        title=title,
        badge=BadgeLook(render(ITEM_LABELS[item.kind]), tone, shape),
        note=_range(item),
        tip=render(item.problem) if item.problem else "",
        target=(item.line, item.title, item.attachment_id),
    )


def _range(item: DossierItem) -> str:
    if item.first_page is None:
        return ""
    if item.last_page is None or item.last_page == item.first_page:
        return translate("BindDialog", "第{page}页").format(page=item.first_page)
    return translate("BindDialog", "第{first}—{last}页").format(first=item.first_page, last=item.last_page)


def _pages(plan: DossierPlan) -> str:
    label = translate("Forms", plan.retention)
    kept = translate("BindDialog", "保管期限 {label}").format(label=label)
    if plan.pages is None:
        return kept
    return translate("BindDialog", "共{pages}页　{kept}").format(pages=plan.pages, kept=kept)


def _case(case_id: int, title: str, outcome: Outcome | None) -> Row:
    if outcome is None:
        return Row(title=title, target=case_id)
    if isinstance(outcome, NotBound):
        badge = BadgeLook(translate("BindDialog", "没有装订"), Tone.RED, Shape.CROSS)
        return Row(title=title, text=render(outcome.reason), badge=badge, target=case_id)
    problems = "\n".join(map(render, outcome.problems))
    words = translate("BindDialog", "已装订")
    badge = BadgeLook(words, Tone.ORANGE if problems else Tone.DONE, Shape.CHECK)
    told = translate("BindDialog", "{count}处要说明").format(count=len(outcome.problems)) if problems else ""
    pages = translate("BindDialog", "{pages}页").format(pages=outcome.pages)
    return Row(title=title, text=told, badge=badge, note=pages, tip=problems, target=case_id)
