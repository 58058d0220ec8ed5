"""Who was asked to withdraw, more time for a mediation, where the case was sent: lines of the panel."""

from collections.abc import Iterator

from mediation_app.model import Invitation, MediationExtension, MediationSession, Recusal, Referral
from mediation_app.services import recusals
from resources.i18n import day_text, render, translate
from ui.pages.case.dossier import Dossier
from ui.pages.case.fact import Fact, FactSection
from ui.theme import Tone
from ui.widgets import BadgeLook, Shape


def conduct_section(dossier: Dossier) -> FactSection:
    """Return what was asked about the conduct of a mediation, and what can be asked."""
    case = dossier.case
    facts = (
        *_hint(dossier),
        *map(_recusal, case.recusals),
        *map(_extension, case.extensions),
        *map(_referral, case.referrals),
    )
    verbs = () if dossier.is_matter else ("recusal.ask", "mediation.extend")
    title = translate("Facts", "回避、延期、移送")
    return FactSection(key="conduct", title=title, facts=facts, verbs=(*verbs, "referral.new"))


def invitation_facts(session: MediationSession) -> tuple[Fact, ...]:
    """Return who was invited to a session."""
    return tuple(map(_invitation, session.invitations))


def _hint(dossier: Dossier) -> Iterator[Fact]:
    """Yield the hint of a shared surname while a mediation goes on and nobody has asked about it."""
    case = dossier.case
    hint = recusals.mediator_hint(case)
    if hint is not None and dossier.is_open and recusals.under_way(case) and not case.recusals:
        yield Fact(text=render(hint), sub=translate("Facts", "提示"), verbs=("recusal.ask",), wraps=True)


def _recusal(row: Recusal) -> Fact:
    text = translate("Facts", "{name}回避").format(name=row.mediator.name)
    asker = row.party.person.name if row.party is not None else translate("Facts", "自行申请")
    parts = [asker, day_text(row.asked_on)]
    if row.successor is not None:
        parts.append(translate("Facts", "由{name}接着调解").format(name=row.successor.name))
    verbs = (f"recusal.decide:{row.id}",) if row.granted is None else ()
    return Fact(text=text, sub=" · ".join(parts), badge=_recusal_badge(row), verbs=verbs, tip=row.reason)


def _recusal_badge(row: Recusal) -> BadgeLook:
    if row.granted is None:
        return BadgeLook(translate("Facts", "待决定"), Tone.PLAIN, Shape.HALF)
    if row.granted:
        return BadgeLook(translate("Facts", "已同意"), Tone.ACCENT, Shape.CHECK)
    return BadgeLook(translate("Facts", "未同意"), Tone.QUIET, Shape.CROSS)


def _extension(row: MediationExtension) -> Fact:
    text = translate("Facts", "调解延期{days}天").format(days=row.days)
    sub = translate("Facts", "{day}申请").format(day=day_text(row.asked_on))
    if row.agreed:
        badge = BadgeLook(translate("Facts", "各方同意"), Tone.ACCENT, Shape.CHECK)
        return Fact(text=text, sub=sub, badge=badge, tip=row.reason)
    badge = BadgeLook(translate("Facts", "待各方签名"), Tone.PLAIN, Shape.HALF)
    verbs = (f"mediation.agree:{row.id}", "mediation.extend")
    return Fact(text=text, sub=sub, badge=badge, verbs=verbs, tip=row.reason)


def _referral(row: Referral) -> Fact:
    text = translate("Facts", "移送 {unit}").format(unit=row.unit)
    sub = " · ".join(part for part in (day_text(row.referred_on), row.receipt) if part)
    if row.receipt:
        badge = BadgeLook(translate("Facts", "有回执"), Tone.ACCENT, Shape.CHECK)
    else:
        badge = BadgeLook(translate("Facts", "待回执"), Tone.QUIET, Shape.RING)
    return Fact(text=text, sub=sub, badge=badge, verbs=(f"referral.answer:{row.id}",), tip=row.reason)


def _invitation(row: Invitation) -> Fact:
    text = translate("Facts", "邀请 {name}").format(name=row.name)
    if row.agreed:
        badge = BadgeLook(translate("Facts", "当事人同意"), Tone.ACCENT, Shape.CHECK)
    else:
        badge = BadgeLook(translate("Facts", "未征得同意"), Tone.QUIET, Shape.RING)
    verbs = (f"invitation.change:{row.id}", f"invitation.remove:{row.id}")
    return Fact(text=text, sub=row.unit, badge=badge, verbs=verbs, tip=row.task)
