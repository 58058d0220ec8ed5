"""Read the people of a raw case: parties with a side, guardians, helpers; placeholders go, notes stay."""

import re
from dataclasses import dataclass, field

from mediation_app.rules.names import is_organisation, role_in_brackets, split_people
from mediation_app.rules.raw_mentions import family_of, find_mentions
from mediation_app.rules.raw_people import (
    Part,
    is_placeholder,
    is_pronoun,
    kin_of,
    part_of,
)
from mediation_app.rules.raw_record import RawCase, said_by_parties
from mediation_app.rules.raw_sides import Sides, read_sides
from mediation_app.rules.vocabulary import PartyRole
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

_GUARDIAN = re.compile(r"父亲|母亲|父母|爸爸|妈妈|家长|监护人|爷爷|奶奶")
_SCHOOL_AGE = re.compile(r"小学|中学|初中|高中|初[一二三]|[一二三四五六]年级|幼儿园|未成年|学生家长|儿童")
_DEATH = "死亡|身亡|去世|逝世|离世|死去|遇难|病故|不治|遇害"
_MINOR = re.compile(r"(?<!\d)(?:\d|1[0-7])(?:周)?岁")
_LABEL = re.compile(r"^(?:甲方|乙方|丙方|丁方|申请人|被申请人|原告|被告|当事人)[：:]\s*")
_HEAD = re.compile(r"经理|厂长|老板|店主|负责人|代表|总$|董事长|矿长")
_CONSENTS = re.compile(r"同意|接受(?:这个|该|此|调解)?(?:协议|方案|调解|意见|结果)|(?:没有|无)异议")


@dataclass(frozen=True, slots=True, kw_only=True)
class RawParty:
    """Somebody of the case as read; `represents` names the party a guardian or agent stands for.

    `note` is what the record says of him; `to_verify` is False only where the record itself tells the side.
    """

    name: str
    role: PartyRole
    is_organisation: bool = False
    note: str = ""
    represents: str = ""
    to_verify: bool = True


@dataclass(slots=True)
class _Entry:
    name: str
    notes: list[str]
    part: Part
    listed: bool
    represents: str = ""
    role: PartyRole | None = None

    @property
    def is_principal(self) -> bool:
        return self.role is None and self.part is Part.PRINCIPAL


@dataclass(slots=True)
class _People:
    """The people as they are gathered from the list, the speakers and the facts."""

    case: RawCase
    entries: list[_Entry] = field(default_factory=list)
    remarks: list[Message] = field(default_factory=list)

    def named(self, name: str) -> _Entry | None:
        return next((entry for entry in self.entries if entry.name == name), None)

    def names(self) -> list[str]:
        return [entry.name for entry in self.entries]

    def principals(self) -> list[_Entry]:
        return [entry for entry in self.entries if entry.is_principal]


def read_parties(case: RawCase) -> tuple[tuple[RawParty, ...], tuple[Message, ...]]:
    """Return the people of a case with their roles, and remarks about what was left out or looks odd."""
    people = _People(case)
    _take_list(people)
    _take_speakers(people)
    _tell_kin(people)
    _tell_heads(people)
    _tell_dead(people)
    _keep_two_sides(people)
    names = [entry.name for entry in people.principals()]
    sides = read_sides(case, names)
    return tuple(_as_party(entry, sides) for entry in people.entries), tuple(people.remarks)


def _take_list(people: _People) -> None:
    for listed in people.case.parties:
        for text in (listed,) if is_placeholder(listed) else split_people(listed):
            name, note = role_in_brackets(_LABEL.sub("", text))
            if is_placeholder(name) or is_placeholder(text):
                left_out = QT_TRANSLATE_NOOP("Rules", "名单中的“{text}”不是姓名，未列为当事人。")
                people.remarks.append(say(left_out, text=text))
            elif (known := people.named(name)) is None:
                notes = [note] if note else []
                part = Part.HELPER if _introduced_as_helper(people.case, name) else part_of(name, note)
                people.entries.append(_Entry(name, notes, part, listed=True))
            elif note:
                known.notes.append(note)


def _introduced_as_helper(case: RawCase, name: str) -> bool:
    """Tell a helper who is called so in the text: 调解员老杨, 何同志，作为学校的代表."""
    texts = [case.facts, *(line.text for line in case.record)]
    title = rf"(?:调解员|接访员|民警|所长|书记|主任|法官){re.escape(name)}(?![某甲乙丙丁])"
    spoken_to = rf"{re.escape(name)}[，,](?:您|你)?作为[^，。]{{1,10}}代表"
    return any(re.search(rf"{title}|{spoken_to}", text) for text in texts)


def _take_speakers(people: _People) -> None:
    for line in said_by_parties(people.case.record):
        for text in split_people(line.speaker):
            name, note = role_in_brackets(text)
            if is_placeholder(name) or is_pronoun(name):
                continue
            if known := _same_as(people, name):
                if note and note not in known.notes:
                    known.notes.append(note)
                    known.part = known.part if known.part is Part.HELPER else part_of(known.name, note)
            elif not _speaks_for(people, name):
                part = part_of(name, note)
                part = (
                    part if part is not Part.PRINCIPAL or _consents(people.case, name) else Part.WEAK_HELPER
                )
                people.entries.append(_Entry(name, [note] if note else [], part, listed=False))


def _same_as(people: _People, name: str) -> _Entry | None:
    """Return the entry a speaker's name stands for: 村委会 for 某村村委会."""
    exact = people.named(name)
    if exact:
        return exact
    if family_of(name)[0] or part_of(name, "") is not Part.PRINCIPAL:
        return None
    inside = [
        entry
        for entry in people.entries
        if len(name) > 1 and (name in entry.name if entry.listed else entry.name.endswith(name))
    ]
    if len(inside) == 1:
        return inside[0]
    meant = find_mentions(name, people.names())
    return people.named(meant[0].name) if len(meant) == 1 and meant[0].end == len(name) else None


