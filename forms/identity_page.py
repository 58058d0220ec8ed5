"""当事人身份证明: who the parties and their speakers are, with room for the copies of their papers.

The numbers stand in full: the sheet proves identity, as the dossier must (省定十三项目录第3项).
"""

from forms.id_documents import document_name
from forms.labels import ROLE
from forms.people import SPEAKERS
from forms.source import Source, in_role, principals, represented
from forms.spec import Field, Fixed, FormSpec, Kind, Section, SignatureLine, Signatures, Style, Use, Values
from mediation_app.model import Case, Party, PartyRole
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="identity_page",
    title=QT_TRANSLATE_NOOP("Forms", "当事人身份证明"),
    style=Style.GRID,
    source="省定卷宗目录第3项；栏目依通行做法",
    signable=True,
    parts=(
        Section(
            title="当事人及代理人",
            repeats="people",
            use=Use.PAPER,
            fields=(
                Field(name="role", label="身份", span=2),
                Field(name="name", label="姓名/名称", span=2),
                Field(name="document", label="证件种类", span=2),
                Field(name="number", label="证件号码", span=2, secret=True),
                Field(name="address", label="单位或住址", span=4),
                Field(name="copy", label="证件复印件粘贴处", kind=Kind.TEXT, lines=8),
            ),
        ),
        Fixed("以上证件复印件经核对，与原件一致。"),
        Signatures(lines=(SignatureLine("核对人（签名）"),)),
    ),
)


def fill(source: Source) -> Values:
    """Fill the sheet of a case, each party followed by those who speak for him; it is dated by hand."""
    return {
        "committee": source.office.name,
        "people": tuple(_block(source.case, party) for party in identified(source.case)),
        "date": None,
    }


def identified(case: Case) -> tuple[Party, ...]:
    """Return who proves his identity: parties, then the guardians and agents of each."""
    speaking = in_role(case, PartyRole.GUARDIAN, PartyRole.AGENT)
    found = [
        one
        for party in principals(case)
        for one in (party, *(speaker for speaker in speaking if represented(case, speaker) is party))
    ]
    return (*found, *(speaker for speaker in speaking if speaker not in found))


def _block(case: Case, party: Party) -> Values:
    person = party.person
    return {
        "role": _role(case, party),
        "name": person.name,
        "document": document_name(person),
        "number": person.id_number,
        "address": person.address,
        "copy": "",
    }


def _role(case: Case, party: Party) -> str:
    whom = represented(case, party)
    title = SPEAKERS.get(party.role, ROLE[party.role])
    return f"{whom.person.name}的{title}" if whom is not None else title
