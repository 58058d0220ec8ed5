"""How a mediation is conducted: who withdraws, more time, who is invited, where the case is sent."""

from forms.registry import entry
from forms.spec import FormSpec, Section, Values
from mediation_app.model import Invitation, MediationSession, Recusal
from mediation_app.rules.clock_rules import ClockCode
from mediation_app.services import invitations, mediation_extensions, recusals, referrals
from mediation_app.services.checks import among
from mediation_app.services.invitations import SaveInvitation
from mediation_app.services.mediation_extensions import Extended, ExtendMediation
from mediation_app.services.recusals import AskRecusal, Decided, DecideRecusal
from mediation_app.services.referrals import AnswerReferral, Refer
from resources.i18n import translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import day, needed_day, number, text, tick
from ui.forms.variants import with_field
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason

# ---- 回避


def ask_recusal(desk: CaseDesk, _: str = "") -> None:
    """Ask who wants which mediator to withdraw, and why."""
    sitting = recusals.sitting(desk.case)

    def save(values: Values) -> Work:
        command = AskRecusal(
            case_id=desk.case.id,
            party_id=number(values, "party_id") or None,
            mediator_id=number(values, "mediator_id") or 0,
            reason=text(values, "reason"),
            asked_on=needed_day(values, "asked_on"),
            revision=desk.revision,
        )
        return lambda books, actor: recusals.ask(books, actor, command)

    sheet = Sheet(
        title=translate("CaseDialogs", "申请回避"),
        text=translate("CaseDialogs", "当事人要求更换调解员的，应当更换；由别人作出决定。"),
        accept_text=translate("CaseDialogs", "提出申请"),
        draft_key=f"recusal:{desk.case.id}",
        begin_at="party_id",
    )
    values = {"mediator_id": sitting[0] if sitting else None, "asked_on": desk.workspace.today()}
    desk.ask_form(
        entry("recusal"), values, sheet, save, lambda made: _show_paper(desk, "recusal_request", made)
    )


def decide_recusal(desk: CaseDesk, recusal_id: str) -> None:
    """Decide on a recusal; a party's wish is granted, so only who goes on is asked."""
    asked = among(desk.case.recusals, int(recusal_id))
    by_party = asked.party_id is not None

    def save(values: Values) -> Work:
        granted = by_party or text(values, "granted") == "yes"
        command = DecideRecusal(
            recusal_id=asked.id,
            granted=granted,
            successor_id=number(values, "successor_id") if granted else None,
            decided_on=needed_day(values, "decided_on"),
            opinion=text(values, "opinion"),
            revision=desk.revision,
        )
        return lambda books, actor: recusals.decide(books, actor, command)

    def done(decided: Decided) -> None:
        desk.changed(translate("CaseDialogs", "回避决定已登记"), decided.warnings)
        desk.paperWanted.emit("recusal_decision", decided.recusal_id)

    others = [one for one in desk.options()["mediators"] if one.code != str(asked.mediator_id)]
    sheet = Sheet(
        title=translate("CaseDialogs", "决定回避"),
        text=_asked_words(asked),
        accept_text=translate("CaseDialogs", "作出决定"),
        begin_at="successor_id" if by_party else "granted",
    )
    values = {
        "granted": "yes",
        "decided_on": desk.workspace.today(),
        "opinion": recusals.OPINION if by_party else "",
        "successor_id": int(others[0].code) if len(others) == 1 else None,
    }
    desk.ask_form(_word_spec(by_party=by_party), values, sheet, save, done)


def recusal_impossible(desk: CaseDesk, _: str) -> str:
    """Say why nobody can be asked to withdraw now; empty when somebody can."""
    if not recusals.under_way(desk.case):
        return translate("CaseDialogs", "调解已有结果，不再办理回避")
    if not recusals.sitting(desk.case):
        return translate("CaseDialogs", "本案还没有调解员")
    return ""


def recusal_not_mine(desk: CaseDesk, recusal_id: str) -> str:
    """Say that who is asked to withdraw, or mediates, does not decide; empty for others."""
    asked = among(desk.case.recusals, int(recusal_id))
    if desk.workspace.actor.staff_id in (asked.mediator_id, desk.case.mediator_id):
        return translate("CaseDialogs", "被申请回避的人和本案调解员不能自己决定回避")
    return ""


def _word_spec(*, by_party: bool) -> FormSpec:
    """Return the form of a decision; a party's wish leaves only one answer."""
    spec = entry("recusal_word")
    if not by_party:
        return spec
    granted = next(
        field for part in spec.parts if isinstance(part, Section) for field in part.fields if field.choices
    )
    return with_field(spec, "granted", choices=granted.choices[:1])


def _asked_words(asked: Recusal) -> str:
    if asked.party is None:
        words = translate("CaseDialogs", "{mediator}申请自行回避：{reason}")
        return words.format(mediator=asked.mediator.name, reason=asked.reason)
    words = translate("CaseDialogs", "{party}申请{mediator}回避：{reason}")
    return words.format(party=asked.party.person.name, mediator=asked.mediator.name, reason=asked.reason)


# ---- 延期


