"""案卷自查: what a dossier lacks before it is bound; papers, signatures, days, performance, visits.

By the points real bureaus inspect (司发通〔2010〕239号, SF/T 0083-2020): complete, in standard papers, signed
and sealed, in order, visited in time.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from forms.places import Need
from mediation_app.model import (
    Agreement,
    AgreementForm,
    Case,
    Consent,
    Office,
    SessionState,
    VisitState,
)
from mediation_app.rules.checkup.days import out_of_order
from mediation_app.rules.checkup.facts import say
from mediation_app.rules.effectiveness import still_unsigned
from mediation_app.rules.findings import Finding, Severity
from mediation_app.rules.workflow import BEFORE_OUTCOME, PAPER_GAPS, CaseState, Missing, state_label
from mediation_app.services import cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_facts import effective_on, missing_for_close, principals, signatures
from mediation_app.services.checkup import findings_of, steps_of
from mediation_app.services.identity_check import unproved
from mediation_app.services.paper_gaps import lacking
from mediation_app.services.paper_standing import DRAFTS_UNTIL_CLOSE, Slip, SlipState, slips
from mediation_app.services.paper_values import PaperKey, office_row, texts_of
from resources.i18n import QT_TRANSLATE_NOOP, Message

Texts = Mapping[PaperKey, Mapping[str, object]]

FIRST_VISIT_DAYS = 30
"""Within so many days of the agreement a first return visit is usual practice; the law names none."""
BINDING_DAYS = 30
"""Usual practice: bound within a month of the end, at the latest within the year."""

_BLOCK, _WARN, _HINT = Severity.BLOCK, Severity.WARN, Severity.HINT
_WEIGHT = {_BLOCK: 0, _WARN: 1, _HINT: 2}
_CASE = say(QT_TRANSLATE_NOOP("CheckUp", "案件"))
_CONFIRM_BY = timedelta(days=30)


def self_check(books: Books, actor: Actor, case_id: int) -> tuple[Finding, ...]:
    """Return what the dossier of a case lacks, what weighs most first; empty when it can be bound.

    Raises NotFound.
    """
    with books.reading(actor) as session:
        case = cases.loaded(session, case_id)
        office, texts = office_row(session), texts_of(session, case_id)
        return self_check_of(case, office, texts, today=books.clock().date())


def self_check_of(case: Case, office: Office, texts: Texts, *, today: date) -> tuple[Finding, ...]:
    """Return what the dossier of a loaded case lacks on a day."""
    found_slips = slips(case, office, texts)
    found = dict.fromkeys(
        (
            *_unfinished(case),
            *_papers(case, found_slips),
            *unproved(case, found_slips),
            *_to_close(case),
            *_signed(case),
            *_agreement(case, texts, today),
            *_sessions(case, today),
            *_consent(case),
            *_referrals(case),
            *_performance(case),
            *_visits(case, today),
            *_confirmation(case, today),
            *_filing(case, today),
        )
    )
    return tuple(sorted(found, key=lambda finding: _WEIGHT[finding.severity]))


def _unfinished(case: Case) -> Iterator[Finding]:
    if case.state in BEFORE_OUTCOME:
        text = QT_TRANSLATE_NOOP("CheckUp", "还没有办完，现在是“{state}”")
        mend = QT_TRANSLATE_NOOP("CheckUp", "先办出结果：达成协议、调解不成或终止，再整理归档")
        what = say(text, state=state_label(case.state, case.kind))
        yield Finding(rule="unfinished", severity=_WARN, place=_CASE, reason=what, mend=say(mend))


def _papers(case: Case, all_slips: tuple[Slip, ...]) -> Iterator[Finding]:
    for slip in all_slips:
        if slip.need is Need.NOT_YET or (slip.on_request and slip.state is SlipState.MISSING):
            continue
        if slip.form_code in DRAFTS_UNTIL_CLOSE and case.state is not CaseState.CLOSED:
            continue
        yield from _of_slip(slip)


def _of_slip(slip: Slip) -> Iterator[Finding]:
    must = slip.need is Need.MUST
    if slip.gaps and slip.attachment_id is None and (must or slip.version):
        mend = QT_TRANSLATE_NOOP("CheckUp", "请补登后定稿；查不到的手写在纸上，并写进卷宗情况说明")
        yield replace(_slip_finding("paper_gaps", slip, "", mend), reason=lacking(slip.gaps))
    if slip.state is SlipState.MISSING and must:
        text, mend = (
            QT_TRANSLATE_NOOP("CheckUp", "卷内必备，现在还没有"),
            QT_TRANSLATE_NOOP("CheckUp", "请办理这一步或附上材料；确实没有的写进卷宗情况说明"),
        )
        yield _slip_finding("paper_missing", slip, text, mend)
    elif slip.state is SlipState.DRAFT and must:
        text = QT_TRANSLATE_NOOP("CheckUp", "还是草稿，没有定稿打印")
        yield _slip_finding("paper_draft", slip, text, QT_TRANSLATE_NOOP("CheckUp", "请补齐后定稿"))
    elif slip.state is SlipState.OUTDATED and not slip.is_settled:
        text = QT_TRANSLATE_NOOP("CheckUp", "定稿以后内容又改过，卷内的一份已不相符")
        yield _slip_finding(
            "paper_outdated", slip, text, QT_TRANSLATE_NOOP("CheckUp", "请重新定稿、打印并签名")
        )
    elif slip.signable and slip.version and slip.attachment_id is None:
        text = QT_TRANSLATE_NOOP("CheckUp", "没有附上签名原件的扫描件")
        mend = QT_TRANSLATE_NOOP("CheckUp", "请签名盖章后扫描附上，装订时用原件")
        yield _slip_finding("paper_unsigned", slip, text, mend)


def _slip_finding(rule: str, slip: Slip, text: str, mend: str) -> Finding:
    return Finding(
        rule=rule,
        severity=_WARN,
        place=Message("Forms", slip.title),
        reason=say(text),
        mend=say(mend),
        form_code=slip.form_code,
        subject_id=slip.subject_id,
    )


def _to_close(case: Case) -> Iterator[Finding]:
    """Tell what closing asks for, except what the papers tell already."""
    for gap in missing_for_close(case):
        if gap.message not in PAPER_GAPS:
            yield Finding(
                rule="to_close",
                severity=_BLOCK if gap.blocking else _WARN,
                place=_CASE,
                reason=_with_article(gap),
                mend=say(QT_TRANSLATE_NOOP("CheckUp", "请补办；不影响归档的，可在结案时写明原因")),
            )


def _with_article(gap: Missing) -> Message:
    if gap.article is None:
        return gap.message
    text = QT_TRANSLATE_NOOP("CheckUp", "{what}（《人民调解法》第{article}条）")
    return say(text, what=gap.message, article=gap.article)


def _signed(case: Case) -> Iterator[Finding]:
    agreement = case.agreement
    if agreement is None or agreement.form is AgreementForm.ORAL:
        return
    for message in still_unsigned(signatures(case)):
        yield Finding(
            rule="unsigned",
            severity=_BLOCK,
            place=say(QT_TRANSLATE_NOOP("CheckUp", "签名盖章")),
            reason=message,
            mend=say(QT_TRANSLATE_NOOP("CheckUp", "请补签补盖，并登记签名日期；都齐了协议才生效")),
            form_code="agreement",
        )


def _agreement(case: Case, texts: Texts, today: date) -> Iterator[Finding]:
    """Pass on the check-up of the agreement; without one only the order of the days is looked at."""
    if case.agreement is not None:
        yield from (one for one in findings_of(case, texts, today=today) if one.severity is not _HINT)
        return
    for hit in out_of_order(steps_of(case)):
        yield Finding(rule="date_order", severity=_WARN, place=hit.place, reason=hit.what, mend=hit.mend)


def _sessions(case: Case, today: date) -> Iterator[Finding]:
    for session in case.sessions:
        if session.state is SessionState.HELD and not session.rights_told:
            text = QT_TRANSLATE_NOOP("CheckUp", "没有记明已告知当事人权利义务")
            mend = QT_TRANSLATE_NOOP("CheckUp", "告知过的请在调解记录里勾选，没有告知的补告知书")
        elif session.state is SessionState.HELD and session.recorder_id is None:
            text = QT_TRANSLATE_NOOP("CheckUp", "没有写记录人，记录上无人签名")
            mend = QT_TRANSLATE_NOOP("CheckUp", "请在调解记录里选记录人")
        elif session.state is SessionState.PLANNED and session.starts_at and session.starts_at.date() < today:
            text = QT_TRANSLATE_NOOP("CheckUp", "日期已过，还记作计划中")
            mend = QT_TRANSLATE_NOOP("CheckUp", "开过的请补记录，没有开的请取消并写明原因")
        else:
            continue
        place = say(QT_TRANSLATE_NOOP("CheckUp", "第{number}次调解会"), number=session.ordinal)
        yield Finding(
            rule="session",
            severity=_WARN,
            place=place,
            reason=say(text),
            mend=say(mend),
            form_code="mediation_record",
            subject_id=session.id,
        )


def _consent(case: Case) -> Iterator[Finding]:
    if not any(session.state is SessionState.HELD for session in case.sessions):
        return
    for party in principals(case):
        if party.consent is Consent.UNKNOWN:
            text = QT_TRANSLATE_NOOP("CheckUp", "没有记录是否同意调解")
            yield Finding(
                rule="consent",
                severity=_HINT,
                place=say(QT_TRANSLATE_NOOP("CheckUp", "{name}"), name=party.person.name),
                reason=say(text),
                mend=say(
                    QT_TRANSLATE_NOOP("CheckUp", "请登记当事人的意愿（《人民调解法》第三条、第十七条）")
                ),
                field=f"parties[{case.parties.index(party)}].consent",
            )


def _referrals(case: Case) -> Iterator[Finding]:
    """Tell of papers handed to another organ without the parties' word (个人信息保护法 art. 23)."""
    for referral in case.referrals:
        if referral.told_on is None:
            text = QT_TRANSLATE_NOOP("CheckUp", "移送给{unit}，没有记明已告知当事人并征得同意")
            mend = QT_TRANSLATE_NOOP(
                "CheckUp", "请补告知并写进卷宗情况说明；可能引起治安案件、刑事案件的，依法报告即可"
            )
            yield Finding(
                rule="referral_told",
                severity=_HINT,
                place=Message("Forms", "案件移送函"),
                reason=say(text, unit=referral.unit),
                mend=say(mend),
                form_code="referral_letter",
                subject_id=referral.id,
            )


