"""What a new plan starts from: the blocks that the case already answers."""

from collections.abc import Iterable

from forms.matter_labels import CRUX_KIND, DEMAND_NATURE, PETITION_FORM, RISK, RISK_MEANING
from mediation_app.model import Case, Matter, Plan
from mediation_app.rules.dates import show_partial
from mediation_app.rules.vocabulary import CruxKind
from mediation_app.services.case_facts import principals
from mediation_app.services.leading.plan_steps import entry_of
from mediation_app.services.leading.standing import active_lead, newest_plan

_VISITS = "化解后第7天、第30天、第90天、第180天各回访一次；协议有履行期限的，到期后回访。"


def propose_values(case: Case) -> dict[str, object]:
    """Return the fields of a ``SavePlan`` to begin with: of the newest version, or of the loaded case."""
    latest = newest_plan(case)
    return _again(latest) if latest is not None else _fresh(case)


def _again(plan: Plan) -> dict[str, object]:
    names = (
        *("situation", "demands", "findings", "history", "crux", "nature_text", "solve", "explain"),
        *("relieve", "legal", "division", "due_on", "funding", "risk", "visits"),
    )
    return {name: getattr(plan, name) for name in names} | {
        "steps": tuple(entry_of(step) for step in plan.steps)
    }


def _fresh(case: Case) -> dict[str, object]:
    lead, matter = active_lead(case), case.matter
    values: dict[str, object] = {
        "demands": "\n".join(words for words in (case.facts, case.demands) if words),
        "due_on": lead.due_on if lead is not None else None,
        "risk": f"{RISK[case.risk]}（{RISK_MEANING[case.risk]}）" if case.risk else "",
        "visits": _VISITS,
        "steps": (),
    }
    return values | (_of_matter(case, matter) if matter is not None else {"situation": _who(case)})


def _of_matter(case: Case, matter: Matter) -> dict[str, object]:
    kinds = "、".join(CRUX_KIND[CruxKind(code)] for code in matter.crux_kinds)
    return {
        "situation": _joined((_who(case), matter.household_place, matter.family, _petitions(matter))),
        "findings": matter.findings,
        "history": matter.history,
        "crux": _joined((kinds, matter.crux)),
        "nature_text": _nature(matter),
    }


def _who(case: Case) -> str:
    return "、".join(party.person.name for party in principals(case))


def _petitions(matter: Matter) -> str:
    times = sum(record.times for record in matter.petitions)
    if not times:
        return ""
    ways = dict.fromkeys(PETITION_FORM[record.form] for record in matter.petitions if record.form)
    where = dict.fromkeys(record.destination for record in matter.petitions if record.destination)
    words = "、".join((*ways, *where))
    first = f"首次信访时间{show_partial(matter.first_on)}，" if matter.first_on else ""
    return f"{first}先后信访{times}次" + (f"（{words}）" if words else "")


def _nature(matter: Matter) -> str:
    nature = DEMAND_NATURE[matter.nature] if matter.nature is not None else ""
    return _joined((nature, matter.nature_reason))


def _joined(parts: Iterable[str]) -> str:
    kept = [part.rstrip("。；\n") for part in parts if part.strip()]
    return "。".join(kept) + ("。" if kept else "")
