"""How the agreement stands, who has signed it, and what was performed, as lines for the panel."""

from forms.labels import MANNER, SIGNER
from mediation_app.model import AgreementForm, SessionState, Signer, SigningManner
from mediation_app.rules.performance import PERFORMANCE_LABELS, PerformanceState
from mediation_app.rules.workflow import BEFORE_OUTCOME
from mediation_app.services.performance import InstalmentStatus, TermStatus
from mediation_app.services.signing import AgreementStanding, SignSlot
from resources.i18n import day_text, render, translate
from ui.models.looks import late_look
from ui.pages.case.dossier import Dossier
from ui.pages.case.fact import Fact, FactSection
from ui.theme import Tone
from ui.widgets import BadgeLook, Shape
from ui.wording import money


def agreement_section(dossier: Dossier) -> FactSection:
    """Return how the agreement stands, each place to be signed, and the window for confirmation."""
    standing, agreement = dossier.standing, dossier.case.agreement
    if standing is None or agreement is None:
        held = any(session.state is SessionState.HELD for session in dossier.case.sessions)
        verbs = ("agreement.draw",) if held and dossier.case.state in BEFORE_OUTCOME else ()
        return FactSection(key="agreement", title=translate("Facts", "协议"), facts=(), verbs=verbs)
    signing = tuple(_slot(place, slot, standing) for place, slot in enumerate(standing.slots))
    facts = (
        Fact(
            text=_standing_words(standing),
            sub=_copies(standing) if standing.form is AgreementForm.WRITTEN else "",
            badge=_standing_badge(standing),
            verbs=("agreement.draw", "agreement.remove", *_on_screen(standing)),
        ),
        *(signing if standing.form is AgreementForm.WRITTEN else ()),
        *_confirmation(dossier, standing),
    )
    written = standing.form is AgreementForm.WRITTEN
    title = translate("Facts", "书面协议") if written else translate("Facts", "口头协议")
    return FactSection(key="agreement", title=title, facts=facts)


def _on_screen(standing: AgreementStanding) -> tuple[str, ...]:
    """Return the verbs that sign the issued agreement without paper, where the law allows that."""
    written = standing.form is AgreementForm.WRITTEN
    return (
        ("sign.screen", "seal.paper")
        if written and standing.issued is not None and not standing.wet_only
        else ()
    )


def _standing_words(standing: AgreementStanding) -> str:
    if standing.effective_on is not None:
        return translate("Facts", "{day}起生效").format(day=day_text(standing.effective_on))
    if standing.to_verify:
        return translate("Facts", "{count}条约定待核").format(count=standing.to_verify)
    if standing.issued is None:
        return translate("Facts", "还没有定稿")
    return translate("Facts", "还没有生效")


def _standing_badge(standing: AgreementStanding) -> BadgeLook:
    if standing.effective_on is not None:
        return BadgeLook(translate("Facts", "已生效"), Tone.ACCENT, Shape.CHECK)
    if standing.missing and standing.issued is not None:
        return BadgeLook(
            translate("Facts", "差{count}处").format(count=len(standing.missing)), Tone.QUIET, Shape.HALF
        )
    return BadgeLook(translate("Facts", "草稿"), Tone.QUIET, Shape.RING)


def _copies(standing: AgreementStanding) -> str:
    words = translate("Facts", "一式{copies}份").format(copies=standing.copies)
    wet = translate("Facts", "须在纸上签名")
    return f"{words} · {wet}" if standing.wet_only else words


def _slot(place: int, slot: SignSlot, standing: AgreementStanding) -> Fact:
    kind = translate("Forms", SIGNER[slot.signer])
    name = slot.name or kind
    role = "" if name == kind else kind
    if slot.tick is None:
        verbs = (f"sign.tick:{place}",) if standing.issued is not None else ()
        unsigned = (
            translate("Facts", "未签") if slot.signer is not Signer.SEAL else translate("Facts", "未盖")
        )
        badge = BadgeLook(unsigned, Tone.QUIET, Shape.RING)
        if slot.drawn is not None:
            badge = BadgeLook(translate("Facts", "屏幕已签"), Tone.QUIET, Shape.HALF)
            role = " · ".join(part for part in (role, translate("Facts", "纸上未签")) if part)
        return Fact(text=name, sub=role, badge=badge, verbs=verbs)
    signed = slot.tick
    by = translate("Facts", "{name}代").format(name=signed.signed_for) if signed.signed_for else ""
    how = _without_paper(slot)
    return Fact(
        text=name,
        sub=" · ".join(part for part in (role, how, day_text(signed.signed_on), by) if part),
        badge=BadgeLook(
            translate("Facts", "已签") if slot.signer is not Signer.SEAL else translate("Facts", "已盖"),
            Tone.ACCENT,
            Shape.CHECK,
        ),
        verbs=(f"sign.untick:{signed.id}",),
    )