def _performance(case: Case) -> Iterator[Finding]:
    for term in case.agreement.terms if case.agreement else ():
        done = [one for part in term.instalments for one in part.performed]
        if any(not one.proof and one.attachment_id is None for one in done):
            yield Finding(
                rule="proof",
                severity=_WARN,
                place=say(QT_TRANSLATE_NOOP("CheckUp", "第{number}条"), number=term.ordinal),
                reason=say(QT_TRANSLATE_NOOP("CheckUp", "登记了履行，没有写凭证也没有附件")),
                mend=say(QT_TRANSLATE_NOOP("CheckUp", "请附收条、转账凭证或照片，或写明凭什么认定已履行")),
            )


def _visits(case: Case, today: date) -> Iterator[Finding]:
    since = effective_on(case)
    if since is None:
        return
    days = [visit.done_on for visit in case.visits if visit.state is VisitState.DONE and visit.done_on]
    first = min((day for day in days if day >= since), default=None)
    late = (first or today) > since + timedelta(days=FIRST_VISIT_DAYS)
    if late:
        text = (
            QT_TRANSLATE_NOOP("CheckUp", "协议{since}生效，到{first}才第一次回访")
            if first
            else QT_TRANSLATE_NOOP("CheckUp", "协议{since}生效，三十日内没有回访")
        )
        yield Finding(
            rule="visit_late",
            severity=_WARN,
            place=say(QT_TRANSLATE_NOOP("CheckUp", "回访记录")),
            reason=say(text, since=since, first=first or today),
            mend=say(QT_TRANSLATE_NOOP("CheckUp", "请尽早回访并记录履行情况；已晚的写进卷宗情况说明")),
        )