def extend(desk: CaseDesk, _: str = "") -> None:
    """Ask by how much the parties agree to make the mediation longer, and why."""
    waiting = next((one for one in desk.case.extensions if not one.agreed), None)

    def save(values: Values) -> Work:
        command = ExtendMediation(
            case_id=desk.case.id,
            days=number(values, "days") or 0,
            reason=text(values, "reason"),
            asked_on=needed_day(values, "asked_on"),
            agreed=tick(values, "agreed"),
            revision=desk.revision,
        )
        return lambda books, actor: mediation_extensions.extend(books, actor, command)

    def done(extended: Extended) -> None:
        desk.changed(warnings=extended.warnings)
        desk.paperWanted.emit("extension_request", extended.extension_id)

    sheet = Sheet(
        title=translate("CaseDialogs", "调解延期"),
        text=translate(
            "CaseDialogs", "调解期限要各方当事人同意才能延长，只延长一次；申请书由各方签名后，再登记同意。"
        ),
        draft_key=f"mediation_extension:{desk.case.id}",
        begin_at="days",
    )
    values = {
        "days": waiting.days if waiting else None,
        "reason": waiting.reason if waiting else "",
        "asked_on": waiting.asked_on if waiting else desk.workspace.today(),
    }
    desk.ask_form(entry("mediation_extension"), values, sheet, save, done)


def agree_to_extension(desk: CaseDesk, extension_id: str) -> None:
    """Write down that all parties have signed the request."""
    done = translate("CaseDialogs", "已登记各方同意，调解期限已延长")
    desk.act(mediation_extensions.agree, int(extension_id), revision=desk.revision, text=done)


def mediation_not_extendable(desk: CaseDesk, _: str) -> str:
    """Say why the mediation's time cannot be made longer now; empty when it can."""
    clock = next((one for one in desk.dossier.more.clocks if one.code is ClockCode.MEDIATION), None)
    if clock is None or not clock.is_open:
        return translate("CaseDialogs", "调解期限现在没有在计算")
    if clock.extended_days:
        return translate("CaseDialogs", "调解期限已经延长过一次")
    return ""


# ---- 邀请


def invite(desk: CaseDesk, session_id: str) -> None:
    """Ask whom to invite to a session."""
    session = among(desk.case.sessions, int(session_id))
    values = {"invited_on": desk.workspace.today()}
    _ask_invitation(desk, session, None, values)


def change_invitation(desk: CaseDesk, invitation_id: str) -> None:
    """Change whom a session's invitation is for."""
    for session in desk.case.sessions:
        for one in session.invitations:
            if one.id == int(invitation_id):
                values = {
                    name: getattr(one, name) for name in ("name", "unit", "task", "invited_on", "agreed")
                }
                _ask_invitation(desk, session, one, values)


def take_back_invitation(desk: CaseDesk, invitation_id: str) -> None:
    """Take an invitation back, with a reason."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "撤回这份邀请"),
        translate("CaseDialogs", "撤回的原因会记入经过；邀请函已经定稿的不能撤回。"),
        translate("CaseDialogs", "撤回邀请"),
        lambda reason: desk.act(invitations.remove, int(invitation_id), reason, revision=desk.revision),
    )


def _ask_invitation(
    desk: CaseDesk, session: MediationSession, row: Invitation | None, values: Values
) -> None:
    def save(checked: Values) -> Work:
        command = SaveInvitation(
            session_id=session.id,
            name=text(checked, "name"),
            unit=text(checked, "unit"),
            task=text(checked, "task"),
            invited_on=needed_day(checked, "invited_on"),
            agreed=tick(checked, "agreed"),
            invitation_id=row.id if row else None,
            revision=desk.revision,
        )
        return lambda books, actor: invitations.save(books, actor, command)

    sheet = Sheet(
        title=translate("CaseDialogs", "邀请参加调解"),
        text=translate("CaseDialogs", "征得当事人同意，可以邀请亲属、邻里、同事和有专门知识的人参加调解。"),
        draft_key=f"invitation:{session.id}:{row.id if row else 0}",
        begin_at="name",
    )
    desk.ask_form(
        entry("session_invitation"), values, sheet, save, lambda made: _show_paper(desk, "invitation", made)
    )


# ---- 移送


def refer(desk: CaseDesk, _: str = "") -> None:
    """Ask to which organ the case is sent, why, and with what."""

    def save(values: Values) -> Work:
        command = Refer(
            case_id=desk.case.id,
            unit=text(values, "unit"),
            reason=text(values, "reason"),
            enclosures=text(values, "enclosures"),
            referred_on=needed_day(values, "referred_on"),
            told_on=day(values, "told_on"),
            revision=desk.revision,
        )
        return lambda books, actor: referrals.refer(books, actor, command)

    sheet = Sheet(
        title=translate("CaseDialogs", "案件移送"),
        text=translate("CaseDialogs", "移送后本案仍在原来的环节；不再调解的，请另办不予受理或终止。"),
        accept_text=translate("CaseDialogs", "登记移送"),
        draft_key=f"referral:{desk.case.id}",
        begin_at="unit",
    )
    values = {"referred_on": desk.workspace.today()}
    desk.ask_form(
        entry("referral"), values, sheet, save, lambda made: _show_paper(desk, "referral_letter", made)
    )


def answer_referral(desk: CaseDesk, referral_id: str) -> None:
    """Write down what the other organ answered."""
    row = among(desk.case.referrals, int(referral_id))

    def save(values: Values) -> Work:
        command = AnswerReferral(referral_id=row.id, receipt=text(values, "receipt"), revision=desk.revision)
        return lambda books, actor: referrals.answer(books, actor, command)

    sheet = Sheet(title=translate("CaseDialogs", "登记移送回执"), text=row.unit)
    desk.ask_form(entry("referral_answer"), {"receipt": row.receipt}, sheet, save)


def _show_paper(desk: CaseDesk, form_code: str, subject_id: int) -> None:
    desk.changed()
    desk.paperWanted.emit(form_code, subject_id)