def _speaks_for(people: _People, name: str) -> bool:
    """Tell 某公司代表, 学校代表 who only speaks for an organisation that is there; its note says so."""
    bare = re.sub(r"(?:的)?(?:代表|负责人|工作人员|业务经理)$", "", name)
    entry = _same_as(people, bare) if bare != name else _headed_by(people, name)
    if entry is None or not is_organisation(entry.name):
        return False
    if (note := f"由{name}发言") not in entry.notes:
        entry.notes.append(note)
    return True


def _headed_by(people: _People, name: str) -> _Entry | None:
    """Return the organisation whose brackets name the speaker: 某公司（法定代表人：蒋某）."""
    named = [entry for entry in people.entries if any(name in note for note in entry.notes)]
    return next((entry for entry in named if is_organisation(entry.name)), None)


def _consents(case: RawCase, name: str) -> bool:
    late = case.record[len(case.record) * 2 // 3 :]
    return any(name in split_people(line.speaker) and _CONSENTS.search(line.text) for line in late)


def _tell_kin(people: _People) -> None:
    """Make parents of pupils guardians and other kin helpers; kin of nobody in the case are parties."""
    for entry in [entry for entry in people.entries if entry.part is Part.KIN]:
        of = people.named(kin_of(entry.name, "，".join(entry.notes)))
        if of is None:
            told_of = kin_of(entry.name, "")
            entry.part = Part.PRINCIPAL if told_of or (entry.listed and not entry.notes) else Part.WEAK_HELPER
        elif (_is_pupil(people.case) or _is_minor(of)) and _GUARDIAN.search(
            entry.name + "".join(entry.notes)
        ):
            entry.role, entry.represents = PartyRole.GUARDIAN, of.name
        else:
            entry.represents = of.name


def _is_minor(entry: _Entry) -> bool:
    return any(_MINOR.search(note) for note in entry.notes)


def _is_pupil(case: RawCase) -> bool:
    facts = case.facts
    school_age = _SCHOOL_AGE.search(facts) is not None or ("家长" in facts and "学生" in facts)
    return school_age and "大学" not in facts


def _tell_heads(people: _People) -> None:
    """Make 某公司的赵经理 the agent of a company that is itself a party."""
    texts = "\n".join([people.case.facts, *(line.text for line in people.case.record)])
    for entry in people.principals():
        if not _HEAD.search(entry.name) or is_organisation(entry.name):
            continue
        for other in people.principals():
            if is_organisation(other.name) and re.search(
                f"{re.escape(other.name)}的?{re.escape(entry.name)}", texts
            ):
                entry.role, entry.represents = PartyRole.AGENT, other.name


def _tell_dead(people: _People) -> None:
    """Let the family stand for a party whom the facts call dead."""
    for entry in [entry for entry in people.principals() if _is_dead(people, entry.name)]:
        dead = QT_TRANSLATE_NOOP("Rules", "案情称{name}已死亡，当事人应为其近亲属，请核对。")
        people.remarks.append(say(dead, name=entry.name))
        family = next((kin for kin in people.entries if kin.represents == entry.name), None)
        if family is not None:
            family.part, family.represents, family.role = Part.PRINCIPAL, "", None
            family.notes.append(f"{entry.name}已死亡")
            people.entries.remove(entry)
        else:
            entry.notes.append("案情称已死亡")
            if not _speaks(people.case, entry.name):
                entry.part = Part.WEAK_HELPER


def _is_dead(people: _People, name: str) -> bool:
    if family_of(name)[0]:
        return False
    facts = re.sub(r"（[^（）]*）", "", people.case.facts)
    others = "|".join(re.escape(other) for other in people.names() if other != name) or "(?!)"
    listing = r"(?:、[^，。；、]{1,8})*"
    gap = rf"(?:(?!{others}|[一-鿿]某|的[一-鿿]{{1,2}}(?:因|意外)?)[^，。；])"
    return (
        re.search(rf"死者{re.escape(name)}|{re.escape(name)}{listing}{gap}{{0,20}}?(?:{_DEATH})", facts)
        is not None
    )


def _speaks(case: RawCase, name: str) -> bool:
    return any(name in split_people(line.speaker) for line in case.record)


def _keep_two_sides(people: _People) -> None:
    """Promote the likeliest helpers while there are not two parties."""
    for entry in people.entries:
        if len(people.principals()) >= 2:
            return
        if entry.part is Part.WEAK_HELPER and entry.role is None and "案情称已死亡" not in entry.notes:
            entry.part = Part.PRINCIPAL


def _as_party(entry: _Entry, sides: Sides) -> RawParty:
    role = entry.role
    if role is None:
        role = PartyRole.PARTICIPANT
        if entry.is_principal:
            role = PartyRole.APPLICANT if entry.name in sides.applicants else PartyRole.RESPONDENT
    helper = entry.part is Part.HELPER and entry.listed
    return RawParty(
        name=entry.name,
        role=role,
        is_organisation=is_organisation(entry.name),
        note="，".join(entry.notes),
        represents=entry.represents if role in (PartyRole.GUARDIAN, PartyRole.AGENT) else "",
        to_verify=not (helper or (entry.is_principal and sides.certain)),
    )


def is_helper(party: RawParty) -> bool:
    """Tell a participant who is nobody's kin: an official, an expert, a lawyer, an onlooker."""
    return party.role is PartyRole.PARTICIPANT and part_of(party.name, party.note) is not Part.KIN