def _confirmation(case: Case, today: date) -> Iterator[Finding]:
    agreement, since = case.agreement, effective_on(case)
    if agreement is None or since is None or agreement.form is AgreementForm.ORAL:
        return
    if _has_open_confirmation(agreement):
        yield Finding(
            rule="confirmation_answer",
            severity=_WARN,
            place=say(QT_TRANSLATE_NOOP("CheckUp", "司法确认有关材料")),
            reason=say(QT_TRANSLATE_NOOP("CheckUp", "已申请司法确认，没有登记法院的结果")),
            mend=say(QT_TRANSLATE_NOOP("CheckUp", "请登记结果并附上裁定书复印件")),
        )
    elif agreement.confirmation_applied_on is None and today <= since + _CONFIRM_BY:
        text = QT_TRANSLATE_NOOP("CheckUp", "双方在{end}前还可以共同申请司法确认（《人民调解法》第三十三条）")
        yield Finding(
            rule="confirmation_open",
            severity=_HINT,
            place=say(QT_TRANSLATE_NOOP("CheckUp", "司法确认有关材料")),
            reason=say(text, end=since + _CONFIRM_BY),
            mend=say(QT_TRANSLATE_NOOP("CheckUp", "问清双方是否申请，再装订")),
        )


def _has_open_confirmation(agreement: Agreement) -> bool:
    return agreement.confirmation_applied_on is not None and not agreement.confirmation_result


def _filing(case: Case, today: date) -> Iterator[Finding]:
    if case.state is CaseState.CLOSED and not case.retention:
        yield Finding(
            rule="retention",
            severity=_WARN,
            place=say(QT_TRANSLATE_NOOP("CheckUp", "卷宗封面")),
            reason=say(QT_TRANSLATE_NOOP("CheckUp", "没有写保管期限")),
            mend=say(QT_TRANSLATE_NOOP("CheckUp", "请选短期、长期或永久")),
            form_code="cover",
        )
    ended = case.state in (CaseState.REJECTED, CaseState.FAILED, CaseState.TERMINATED)
    if ended and today > case.state_since + timedelta(days=BINDING_DAYS):
        text = QT_TRANSLATE_NOOP("CheckUp", "{since}已有结果，过了三十日还没有结案归档")
        yield Finding(
            rule="not_filed",
            severity=_HINT,
            place=_CASE,
            reason=say(text, since=case.state_since),
            mend=say(QT_TRANSLATE_NOOP("CheckUp", "请办结案归档，一案一卷，当年装订")),
        )
