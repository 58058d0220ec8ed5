"""What petition adds to a case, as lines for the panel: risk, demands, petitions, 督办, the details."""

from forms.matter_labels import (
    ATTITUDE,
    CASE_KIND,
    CROSS_KIND,
    DEMAND_NATURE,
    HANDLING_LEVEL,
    HANDLING_MODE,
    MATTER_ORIGIN,
    PETITION_FORM,
    PETITION_PURPOSE,
    PETITION_ROUTE,
    PROCEDURE,
    SETTLED_HOW,
    SUPERVISION_STATE,
)
from mediation_app.model import Case, Matter, RiskGrade, Supervision
from mediation_app.rules.vocabulary import CrossKind, RiskColour, SupervisionState
from mediation_app.rules.workflow import CaseState
from resources.i18n import day_text, partial_text, translate
from ui.models.looks import risk_look, short_day
from ui.models.matter_looks import due_look
from ui.pages.case.dossier import Dossier
from ui.pages.case.fact import Fact, FactSection
from ui.theme import Tone
from ui.widgets import BadgeLook, Shape
from ui.wording import clauses, listed, money

_LATEST = 4
_ENDING = (
    CaseState.DELIVERED,
    CaseState.CHECKING,
    CaseState.RESOLVED,
    CaseState.CONCLUDED,
    CaseState.HELD,
    CaseState.VISITING,
    CaseState.CLOSED,
)


def risk_section(dossier: Dossier) -> FactSection:
    """Return the colour with who, when and why, and whether red was reported."""
    title = translate("Facts", "风险")
    matter = dossier.case.matter
    grades = matter.risks if matter else []
    if not grades:
        return FactSection(key="risk", title=title, facts=(), verbs=("risk",) if dossier.is_open else ())
    last = grades[-1]
    facts = [_grade(last, dossier)]
    if last.colour is RiskColour.RED:
        facts.append(_report(last))
    return FactSection(key="risk", title=title, facts=tuple(facts))


def _grade(grade: RiskGrade, dossier: Dossier) -> Fact:
    since = short_day(grade.graded_at.date(), dossier.today)
    sub = translate("Facts", "{day}起 · {name}评定").format(day=since, name=grade.graded_by.name)
    return Fact(
        text=grade.reason or translate("Facts", "按问答评定"),
        sub=sub,
        badge=risk_look(grade.colour, meaning=True),
        verbs=("risk",),
        tip=grade.reason,
    )


def _report(grade: RiskGrade) -> Fact:
    if grade.reported_at is None:
        badge = BadgeLook(translate("Facts", "未上报"), Tone.RED, Shape.TRIANGLE)
        text = translate("Facts", "红色要当日上报")
        return Fact(text=text, badge=badge, verbs=("risk.report",))
    when = f"{day_text(grade.reported_at.date())} {grade.reported_at:%H:%M}"
    badge = BadgeLook(translate("Facts", "已上报"), Tone.ACCENT, Shape.CHECK)
    return Fact(text=grade.reported_to, sub=when, badge=badge, tip=grade.report_measures)


def demand_section(dossier: Dossier) -> FactSection:
    """Return what is demanded, how that was judged, and how the matter ended."""
    title = translate("Facts", "诉求和结果")
    matter = dossier.case.matter
    if matter is None or not dossier.is_matter:
        return FactSection(key="demands", title=title, facts=())
    nature = translate("Forms", DEMAND_NATURE[matter.nature]) if matter.nature else ""
    facts = []
    if nature:
        badge = BadgeLook(nature, Tone.ACCENT, Shape.CHECK)
        day = short_day(matter.nature_on, dossier.today) if matter.nature_on else ""
        text = matter.nature_reason or nature
        facts.append(Fact(text=text, sub=day, badge=badge, verbs=("nature",), tip=matter.nature_reason))
    if matter.crux:
        facts.append(Fact(text=matter.crux, sub=translate("Facts", "症结"), wraps=True))
    if matter.opinion_result:
        text = matter.opinion_result
        facts.append(Fact(text=text, sub=translate("Facts", "处理意见"), verbs=("opinion",), tip=text))
    facts += _outcome(matter)
    verbs = ["nature"] if not nature else []
    if dossier.case.state in (CaseState.RESOLVING, *_ENDING) and dossier.is_open:
        verbs += ["opinion"] if not matter.opinion_result else []
        verbs += ["settle"] if matter.settled_on is None and matter.concluded_on is None else []
    return FactSection(key="demands", title=title, facts=tuple(facts), verbs=tuple(verbs))


