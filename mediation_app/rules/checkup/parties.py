"""Rules about who the parties are: named in full, on both sides, alive, described (人民调解法 art. 29)."""

import re
from collections.abc import Iterator

from mediation_app.rules.checkup.facts import FULL_AGE, AgreementFacts, PartyFacts, say
from mediation_app.rules.checkup.rule import Hit
from mediation_app.rules.findings import Severity
from mediation_app.rules.vocabulary import PartyRole
from resources.i18n import QT_TRANSLATE_NOOP, Message

_ROLES = {
    PartyRole.APPLICANT: say(QT_TRANSLATE_NOOP("CheckUp", "申请人")),
    PartyRole.RESPONDENT: say(QT_TRANSLATE_NOOP("CheckUp", "被申请人")),
    PartyRole.AGENT: say(QT_TRANSLATE_NOOP("CheckUp", "代理人")),
    PartyRole.GUARDIAN: say(QT_TRANSLATE_NOOP("CheckUp", "法定代理人")),
}
_BOTH = say(QT_TRANSLATE_NOOP("CheckUp", "当事人"))
_NO_NAME = re.compile(r"[?？*＊×✕□]|^[xX]+$|未知|不详|待查|待定|无名|^(?:甲|乙|丙)方$|^[甲乙丙丁某]$")
_HIDDEN = re.compile("某")
_TITLE = re.compile(
    r"(?:先生|女士|小姐|同志|大妈|大爷|大娘|大叔|阿姨|老师|老板|经理|主任|负责人|代表|家属|亲属|家人|家长|父亲|母亲|父母)$"
    r"|(?:死者|患方|医方|车方|货车方|家族)"
)
_COUNTED = re.compile(r"^\d+(?:家|户|名|个|人|位)|(?:等|共)\d+[人户家]$")
_DEAD = re.compile(r"^(?:案情称)?(?:已死亡|已去世|已故|已身亡)$")


def place_of(party: PartyFacts) -> Message:
    """Return who it is, with his role: 申请人张三."""
    role = _ROLES.get(party.role)
    if role is None:
        return say(QT_TRANSLATE_NOOP("CheckUp", "{name}"), name=party.name)
    return say(QT_TRANSLATE_NOOP("CheckUp", "{role}{name}"), role=role, name=party.name)


def sides_missing(facts: AgreementFacts) -> Iterator[Hit]:
    """Find a side without anybody."""
    roles = {party.role for party in facts.principals}
    wanted = (PartyRole.APPLICANT, PartyRole.RESPONDENT) if facts.needs_both_sides else ()
    for role in wanted:
        if role not in roles:
            yield Hit(
                place=_BOTH,
                what=say(QT_TRANSLATE_NOOP("CheckUp", "还没有{role}"), role=_ROLES[role]),
                mend=say(QT_TRANSLATE_NOOP("CheckUp", "请添加双方当事人")),
                field="parties",
            )


def name_missing(facts: AgreementFacts) -> Iterator[Hit]:
    """Find a party without a name, or with a mark in place of one."""
    for party in facts.principals:
        if not party.name.strip() or _NO_NAME.search(party.name):
            yield Hit(
                place=place_of(party),
                what=say(QT_TRANSLATE_NOOP("CheckUp", "姓名或名称还没有写明")),
                mend=say(QT_TRANSLATE_NOOP("CheckUp", "请按身份证件或登记证书写全姓名、名称")),
                field=facts.party_field(party),
            )


def name_not_full(facts: AgreementFacts) -> Iterator[Hit]:
    """Find a party who is only called something: 张某, 赵女士, 某公司负责人, 17家经营户."""
    for party in facts.principals:
        if _NO_NAME.search(party.name):
            continue
        if _COUNTED.search(party.name):
            text = QT_TRANSLATE_NOOP("CheckUp", "“{name}”是许多人的合称，不是当事人的姓名")
            mend = QT_TRANSLATE_NOOP("CheckUp", "请逐人（户）写为当事人，人多的可推选代表并附名单和授权")
        elif _HIDDEN.search(party.name) or (not party.is_organisation and _TITLE.search(party.name)):
            text = QT_TRANSLATE_NOOP("CheckUp", "“{name}”是称呼或隐去的姓名，不是真实全名")
            mend = QT_TRANSLATE_NOOP("CheckUp", "请按身份证件写全姓名；单位写登记的全称")
        else:
            continue
        yield Hit(
            place=place_of(party),
            what=say(text, name=party.name),
            mend=say(mend),
            field=facts.party_field(party),
        )


def dead_party(facts: AgreementFacts) -> Iterator[Hit]:
    """Find a party of whom the record says that he has died."""
    for party in facts.principals:
        if _DEAD.search(party.note):
            yield Hit(
                place=place_of(party),
                what=say(QT_TRANSLATE_NOOP("CheckUp", "备注说此人已死亡，死者不能作为当事人")),
                mend=say(QT_TRANSLATE_NOOP("CheckUp", "请改由其继承人或近亲属作为当事人，写明与死者的关系")),
                field=facts.party_field(party),
            )


def details_missing(facts: AgreementFacts) -> Iterator[Hit]:
    """Find what the paper's block of a party leaves empty."""
    for party in facts.principals:
        empty = [label for label, value in _details(party, facts) if not value]
        if empty:
            text = QT_TRANSLATE_NOOP("CheckUp", "基本情况还空着：{fields}")
            yield Hit(
                place=place_of(party),
                what=say(text, fields=_joined(empty)),
                mend=say(QT_TRANSLATE_NOOP("CheckUp", "请核对证件后补填")),
                field=facts.party_field(party),
            )


