"""人民调解协议书 (art. 28, 29): the screen that makes the deal and the paper that is signed."""

from forms.labels import AGREEMENT_FORM, PAY_FORM, TERM_KIND, choices
from forms.people import AGREEMENT_FIELDS, BLANK_EITHER, block, signing_name
from forms.signatures import MEDIATORS, PARTIES_SEALING, RECORDER, SEAL
from forms.source import Source, mediators, name_of, principals
from forms.spec import Field, Fixed, FormSpec, Kind, Note, Section, Signatures, Use, Values, When
from forms.staffing import mediator_field, recorder_field
from forms.wording import numeral
from mediation_app.model import Agreement, AgreementForm, Term, TermKind
from mediation_app.rules.effectiveness import copies
from resources.i18n import QT_TRANSLATE_NOOP

TO_VERIFY = "〔待核〕"
"""Printed behind a term that was read out of a raw record and that nobody has confirmed."""

_PAYS = When("kind", (TermKind.PAY,))

NUMBER = Section(fields=(Field(name="number", label="编号", use=Use.PAPER),), aside=True)
PARTIES = Section(
    repeats="parties", fields=AGREEMENT_FIELDS, blank=(BLANK_EITHER, BLANK_EITHER), use=Use.PAPER
)
"""Those who agree; blank ones may be filled by people or by organisations."""


_DEAL = Section(
    fields=(
        Field(
            name="form",
            label=QT_TRANSLATE_NOOP("Forms", "协议形式"),
            kind=Kind.CHOICE,
            choices=choices(AGREEMENT_FORM),
            default=AgreementForm.WRITTEN.value,
            required=True,
            use=Use.SCREEN,
        ),
        Field(
            name="reached_on",
            label=QT_TRANSLATE_NOOP("Forms", "达成协议日期"),
            kind=Kind.DATE,
            not_future=True,
            span=1,
            use=Use.SCREEN,
        ),
        mediator_field(),
        recorder_field(),
    )
)

DISPUTE = Field(name="dispute", label="纠纷的主要事实、争议事项", kind=Kind.TEXT, use=Use.PAPER, lines=8)
_FACTS = Section(
    fields=(
        Field(
            name="facts",
            label=QT_TRANSLATE_NOOP("Forms", "纠纷的主要事实"),
            kind=Kind.TEXT,
            use=Use.SCREEN,
        ),
        Field(
            name="issues",
            label=QT_TRANSLATE_NOOP("Forms", "争议事项"),
            kind=Kind.TEXT,
            lines=2,
            use=Use.SCREEN,
        ),
        DISPUTE,
        Field(
            name="responsibilities",
            label=QT_TRANSLATE_NOOP("Forms", "各方当事人的责任"),
            kind=Kind.TEXT,
            lines=2,
            more=True,
            only_filled=True,
        ),
    )
)

WORDS = Field(name="words", label="约定", kind=Kind.TEXT, use=Use.PAPER, lines=3)
_TERM_FIELDS = (
    Field(
        name="kind",
        label=QT_TRANSLATE_NOOP("Forms", "约定种类"),
        kind=Kind.CHOICE,
        choices=choices(TERM_KIND),
        default=TermKind.PAY.value,
        required=True,
        span=1,
        use=Use.SCREEN,
    ),
    Field(
        name="debtor_id",
        label=QT_TRANSLATE_NOOP("Forms", "谁履行"),
        kind=Kind.REFERENCE,
        options="principals",
        span=1,
        use=Use.SCREEN,
    ),
    Field(
        name="creditor_id",
        label=QT_TRANSLATE_NOOP("Forms", "向谁履行"),
        kind=Kind.REFERENCE,
        options="principals",
        span=1,
        use=Use.SCREEN,
    ),
    Field(
        name="amount_fen",
        label=QT_TRANSLATE_NOOP("Forms", "金额"),
        kind=Kind.MONEY,
        hint=QT_TRANSLATE_NOOP("Forms", "如：10000 或 1.2万"),
        span=1,
        use=Use.SCREEN,
        when=_PAYS,
    ),
    Field(
        name="text",
        label=QT_TRANSLATE_NOOP("Forms", "约定内容"),
        kind=Kind.TEXT,
        lines=2,
        hint=QT_TRANSLATE_NOOP("Forms", "付款的留空，由程序按各项写成"),
        use=Use.SCREEN,
    ),
    Field(
        name="instalments",
        label=QT_TRANSLATE_NOOP("Forms", "履行期限"),
        kind=Kind.INSTALMENTS,
        hint=QT_TRANSLATE_NOOP("Forms", "如：2026-3-31；分期写 2026-3-31 5000元；2026-6-30 5000元"),
        use=Use.SCREEN,
    ),
    Field(
        name="pay_form",
        label=QT_TRANSLATE_NOOP("Forms", "付款方式"),
        kind=Kind.CHOICE,
        choices=choices(PAY_FORM),
        span=1,
        use=Use.SCREEN,
        when=_PAYS,
    ),
    Field(
        name="on_the_spot",
        label=QT_TRANSLATE_NOOP("Forms", "当场履行"),
        kind=Kind.TICK,
        span=1,
        use=Use.SCREEN,
    ),
    Field(
        name="to_verify",
        label=QT_TRANSLATE_NOOP("Forms", "待核"),
        kind=Kind.TICK,
        span=1,
        use=Use.SCREEN,
        more=True,
    ),
    Field(
        name="read_from",
        label=QT_TRANSLATE_NOOP("Forms", "摘自记录"),
        kind=Kind.TEXT,
        lines=1,
        use=Use.SCREEN,
        more=True,
    ),
    WORDS,
)