def _without_paper(slot: SignSlot) -> str:
    """Return how somebody signed who did not sign on paper; nothing where he did."""
    if slot.by_certificate:
        return translate("Facts", "证书签章")
    if slot.tick is not None and slot.tick.manner is SigningManner.SCREEN:
        return translate("Forms", MANNER[SigningManner.SCREEN])
    return ""


def _confirmation(dossier: Dossier, standing: AgreementStanding) -> tuple[Fact, ...]:
    agreement = dossier.case.agreement
    if agreement is None or standing.effective_on is None:
        return ()
    if agreement.confirmation_applied_on is not None:
        badge = BadgeLook(
            translate("Forms", agreement.confirmation_result) or translate("Facts", "等待结果"),
            Tone.ACCENT,
            Shape.DOT,
        )
        sub = translate("Facts", "{day}申请").format(day=day_text(agreement.confirmation_applied_on))
        return (
            Fact(text=translate("Facts", "司法确认"), sub=sub, badge=badge, verbs=("agreement.confirm",)),
        )
    words = render(standing.confirmation.message)
    verbs = ("agreement.confirm",) if standing.confirmation.deadline is not None else ()
    return (Fact(text=words, sub=translate("Facts", "司法确认"), verbs=verbs, wraps=True),)


def performance_section(dossier: Dossier) -> FactSection:
    """Return what each term asks for and how far it is done; late parts say so."""
    facts = [fact for term in dossier.terms for fact in _term(term, dossier)]
    return FactSection(key="performance", title=translate("Facts", "履行"), facts=tuple(facts))


def _term(term: TermStatus, dossier: Dossier) -> list[Fact]:
    several = len(term.instalments) > 1
    binds = dossier.standing is not None and dossier.standing.effective_on is not None
    head = Fact(
        text=f"{term.ordinal}. {term.text}",
        badge=None if several else _term_badge(term),
        verbs=_instalment_verbs(term.instalments[0]) if len(term.instalments) == 1 and binds else (),
        sub=_due_words(term, term.instalments[0]) if len(term.instalments) == 1 else "",
        tip=term.text,
    )
    rest = [
        Fact(
            text=translate("Facts", "第{number}期 {amount}").format(
                number=part.ordinal, amount=money(part.amount_fen or None)
            ),
            sub=_due_words(term, part),
            badge=_instalment_badge(part),
            verbs=_instalment_verbs(part) if binds else (),
        )
        for part in term.instalments
        if several
    ]
    return [head, *rest]


def _instalment_verbs(part: InstalmentStatus) -> tuple[str, ...]:
    undo = tuple(f"performance.undo:{entry.id}" for entry in part.performed)
    if part.standing.state is PerformanceState.DONE:
        return undo
    return (f"performance.record:{part.instalment_id}", *undo)


def _due_words(term: TermStatus, part: InstalmentStatus) -> str:
    if part.standing.state is PerformanceState.DONE and part.performed:
        last = part.performed[-1]
        return " · ".join(word for word in (day_text(last.done_on), last.proof) if word)
    left = (
        translate("Facts", "还差{left}").format(left=money(part.standing.left_fen))
        if part.standing.paid_fen
        else ""
    )
    due = translate("Facts", "{day}前").format(day=day_text(part.due_on)) if part.due_on else ""
    when = translate("Facts", "当场履行") if term.on_the_spot else due
    return " · ".join(word for word in (when, left) if word)


def _term_badge(term: TermStatus) -> BadgeLook | None:
    if term.to_verify:
        return BadgeLook(translate("Facts", "待核"), Tone.QUIET, Shape.RING)
    return _instalment_badge(term.instalments[0]) if term.instalments else None


def _instalment_badge(part: InstalmentStatus) -> BadgeLook:
    if part.late:
        return late_look(part.standing.days_late)
    looks = {
        PerformanceState.DONE: (Tone.ACCENT, Shape.CHECK),
        PerformanceState.PARTLY: (Tone.ACCENT, Shape.HALF),
    }
    tone, shape = looks.get(part.standing.state, (Tone.QUIET, Shape.RING))
    return BadgeLook(render(PERFORMANCE_LABELS[part.standing.state]), tone, shape)