def _outcome(matter: Matter) -> list[Fact]:
    facts = []
    if matter.settled_on is not None:
        how = translate("Forms", SETTLED_HOW[matter.settled_how]) if matter.settled_how else ""
        attitude = translate("Forms", ATTITUDE[matter.attitude]) if matter.attitude else ""
        sub = " · ".join(word for word in (how, attitude) if word)
        badge = BadgeLook(translate("Facts", "已化解"), Tone.ACCENT, Shape.CHECK)
        text = translate("Facts", "{day}化解").format(day=day_text(matter.settled_on))
        facts.append(Fact(text=text, sub=sub, badge=badge, verbs=("settle",), tip=matter.settled_text))
    if matter.concluded_on is not None:
        text = translate("Facts", "{day}办结").format(day=day_text(matter.concluded_on))
        badge = BadgeLook(translate("Facts", "已办结"), Tone.ACCENT, Shape.CHECK)
        facts.append(Fact(text=text, badge=badge, verbs=("settle",)))
    if matter.signed_off_on is not None and matter.signed_off_by is not None:
        text = translate("Facts", "{name}同意销号").format(name=matter.signed_off_by.name)
        badge = BadgeLook(translate("Facts", "已签字"), Tone.ACCENT, Shape.CHECK)
        facts.append(Fact(text=text, sub=day_text(matter.signed_off_on), badge=badge))
    if matter.relapsed_on is not None:
        text = translate("Facts", "{day}反弹过").format(day=day_text(matter.relapsed_on))
        facts.append(Fact(text=text, badge=BadgeLook(translate("Facts", "反弹"), Tone.ORANGE, Shape.SQUARE)))
    return facts


def petition_section(dossier: Dossier) -> FactSection:
    """Return how often and where somebody petitioned, and the dated steps of the procedure."""
    title = translate("Facts", "信访记录")
    matter = dossier.case.matter
    if matter is None or not dossier.is_matter:
        return FactSection(key="petitions", title=title, facts=())
    facts = []
    times = sum(one.times for one in matter.petitions)
    if times or matter.first_on:
        last = matter.petitions[-1].destination if matter.petitions else ""
        since = (
            translate("Facts", "首次{day}").format(day=partial_text(matter.first_on))
            if matter.first_on
            else ""
        )
        where = translate("Facts", "最近去{place}").format(place=last) if last else ""
        sub = " · ".join(word for word in (since, where) if word)
        text = (
            translate("Facts", "信访{count}次").format(count=times)
            if times
            else translate("Facts", "次数未登记")
        )
        facts.append(Fact(text=text, sub=sub, badge=_how(matter, dossier)))
    facts += [
        Fact(
            text=one.destination or translate("Facts", "去向不详"),
            sub=" · ".join(
                word
                for word in (
                    partial_text(one.on) if one.on else "",
                    translate("Facts", "{count}次").format(count=one.times) if one.times > 1 else "",
                    translate("Forms", PETITION_FORM[one.form]) if one.form else "",
                )
                if word
            ),
            verbs=(f"petition.remove:{one.id}",),
            tip=one.note,
        )
        for one in matter.petitions[-_LATEST:]
    ]
    facts += [
        Fact(
            text=translate("Forms", PROCEDURE[event.kind]),
            sub=" · ".join(
                word for word in (short_day(event.on, dossier.today), event.unit, event.document) if word
            ),
            verbs=(f"procedure.remove:{event.id}",),
            tip=event.note,
        )
        for event in matter.procedures[-_LATEST:]
    ]
    return FactSection(key="petitions", title=title, facts=tuple(facts), verbs=("petition", "procedure"))


def _how(matter: Matter, dossier: Dossier) -> BadgeLook | None:
    words = translate("Facts", "集体") if dossier.is_collective else ""
    skipped = matter.skipped_level or any(one.skipped_level for one in matter.petitions)
    if skipped:
        return BadgeLook(translate("Facts", "越级"), Tone.ORANGE, Shape.SQUARE)
    if words:
        return BadgeLook(words, Tone.PLAIN, Shape.NONE)
    return BadgeLook(translate("Facts", "重复"), Tone.PLAIN, Shape.NONE) if matter.is_repeated else None