def head_missing(facts: AgreementFacts) -> Iterator[Hit]:
    """Find an organisation of which nobody says who acts for it."""
    spoken_for = {party.represents_id for party in facts.parties if party.represents_id is not None}
    for party in facts.principals:
        if party.is_organisation and not party.head_name and party.party_id not in spoken_for:
            yield Hit(
                place=place_of(party),
                what=say(
                    QT_TRANSLATE_NOOP("CheckUp", "单位没有写法定代表人或负责人，也没有代理人，不知由谁签字")
                ),
                mend=say(QT_TRANSLATE_NOOP("CheckUp", "请填写法定代表人（负责人）及职务，或添加代理人")),
                field=facts.party_field(party),
            )


def _details(party: PartyFacts, facts: AgreementFacts) -> Iterator[tuple[Message, object]]:
    if not party.is_organisation:
        yield say(QT_TRANSLATE_NOOP("CheckUp", "性别")), party.sex
        yield say(QT_TRANSLATE_NOOP("CheckUp", "民族")), party.ethnic_group
        yield (
            say(QT_TRANSLATE_NOOP("CheckUp", "年龄")),
            party.age(facts.reached_on or facts.today) is not None,
        )
    yield say(QT_TRANSLATE_NOOP("CheckUp", "住址")), party.address
    yield say(QT_TRANSLATE_NOOP("CheckUp", "联系方式")), party.phone


def _joined(words: list[Message]) -> Message:
    made = words[0]
    for word in words[1:]:
        made = say(QT_TRANSLATE_NOOP("CheckUp", "{first}、{next}"), first=made, next=word)
    return made


def stranger(facts: AgreementFacts) -> Iterator[Hit]:
    """Find who performs or is paid under a term without being a party (人民调解法 art. 31)."""
    for term in facts.terms:
        for name, party_id in (("debtor_id", term.debtor_id), ("creditor_id", term.creditor_id)):
            party = facts.party(party_id)
            if party is None or party.is_principal or party.role is PartyRole.GUARDIAN:
                continue
            is_paid = name == "creditor_id"
            yield Hit(
                place=term.place,
                what=say(_PAID_OUTSIDE if is_paid else _BOUND_OUTSIDE, name=party.name),
                mend=say(_NAME_CREDITOR if is_paid else _MAKE_PARTY),
                field=term.field(name),
                severity=Severity.HINT if is_paid else None,
                basis=_TO_OTHERS if is_paid else _BY_OTHERS,
            )


_BOUND_OUTSIDE = QT_TRANSLATE_NOOP("CheckUp", "{name}不是本案当事人，协议约束不了他")
_MAKE_PARTY = QT_TRANSLATE_NOOP("CheckUp", "请改为当事人，或把他作为申请人、被申请人写进协议并签名")
_PAID_OUTSIDE = QT_TRANSLATE_NOOP("CheckUp", "{name}不是本案当事人，是代哪一方接受履行没有写明")
_NAME_CREDITOR = QT_TRANSLATE_NOOP(
    "CheckUp", "请写明“向×××（当事人）指定的×××履行”；他自己是权利人的，请列为当事人并签名"
)
_BY_OTHERS = say(QT_TRANSLATE_NOOP("CheckUp", "《民法典》第五百二十三条"))
_TO_OTHERS = say(QT_TRANSLATE_NOOP("CheckUp", "《民法典》第五百二十二条"))


def minor_alone(facts: AgreementFacts) -> Iterator[Hit]:
    """Find a party under age without a 法定代理人; under eight nobody may act for himself."""
    on = facts.reached_on or facts.today
    guarded = {party.represents_id for party in facts.parties if party.role is PartyRole.GUARDIAN}
    for party in facts.principals:
        age = party.age(on)
        if age is None or age >= FULL_AGE or party.party_id in guarded:
            continue
        text = QT_TRANSLATE_NOOP("CheckUp", "{name}未满18周岁（{age}岁），没有法定代理人")
        yield Hit(
            place=place_of(party),
            what=say(text, name=party.name, age=age),
            mend=say(QT_TRANSLATE_NOOP("CheckUp", "请添加其父母或其他监护人为法定代理人，由法定代理人签名")),
            field=facts.party_field(party),
            severity=Severity.BLOCK if age < 8 else Severity.WARN,
        )


def agent_without_authority(facts: AgreementFacts) -> Iterator[Hit]:
    """Find an agent who may not settle; heavier once he has signed."""
    signed = {one.name for one in facts.signed_for}
    for party in facts.parties:
        if party.role is not PartyRole.AGENT or party.special_authority:
            continue
        has_signed = party.name in signed
        text = (
            QT_TRANSLATE_NOOP("CheckUp", "{name}没有特别授权，却代为签署了协议")
            if has_signed
            else QT_TRANSLATE_NOOP("CheckUp", "{name}没有特别授权，不能代为和解、签署协议")
        )
        yield Hit(
            place=place_of(party),
            what=say(text, name=party.name),
            mend=say(QT_TRANSLATE_NOOP("CheckUp", "请补特别授权的授权委托书，或由当事人本人签名")),
            field=facts.party_field(party),
            severity=Severity.WARN if has_signed else Severity.HINT,
        )
