"""授权委托书: whom a party lets speak for him, and whether he may settle (特别授权)."""

from forms.outcome import matter
from forms.people import BLANK_EITHER, IDENTITY_FIELDS, block
from forms.source import Source, joined, names, principals, represented
from forms.spec import (
    Field,
    Fixed,
    FormSpec,
    Remark,
    Section,
    SignatureLine,
    Signatures,
    Style,
    Subject,
    Values,
)
from mediation_app.model import Case, Party
from resources.i18n import QT_TRANSLATE_NOOP

GENERAL = (
    "一般授权：代为陈述事实，提供证据，参加调解，签收文书。"
    "承认、变更请求，和解以及签订调解协议，由委托人本人决定"
)
SPECIAL = "特别授权：代为陈述事实，提供证据，参加调解，签收文书，代为承认、变更请求，进行和解，签订调解协议"

SPEC = FormSpec(
    code="authorization",
    title=QT_TRANSLATE_NOOP("Forms", "授权委托书"),
    style=Style.GRID,
    subject=Subject.PARTY,
    source="《民法典》第一百六十一条、第一百六十五条；省定卷宗目录第4项",
    signable=True,
    parts=(
        Section(title="委托人", repeats="principals", fields=IDENTITY_FIELDS, blank=(BLANK_EITHER,)),
        Section(title="受委托人", repeats="agents", fields=IDENTITY_FIELDS, blank_blocks=1),
        Fixed(
            "委托人因与{opponents}之间的{matter}（编号：{number}），自愿委托上列受委托人为代理人，"
            "参加{committee_name}主持的调解。",
            slots=(
                Field(name="opponents", label="对方当事人", blank="　" * 8),
                Field(name="matter", label="纠纷", blank="　　　　　　纠纷"),
                Field(name="number", label="编号", blank="　" * 8),
                Field(name="committee_name", label="人民调解委员会", blank="　　　　　　人民调解委员会"),
            ),
        ),
        Fixed(
            "代理权限——{authority}。",
            slots=(
                Field(
                    name="authority",
                    label=QT_TRANSLATE_NOOP("Forms", "代理权限"),
                    editable_on_paper=True,
                    max_length=400,
                    blank="　" * 60,
                ),
            ),
        ),
        Fixed(
            "代理期限：自本委托书签署之日起，至本次调解结束之日止。委托人可以随时以书面形式变更或者撤销委托。"
        ),
        Signatures(
            lines=(
                SignatureLine("委托人（签名、盖章或者按指印）", "signing_principals"),
                SignatureLine("受委托人（签名）", "signing_agents"),
            ),
        ),
        Remark("委托人是单位的，加盖公章并由法定代表人（负责人）签名。"),
    ),
)


def fill(source: Source) -> Values:
    """Fill the power of attorney of one agent; it is dated by hand when it is signed."""
    case, agent = source.case, source.agent
    whom = represented(case, agent)
    return {
        "committee": source.office.name,
        "committee_name": source.office.name,
        "principals": (block(case, whom),) if whom is not None else (),
        "agents": (block(case, agent),),
        "opponents": _opponents(case, whom),
        "matter": matter(source),
        "number": case.number,
        "authority": SPECIAL if agent.special_authority else GENERAL,
        "signing_principals": (_signing(whom),) if whom is not None else (),
        "signing_agents": (agent.person.name,),
        "date": None,
    }


def _opponents(case: Case, whom: Party | None) -> str:
    """Name the parties on the other side."""
    if whom is None:
        return ""
    return joined(names(party for party in principals(case) if party.role is not whom.role))


def _signing(whom: Party) -> str:
    head = whom.person.head_name
    return f"{whom.person.name}（法定代表人/负责人{head}）" if head else whom.person.name
