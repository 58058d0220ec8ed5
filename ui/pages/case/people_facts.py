"""The many people of a matter, what is shared out among them, and the cases it hangs together with."""

from forms.matter_labels import LINK_KIND
from mediation_app.services.matters.links import LinkRow
from resources.i18n import translate
from ui.models.looks import state_look
from ui.pages.case.dossier import Dossier
from ui.pages.case.fact import Fact, FactSection
from ui.pages.case.matter_reading import DistributionRow
from ui.theme import Tone
from ui.widgets import BadgeLook, Shape
from ui.wording import money


def people_section(dossier: Dossier) -> FactSection:
    """Return the households, the distribution with its difference, and votes."""
    title = translate("Facts", "涉及户、分配和表决")
    matter = dossier.case.matter
    if matter is None or not dossier.is_matter:
        return FactSection(key="people", title=title, facts=())
    facts = []
    if dossier.more.households:
        text = translate("Facts", "{count}户").format(count=dossier.more.households)
        sub = translate("Facts", "代表{count}人").format(count=len(dossier.more.spokespeople))
        facts.append(Fact(text=text, sub=sub, verbs=("households", "households.represent")))
    facts += [_distribution(one) for one in dossier.more.distributions]
    for vote in matter.votes:
        tally = translate("Facts", "到会{present}，同意{yes}，反对{no}")
        sub = tally.format(present=vote.present, yes=vote.in_favour, no=vote.against)
        passed = translate("Facts", "通过") if vote.passed else translate("Facts", "未通过")
        badge = BadgeLook(passed, Tone.ACCENT, Shape.CHECK if vote.passed else Shape.CROSS)
        facts.append(Fact(text=vote.subject, sub=sub, badge=badge, tip=vote.note))
    many = dossier.more.households or dossier.is_collective
    verbs: tuple[str, ...] = ("households",)
    if dossier.more.households:
        verbs = (*verbs, "distribution", "vote")
    return FactSection(
        key="people", title=title, facts=tuple(facts), verbs=verbs if many else ("households",)
    )


def _distribution(row: DistributionRow) -> Fact:
    """Tell how a scheme adds up; a difference is red."""
    one = row.standing
    words = translate("Facts", "{count}户 · 合计{total}").format(count=one.count, total=money(one.sum_fen))
    verbs: tuple[str, ...] = (f"distribution:{one.id}",)
    if one.difference_fen:
        amount = translate("Facts", "相差{amount}").format(amount=money(abs(one.difference_fen)))
        badge = BadgeLook(amount, Tone.RED, Shape.TRIANGLE)
    elif row.adopted_on is not None:
        badge = BadgeLook(translate("Facts", "已采用"), Tone.ACCENT, Shape.CHECK)
    else:
        badge = BadgeLook(translate("Facts", "相符"), Tone.QUIET, Shape.RING)
        verbs = (*verbs, f"distribution.adopt:{one.id}")
    return Fact(text=row.title, sub=words, badge=badge, verbs=verbs)


def link_section(dossier: Dossier) -> FactSection:
    """Return the cases this one came out of or gave birth to."""
    facts = tuple(_link(row) for row in dossier.more.links)
    verbs = ("link.relate",) if dossier.case.matter is not None and dossier.is_open else ()
    return FactSection(key="links", title=translate("Facts", "关联案件"), facts=facts, verbs=verbs)


def _link(row: LinkRow) -> Fact:
    kind = translate("Forms", LINK_KIND[row.kind])
    return Fact(
        text=row.title,
        sub=f"{row.number} · {kind}",
        badge=state_look(row.state, kind=row.case_kind),
        verbs=(f"link.open:{row.case_id}",),
        tip=row.title,
    )
