"""Which rules of supervision work in an office, and from which thresholds on."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import Office
from mediation_app.rules.errors import Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.supervision import BY_CODE, RULES, RuleCode, RuleSetting
from mediation_app.services.acts import Act
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.entries import refuse
from resources.i18n import QT_TRANSLATE_NOOP, Message

_KEY = "supervision"


def settings(books: Books) -> Mapping[RuleCode, RuleSetting]:
    """Return which rules work in this office, and from which thresholds on; everybody may see them."""
    with books.reading(SYSTEM) as session:
        return settings_in(session)


def settings_in(session: Session) -> Mapping[RuleCode, RuleSetting]:
    """Return the same within a session."""
    kept = session.scalars(select(Office)).one().settings.get(_KEY, {})
    found = {}
    for rule in RULES:
        own = kept.get(rule.code.value, {})
        found[rule.code] = RuleSetting(
            own.get("on", rule.default_on), own.get("threshold", rule.default_threshold)
        )
    return found


def change_settings(
    books: Books, actor: Actor, changes: Mapping[RuleCode, RuleSetting]
) -> Mapping[RuleCode, RuleSetting]:
    """Change some rules and return all of them. Raises InvalidInput for a threshold out of range."""
    with books.acting(actor, Permission.MANAGE_OFFICE) as desk:
        refuse([problem for code, one in changes.items() for problem in _threshold_wrong(code, one)])
        everything = {**settings_in(desk.session), **changes}
        kept = {code.value: {"on": one.on, "threshold": one.threshold} for code, one in everything.items()}
        office = desk.office
        office.settings = {**office.settings, _KEY: kept}
        desk.log(Act.SETTINGS_CHANGED, after={code.value: kept[code.value] for code in changes})
        return everything


def _threshold_wrong(code: RuleCode, setting: RuleSetting) -> list[Problem]:
    limits = BY_CODE[code].limits
    if not limits or setting.threshold in limits:
        return []
    text = QT_TRANSLATE_NOOP("Supervision", "{rule}：应在{least}到{most}之间")
    label = BY_CODE[code].label
    return [Problem(code.value, Message("Supervision", text, rule=label, least=limits[0], most=limits[-1]))]
