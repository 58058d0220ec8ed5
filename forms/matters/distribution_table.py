"""分配表: what a scheme shares out among the households, with its sum checked on the page."""

from forms.source import Source
from forms.spec import (
    Field,
    Fixed,
    FormSpec,
    Kind,
    Section,
    SignatureLine,
    Signatures,
    Style,
    Subject,
    Use,
    Values,
)
from mediation_app.model import Distribution, DistributionLine
from mediation_app.rules.amounts import both, figure, yuan_digits
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="distribution_table",
    title=QT_TRANSLATE_NOOP("Forms", "分配方案明细表"),
    style=Style.GRID,
    subject=Subject.DISTRIBUTION,
    source="涉众补偿款分配，各地通行",
    signable=True,
    parts=(
        Section(
            use=Use.PAPER,
            fields=(
                Field(name="number", label="编号"),
                Field(name="adopted_on", label="通过日期", kind=Kind.DATE),
                Field(name="title", label="事项名称", span=4),
                Field(name="scheme", label="方案名称", span=4),
                Field(name="total", label="分配总额", span=4),
                Field(name="basis", label="分配依据", kind=Kind.TEXT, lines=3),
                Field(name="check", label="合计核对", span=4),
            ),
        ),
        Fixed("以下各户金额，由领取人收款时签名。", indent=False),
        Section(
            repeats="rows",
            as_table=True,
            blank_blocks=11,
            use=Use.PAPER,
            fields=(
                Field(name="ordinal", label="序号", span=2),
                Field(name="name", label="户主", span=4),
                Field(name="area", label="面积、份额", span=4),
                Field(name="amount", label="金额（元）", span=4),
                Field(name="note", label="备注", span=4),
                Field(name="signed", label="领取人签名", span=4),
            ),
        ),
        Signatures(
            lines=(
                SignatureLine("制表人（签名）", "signing_clerks"),
                SignatureLine("复核人（签名）"),
                SignatureLine("户代表（签名）", "signing_representatives"),
            ),
            dated="adopted_on",
        ),
    ),
)


def fill(source: Source) -> Values:
    """Fill the table of one scheme; the lines stand there in the order of the households."""
    case, scheme = source.case, source.distribution
    lines = sorted(scheme.lines, key=lambda line: line.household.ordinal)
    return {
        "committee": source.office.name,
        "number": case.number,
        "title": case.title,
        "scheme": scheme.title,
        "adopted_on": scheme.adopted_on,
        "total": both(scheme.total_fen),
        "basis": scheme.basis,
        "check": check(scheme),
        "rows": (*map(_row, lines), *([_sum(lines)] if lines else [])),
        "signing_clerks": (case.mediator.name,) if case.mediator else (),
        "signing_representatives": tuple(
            line.household.name for line in lines if line.household.is_representative
        ),
    }


def check(scheme: Distribution) -> str:
    """Say whether the lines come to the total, to the fen."""
    if not scheme.lines:
        return ""
    given = sum(line.amount_fen for line in scheme.lines)
    sums = f"{len(scheme.lines)}户合计{figure(given)}，分配总额{figure(scheme.total_fen)}"
    if given == scheme.total_fen:
        return f"{sums}，相符"
    difference = abs(given - scheme.total_fen)
    return f"{sums}，{'多' if given > scheme.total_fen else '少'}{figure(difference)}，不相符"


def _row(line: DistributionLine) -> Values:
    home = line.household
    return {
        "ordinal": str(home.ordinal),
        "name": home.name,
        "area": home.area,
        "amount": yuan_digits(line.amount_fen),
        "note": line.note,
        "signed": "",
    }


def _sum(lines: list[DistributionLine]) -> Values:
    return {
        "ordinal": "合计",
        "name": f"{len(lines)}户",
        "area": "",
        "amount": yuan_digits(sum(line.amount_fen for line in lines)),
        "note": "",
        "signed": "",
    }
