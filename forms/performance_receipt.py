"""履行凭证（收条）: money paid under a term was received (人民调解法 art. 31; 省定卷宗目录第9项)."""

from forms.labels import PAY_FORM
from forms.outcome import matter
from forms.people import signing_name
from forms.source import Payment, Source, mediator_on, name_of
from forms.spec import Field, Fixed, FormSpec, Kind, SignatureLine, Signatures, Subject, Values
from mediation_app.model import Case, Party, Term
from mediation_app.rules.amounts import both
from mediation_app.rules.recurring import recurs
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="performance_receipt",
    title=QT_TRANSLATE_NOOP("Forms", "履行凭证（收条）"),
    subject=Subject.PERFORMANCE,
    source="《人民调解法》第三十一条；省定卷宗目录第9项",
    signable=True,
    parts=(
        Fixed(
            "今收到{payer}按照{matter}的人民调解协议（编号：{number}）第{term}条支付给{payee}的款项{amount}。",
            slots=(
                Field(name="payer", label="付款人", blank="　" * 6),
                Field(name="matter", label="纠纷", blank="　　　　　　纠纷"),
                Field(name="number", label="协议编号", blank="　" * 8),
                Field(name="term", label="条", blank="　　"),
                Field(name="payee", label="收款人", blank="　" * 6),
                Field(name="amount", label="金额", kind=Kind.MONEY),
            ),
        ),
        Fixed(
            "付款方式：{pay_form}。收款日期：{done_on}。",
            slots=(
                Field(name="pay_form", label="付款方式", blank="现金（转账）"),
                Field(name="done_on", label="收款日期", kind=Kind.DATE),
            ),
        ),
        Fixed(
            "{rest}",
            slots=(
                Field(
                    name="rest",
                    label="余款",
                    blank="该条约定的款项已全部付清（尚余　　　　　　元未付）。",
                ),
            ),
        ),
        Signatures(
            lines=(
                SignatureLine("收款人（签名、盖章或按指印）", "signing_receivers"),
                SignatureLine("付款人（签名、盖章或按指印）", "signing_payers"),
                SignatureLine("经办人民调解员（签名）", "signing_mediators"),
            ),
        ),
    ),
)


def fill(source: Source) -> Values:
    """Fill the receipt of one payment, to be signed by who received it; it bears the day of payment."""
    case, payment = source.case, source.payment
    term, agreement = payment.term, source.agreement
    payer, receiver = _party(case, term.debtor_id), _party(case, term.creditor_id)
    return {
        "committee": source.office.name,
        "payer": payer.person.name if payer else "",
        "matter": matter(source),
        "number": (agreement.number if agreement else "") or case.number,
        "term": str(term.ordinal),
        "payee": receiver.person.name if receiver else "",
        "amount": payment.performance.amount_fen,
        "pay_form": PAY_FORM[term.pay_form] if term.pay_form else "",
        "done_on": payment.performance.done_on,
        "rest": _rest(payment),
        "signing_receivers": (signing_name(case, receiver),) if receiver else (),
        "signing_payers": (signing_name(case, payer),) if payer else (),
        "signing_mediators": name_of(mediator_on(case, payment.performance.done_on)),
        "date": payment.performance.done_on,
    }


def _rest(payment: Payment) -> str:
    """Say what is still owed under the term after this payment; a gap where the term names no sum."""
    term = payment.term
    if term.amount_fen is None:
        return ""
    if len(term.instalments) == 1 and recurs(term.text):
        return "该条约定按期支付，本次支付的款项已经收到，以后各期按约定支付。"
    left = term.amount_fen - paid_until(term, payment)
    if left <= 0:
        return "该条约定的款项已全部付清。"
    return f"该条约定的款项共{both(term.amount_fen)}，尚余{both(left)}未付。"


def paid_until(term: Term, payment: Payment) -> int:
    """Return the fen paid under a term up to a payment, that one included."""
    mine = (payment.performance.done_on, payment.performance.id)
    entries = (entry for part in term.instalments for entry in part.performed)
    return sum(entry.amount_fen or 0 for entry in entries if (entry.done_on, entry.id) <= mine)


def _party(case: Case, party_id: int | None) -> Party | None:
    return next((party for party in case.parties if party.id == party_id), None)