PERFORMANCE = Field(
    name="performance",
    label=QT_TRANSLATE_NOOP("Forms", "履行方式、时限"),
    kind=Kind.TEXT,
    lines=3,
    hint=QT_TRANSLATE_NOOP("Forms", "留空由程序按各条约定写成"),
)

SPEC = FormSpec(
    code="agreement",
    title=QT_TRANSLATE_NOOP("Forms", "人民调解协议书"),
    source="司发通〔2010〕239号；《人民调解法》第二十九条",
    signable=True,
    parts=(
        NUMBER,
        PARTIES,
        Note(
            QT_TRANSLATE_NOOP(
                "Forms",
                "涉及婚姻、收养、继承等人身关系的协议，须由当事人在纸质协议书上签名，不能用电子签名。",
            ),
            when="wet_sign_only",
        ),
        _DEAL,
        _FACTS,
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "经调解，自愿达成如下协议"),
            repeats="terms",
            one=QT_TRANSLATE_NOOP("Forms", "一条约定"),
            fields=_TERM_FIELDS,
            blocks=({},),
            blank_blocks=4,
            numbered=True,
        ),
        Section(fields=(PERFORMANCE,)),
        Fixed(
            "本协议一式{copies}份，当事人、人民调解委员会各持一份。",
            slots=(Field(name="copies", label="份数", blank="　　　"),),
        ),
        Signatures(lines=(PARTIES_SEALING, MEDIATORS, RECORDER), seal=SEAL),
    ),
)


def fill(source: Source) -> Values:
    """Fill the agreement of a case, for the screen and the paper; without one only who and what is known."""
    case, agreement = source.case, source.agreement
    parties = principals(case)
    return {
        "committee": source.office.name,
        "number": (agreement.number if agreement else "") or case.number,
        "parties": tuple(block(case, party) for party in parties),
        "wet_sign_only": source.wet_sign_only,
        "copies": numeral(copies(len(parties))),
        "signing_parties": tuple(signing_name(case, party) for party in parties),
        **(_deal(agreement) if agreement else _no_deal(source)),
    }


def _deal(agreement: Agreement) -> Values:
    return {
        "form": agreement.form.value,
        "reached_on": agreement.reached_on,
        "mediator_id": agreement.mediator_id,
        "recorder_id": agreement.recorder_id,
        "facts": agreement.facts,
        "issues": agreement.issues,
        "dispute": dispute_text(agreement.facts, agreement.issues),
        "responsibilities": agreement.responsibilities,
        "terms": tuple(_term(term) for term in agreement.terms),
        "performance": agreement.performance,
        "to_verify": any(term.to_verify for term in agreement.terms),
        "signing_mediators": name_of(agreement.mediator),
        "signing_recorders": name_of(agreement.recorder),
        "date": agreement.reached_on,
    }


def _no_deal(source: Source) -> Values:
    return {
        "form": AgreementForm.WRITTEN.value,
        "facts": source.case.facts,
        "issues": "",
        "dispute": source.case.facts,
        "terms": (),
        "signing_mediators": tuple(person.name for person in mediators(source.case)),
        "signing_recorders": (),
        "date": None,
    }


def _term(term: Term) -> Values:
    return {
        "term_id": term.id,
        "kind": term.kind.value,
        "debtor_id": term.debtor_id,
        "creditor_id": term.creditor_id,
        "amount_fen": term.amount_fen,
        "pay_form": term.pay_form.value if term.pay_form else "",
        "on_the_spot": term.on_the_spot,
        "text": term.text,
        "instalments": tuple(
            {"due_on": part.due_on, "amount_fen": part.amount_fen}
            for part in term.instalments
            if part.due_on is not None or part.amount_fen is not None
        ),
        "to_verify": term.to_verify,
        "read_from": term.read_from,
        "words": term.text + (TO_VERIFY if term.to_verify else ""),
    }


def dispute_text(facts: str, issues: str) -> str:
    """Join the main facts and the matters in dispute as one text of the paper."""
    return "\n".join(text for text in (facts, f"争议事项：{issues}" if issues else "") if text)
