"""送达: who received which paper and who signed for it, who still has none; lines of the panel."""

from collections.abc import Iterator

from forms.labels import SERVICE_MANNER
from forms.service_receipt import GOES_TO
from mediation_app.model import HandingOut, IssuedPaper, ServiceManner
from mediation_app.services.copies_due import is_copy
from mediation_app.services.handing_out import still_to_hand_out
from mediation_app.services.paper_values import PaperKey, latest
from resources.i18n import translate
from ui.models.looks import short_day
from ui.pages.case.dossier import Dossier
from ui.pages.case.fact import Fact, FactSection
from ui.theme import Tone
from ui.widgets import BadgeLook, Shape
from ui.wording import listed

_NEEDS_NO_SIGNATURE = (ServiceManner.LEFT, ServiceManner.ELECTRONIC, ServiceManner.ARCHIVE)


def handing_section(dossier: Dossier) -> FactSection:
    """Return what was handed out and what is still to be; nothing while no paper goes anywhere."""
    case = dossier.case
    rows = [row for row in case.handed_out if row.removed_at is None]
    papers = {paper.id: paper for paper in case.papers}
    due = tuple(_due(dossier))
    handed = tuple(_row(row, papers[row.paper_id], dossier) for row in rows if row.paper_id in papers)
    verbs = ("handout.new", "handout.other") if due or handed or _going_out(dossier) else ()
    return FactSection(key="handing", title=translate("Facts", "送达"), facts=(*due, *handed), verbs=verbs)


def _going_out(dossier: Dossier) -> list[IssuedPaper]:
    """Return the newest versions of papers that go to parties."""
    keys = dict.fromkeys(PaperKey(one.form_code, one.subject_id) for one in dossier.case.papers)
    newest = (latest(dossier.case, key) for key in keys if key.form_code in GOES_TO)
    return [one for one in newest if one is not None]


def _due(dossier: Dossier) -> Iterator[Fact]:
    """Yield the papers that somebody has no copy of yet."""
    for paper in _going_out(dossier):
        waiting = still_to_hand_out(dossier.case, paper)
        if not waiting:
            continue
        here = translate("Facts", "调委会留存")
        names = listed(one.party.person.name if one.party else here for one in waiting)
        yield Fact(
            text=_title(paper),
            sub=translate("Facts", "还应送达：{names}").format(names=names),
            badge=BadgeLook(
                translate("Facts", "差{count}份").format(count=len(waiting)), Tone.QUIET, Shape.HALF
            ),
            verbs=(f"handout.new:{paper.id}",),
        )


def _row(row: HandingOut, paper: IssuedPaper, dossier: Dossier) -> Fact:
    is_kept = row.manner is ServiceManner.ARCHIVE
    parts = [short_day(row.handed_on, dossier.today)]
    if row.relation:
        words = translate("Facts", "{name}（{relation}）签收")
        parts.append(words.format(name=row.signed_by, relation=translate("Forms", row.relation)))
    elif not is_kept:
        parts.append(translate("Forms", SERVICE_MANNER[row.manner]))
    if row.copies > 1:
        parts.append(translate("Facts", "{count}份").format(count=row.copies))
    parts.append(_title(paper))
    left_open = row.manner is ServiceManner.LEFT and not is_copy(paper, row)
    unsigned = row.signed_on is None and (left_open or row.manner not in _NEEDS_NO_SIGNATURE)
    receipt = (f"handout.receipt:{row.id}",) if unsigned else ()
    return Fact(
        text=translate("Facts", "调委会留存") if is_kept else row.receiver,
        sub=" · ".join(parts),
        badge=_badge(row, unsigned=unsigned),
        verbs=(*receipt, f"handout.remove:{row.id}"),
        tip=row.note,
    )


def _badge(row: HandingOut, *, unsigned: bool) -> BadgeLook:
    if unsigned:
        return BadgeLook(translate("Facts", "待签收"), Tone.QUIET, Shape.RING)
    if row.manner is ServiceManner.ARCHIVE:
        return BadgeLook(translate("Facts", "已留存"), Tone.ACCENT, Shape.CHECK)
    if row.manner is ServiceManner.ELECTRONIC:
        return BadgeLook(translate("Facts", "仅供知悉"), Tone.QUIET, Shape.NONE)
    if row.signed_on is None:
        return BadgeLook(translate("Facts", "已留置"), Tone.ACCENT, Shape.CHECK)
    return BadgeLook(translate("Facts", "已签收"), Tone.ACCENT, Shape.CHECK)


def _title(paper: IssuedPaper) -> str:
    title = translate("Forms", paper.title)
    if paper.version == 1:
        return title
    return translate("Facts", "{title} 第{version}版").format(title=title, version=paper.version)
