"""化解报告: what the instructing unit is told when a matter is settled, or that its procedure is finished."""

from collections.abc import Iterator

from forms.labels import ATTACHMENT_KIND
from forms.matter_labels import ATTITUDE, SETTLED_HOW
from forms.matters.forward_letter import ENCLOSED
from forms.matters.letters import (
    CASE_NUMBER,
    CLOSING,
    COPIES,
    NUMBER,
    about,
    letter_number,
    organ,
    petition_office,
    sentences,
    words_under,
)
from forms.places import issued
from forms.source import Source, visits_made
from forms.spec import Field, Fixed, FormSpec, Section, Spot, Style, Use, Values
from mediation_app.model import AgreementForm, AttachmentKind, Case, Matter
from mediation_app.rules import dates
from mediation_app.rules.errors import sentence
from mediation_app.rules.vocabulary import OpinionStage
from resources.i18n import QT_TRANSLATE_NOOP

_ENCLOSED_PAPERS = {
    "opinion": "信访事项处理意见书",
    "settlement": "停访息诉协议书",
    "commitment": "息访承诺书",
}
_ENCLOSED_KINDS = (AttachmentKind.EVIDENCE, AttachmentKind.PROOF, AttachmentKind.OTHER)


SPEC = FormSpec(
    code="resolution_report",
    title=QT_TRANSLATE_NOOP("Forms", "化解报告"),
    style=Style.OFFICIAL,
    source="《信访工作条例》第二十二条；各地交办事项办结报告通行内容",
    parts=(
        Section(
            spot=Spot.TITLE,
            use=Use.PAPER,
            fields=(
                Field(
                    name="heading",
                    label=QT_TRANSLATE_NOOP("Forms", "标题"),
                    editable_on_paper=True,
                    blank="关于＿＿＿＿＿＿反映\n＿＿＿＿＿＿＿＿问题的化解报告",
                ),
            ),
        ),
        NUMBER,
        Fixed(
            "{addressee}：",
            slots=(
                Field(
                    name="addressee",
                    label=QT_TRANSLATE_NOOP("Forms", "交办单位"),
                    editable_on_paper=True,
                    blank="　" * 8,
                ),
            ),
            indent=False,
        ),
        Fixed(
            "{instructed}的信访事项（编号：{case_number}），现将办理和化解情况报告如下。",
            slots=(
                Field(
                    name="instructed",
                    label=QT_TRANSLATE_NOOP("Forms", "交办情况"),
                    editable_on_paper=True,
                    blank="你单位　　　　年　　月　　日交办（文号：　　　　　　　　）",
                ),
                CASE_NUMBER,
            ),
        ),
        words_under(QT_TRANSLATE_NOOP("Forms", "案情"), "facts", 5),
        words_under(QT_TRANSLATE_NOOP("Forms", "调查核实情况"), "findings", 5),
        words_under(QT_TRANSLATE_NOOP("Forms", "处理情况"), "handling", 5),
        words_under(QT_TRANSLATE_NOOP("Forms", "化解结果"), "result", 4),
        words_under(QT_TRANSLATE_NOOP("Forms", "信访人态度"), "attitude", 2),
        Fixed("特此报告。"),
        ENCLOSED,
        CLOSING,
        COPIES,
    ),
)


def fill(source: Source) -> Values:
    """Fill the report; without a settlement it tells of the end of the procedure, not of a settlement."""
    case, matter = source.case, source.matter
    kind = "办结报告" if matter.concluded_on and not matter.settled_on else "化解报告"
    day = matter.settled_on or matter.concluded_on
    return {
        "committee": source.office.name,
        "heading": about(case, kind),
        "document": letter_number(source, None, day),
        "addressee": matter.instructing_unit or organ(source.office),
        "instructed": _instructed(matter),
        "case_number": case.number,
        "facts": _lines(sentences(case.facts), _demands(case)),
        "findings": sentences(matter.findings),
        "handling": "\n".join(_handling(matter)),
        "result": "\n".join(_result(matter)),
        "attitude": _attitude(matter),
        "enclosures": tuple({"name": name} for name in _enclosures(case)),
        "copies_to": "",
        "issuer": petition_office(source.office),
        "date": None,
    }


def _instructed(matter: Matter) -> str:
    if not matter.instructing_unit:
        return "我办办理"
    day = dates.show(matter.instructed_on) if matter.instructed_on else ""
    number = f"（文号：{matter.instructing_document}）" if matter.instructing_document else ""
    return f"你单位{day}交办{number}"


def _demands(case: Case) -> str:
    demands = "；".join(line.rstrip("。；") for line in case.demands.splitlines() if line.strip())
    return f"主要诉求：{demands}。" if demands else ""


def _handling(matter: Matter) -> Iterator[str]:
    """Yield what was done: the course so far, the opinion, the approved plan and its finished steps."""
    if matter.history:
        yield sentences(matter.history)
    if matter.opinion_result:
        yield f"处理意见：{sentence(matter.opinion_result)}"
    plan = matter.plan_in_force
    if plan is None:
        return
    by = any(one.stage is OpinionStage.CHIEF and one.agreed for one in plan.opinions)
    day = dates.show(plan.approved_on) if plan.approved_on else ""
    yield f"化解方案{f'经主要领导{day}批准' if by else f'{day}批准'}后组织实施。"
    for step in plan.steps:
        if step.done_on is not None:
            note = f"：{step.done_note.rstrip('。')}" if step.done_note else ""
            yield f"{dates.show(step.done_on)}，{step.text.rstrip('。')}{note}。"


def _result(matter: Matter) -> Iterator[str]:
    if matter.settled_text:
        yield sentence(matter.settled_text)
    if matter.settled_on is not None:
        how = f"，化解方式为{SETTLED_HOW[matter.settled_how]}" if matter.settled_how else ""
        yield f"该事项于{dates.show(matter.settled_on)}化解{how}。"
    if matter.concluded_on is not None:
        yield f"信访程序于{dates.show(matter.concluded_on)}办结。"


def _attitude(matter: Matter) -> str:
    words = f"{ATTITUDE[matter.attitude]}。" if matter.attitude else ""
    rating = f"一事一评：{matter.rating}分。" if matter.rating else ""
    return words + rating + (sentence(matter.rating_text) if matter.rating_text else "")


def _enclosures(case: Case) -> Iterator[str]:
    """Yield the 附件清单: agreement, proofs and records that are in the dossier."""
    if case.agreement is not None:
        yield "调解协议书" if case.agreement.form is AgreementForm.WRITTEN else "口头协议登记表"
    yield from (title for code, title in _ENCLOSED_PAPERS.items() if issued(case, code))
    for kind in _ENCLOSED_KINDS:
        count = sum(1 for file in case.attachments if file.kind is kind and file.removed_at is None)
        if count:
            yield f"{ATTACHMENT_KIND[kind]}{count}件"
    if made := visits_made(case):
        yield f"走访回访记录{len(made)}份"


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
