"""What is worth a second look at a party as entered: a minor alone, an agent without 特别授权, a refusal."""

from collections.abc import Iterator
from datetime import date

from forms.fields import Values
from forms.wording import say
from mediation_app.model import PRINCIPALS, Consent, PartyRole, PersonKind
from mediation_app.rules.checkup.facts import FULL_AGE
from mediation_app.rules.errors import InvalidInput, Problem
from mediation_app.rules.identifiers import age_on, read_id_number
from resources.i18n import QT_TRANSLATE_NOOP


def ward_problems(block: Values, today: date, *, place: str = "") -> Iterator[Problem]:
    """Ask for the guardian of a party under age (民法典 art. 23)."""
    age = _age(block, today)
    if block.get("role") in PRINCIPALS and age is not None and age < FULL_AGE:
        text = QT_TRANSLATE_NOOP("Forms", "{name}未满18周岁，请填写法定代理人")
        yield Problem(f"{place}name", say(text, name=block.get("name") or ""))


def agent_problems(block: Values, *, several: bool, place: str = "") -> Iterator[Problem]:
    """Point out an agent who may not settle, and one who speaks for nobody named among several parties."""
    role = block.get("role")
    if role == PartyRole.AGENT and not block.get("special_authority"):
        text = QT_TRANSLATE_NOOP("Forms", "没有特别授权的代理人不能代为和解、签订协议")
        yield Problem(f"{place}special_authority", say(text))
    if role in (PartyRole.AGENT, PartyRole.GUARDIAN) and several and block.get("represents") in (None, ""):
        yield Problem(f"{place}represents", say(QT_TRANSLATE_NOOP("Forms", "还没有写明代理谁")))


def refusal_problems(block: Values, *, place: str = "") -> Iterator[Problem]:
    """Recall that a party who clearly refuses cannot be mediated with (人民调解法 art. 17)."""
    if block.get("consent") == Consent.REFUSED:
        text = QT_TRANSLATE_NOOP("Forms", "当事人一方明确拒绝调解的，不得调解；保存后请出具相应的通知书")
        yield Problem(f"{place}consent", say(text))


def identity_problems(block: Values, today: date, *, place: str = "") -> Iterator[Problem]:
    """Compare sex and birth date with what the ID number tells."""
    known = _id_facts(block, today)
    if known is None:
        return
    sex, born = known
    if sex and block.get("sex") not in ("", None, sex):
        text = QT_TRANSLATE_NOOP("Forms", "性别与证件号码不一致，号码显示为{sex}")
        yield Problem(f"{place}sex", say(text, sex=say(sex)))
    if born and block.get("birth_date") not in ("", None, born):
        text = QT_TRANSLATE_NOOP("Forms", "出生日期与证件号码不一致，号码显示为{born}")
        yield Problem(f"{place}birth_date", say(text, born=born))


def _age(block: Values, today: date) -> int | None:
    if block.get("kind") == PersonKind.ORGANISATION:
        return None
    known = _id_facts(block, today)
    born = block.get("birth_date") or (known[1] if known else None)
    if isinstance(born, date) and born <= today:
        return age_on(born, today)
    stated = block.get("stated_age")
    return stated if isinstance(stated, int) else None


def _id_facts(block: Values, today: date) -> tuple[str, date | None] | None:
    """Return sex and birth date out of an ID number; None for a masked, foreign or unreadable one."""
    number = block.get("id_number")
    if block.get("id_type") not in ("", None, "resident_id") or not isinstance(number, str) or "*" in number:
        return None
    try:
        read = read_id_number(number, today=today)
    except InvalidInput:
        return None
    return (read.sex, read.birth_date) if read.birth_date else None