def supervision_section(dossier: Dossier) -> FactSection:
    """Return the slips of 督办 that are open, and the way to write one."""
    matter = dossier.case.matter
    open_ones = [
        one for one in (matter.supervisions if matter else []) if one.state is not SupervisionState.CLOSED
    ]
    verbs = ("supervise",) if matter is not None and matter.under_ownership and dossier.is_open else ()
    facts = tuple(_supervision(one, dossier) for one in open_ones)
    return FactSection(key="supervision", title=translate("Facts", "督办"), facts=facts, verbs=verbs)


def _supervision(slip: Supervision, dossier: Dossier) -> Fact:
    if slip.state is SupervisionState.ANSWERED:
        words = translate("Forms", SUPERVISION_STATE[slip.state])
        badge = BadgeLook(words, Tone.ACCENT, Shape.CHECK)
        verbs: tuple[str, ...] = (f"supervision.close:{slip.id}",)
    else:
        badge = due_look(slip.due_on, dossier.today)
        verbs = (f"supervision.answer:{slip.id}", f"supervision.close:{slip.id}")
    sub = f"{slip.number} · {slip.for_staff.name}"
    tip = "\n".join(word for word in (slip.text, slip.asks, slip.answer) if word)
    return Fact(text=slip.text, sub=sub, badge=badge, verbs=verbs, tip=tip)


def matter_section(dossier: Dossier) -> FactSection:
    """Return the details of the matter, a line each."""
    matter, title = dossier.case.matter, translate("Facts", "事项")
    if matter is None or not dossier.is_matter:
        return FactSection(key="case", title=title, facts=())
    rows = (*_class_rows(dossier.case, matter), *_handling_rows(dossier.case, matter))
    facts = tuple(Fact(text=value, sub=name, wraps=True) for name, value in rows if value)
    return FactSection(key="case", title=title, facts=facts, verbs=("matter.edit",))


def _class_rows(case: Case, matter: Matter) -> tuple[tuple[str, str], ...]:
    """Tell what kind of matter it is, and where it came from."""
    purpose = translate("Forms", PETITION_PURPOSE[matter.purpose]) if matter.purpose else ""
    route = translate("Forms", PETITION_ROUTE[matter.route]) if matter.route else ""
    return (
        (translate("Facts", "种类"), translate("Forms", CASE_KIND[case.kind])),
        (translate("Facts", "诉求"), clauses(case.demands.split("\n")) if case.demands else ""),
        (translate("Facts", "来源"), translate("Forms", MATTER_ORIGIN[matter.origin])),
        (translate("Facts", "目的"), purpose),
        (translate("Facts", "途径"), route),
        (translate("Facts", "分类"), matter.category),
        (translate("Facts", "交办"), _instructed(matter)),
        (translate("Facts", "特征"), listed(_marks(matter))),
    )


def _handling_rows(case: Case, matter: Matter) -> tuple[tuple[str, str], ...]:
    """Tell how big the matter is, where, on which level, and who handles it."""
    village, grid = case.village.name if case.village else "", case.grid.name if case.grid else ""
    level = translate("Forms", HANDLING_LEVEL[matter.level]) if matter.level else ""
    mode = translate("Forms", HANDLING_MODE[matter.mode]) if matter.mode else ""
    return (
        (translate("Facts", "人数"), str(case.people_count or "")),
        (translate("Facts", "金额"), money(case.amount_fen or None)),
        (translate("Facts", "地点"), " ".join(part for part in (village, grid, case.place) if part)),
        (translate("Facts", "层级"), level),
        (translate("Facts", "方式"), mode),
        (translate("Facts", "经办人"), case.mediator.name if case.mediator else ""),
        (translate("Facts", "登记"), f"{day_text(case.registered_on)} {case.registered_by.name}"),
        (translate("Facts", "备注"), case.remark),
    )


def _instructed(matter: Matter) -> str:
    due = matter.instructed_due_on
    report = translate("Facts", "{day}前报结果").format(day=day_text(due)) if due else ""
    return " ".join(part for part in (matter.instructing_unit, matter.instructing_document, report) if part)


def _marks(matter: Matter) -> tuple[str, ...]:
    """Return what makes a matter stand out: repeated, in litigation, threats, a leader's note, 三跨三离."""
    marks = (
        (matter.is_repeated, translate("Facts", "重复信访")),
        (matter.in_litigation, translate("Facts", "涉法涉诉")),
        (matter.threatens, translate("Facts", "扬言")),
        (matter.instructed, translate("Facts", "领导批示")),
    )
    crosses = (translate("Forms", CROSS_KIND[CrossKind(code)]) for code in matter.crosses)
    return (*(words for holds, words in marks if holds), *crosses)
