"""调解邀请函: somebody is asked to help at a session, with the parties' consent (人民调解法 art. 20)."""

from forms.mediation_acceptance import CONTACT, contact_of
from forms.mediation_record import parties_present
from forms.moments import show_moment
from forms.outcome import matter
from forms.signatures import NOTICE_SEAL
from forms.source import Source
from forms.spec import Field, Fixed, FormSpec, Signatures, Subject, Values
from mediation_app.model import Invitation, MediationSession
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="invitation",
    title=QT_TRANSLATE_NOOP("Forms", "调解邀请函"),
    subject=Subject.INVITATION,
    source="《人民调解法》第二十条；办案常用文书",
    parts=(
        Fixed(
            "{invited}：",
            slots=(Field(name="invited", label="受邀人", blank="　" * 10),),
            indent=False,
        ),
        Fixed(
            "本人民调解委员会受理的{party_names}之间的{matter}（编号：{number}），定于{time}在{place}调解。"
            "根据《中华人民共和国人民调解法》第二十条的规定，经征得当事人同意，现邀请您参加调解，"
            "协助做好以下工作：{task}",
            slots=(
                Field(name="party_names", label="当事人", blank="　　　　　　、　　　　　　"),
                Field(name="matter", label="纠纷", blank="　　　　　　纠纷"),
                Field(name="number", label="编号", blank="　" * 8),
                Field(name="time", label="调解时间", blank="　　　　年　　月　　日　　时　　分"),
                Field(name="place", label="调解地点", blank="　" * 8),
                Field(
                    name="task",
                    label=QT_TRANSLATE_NOOP("Forms", "协助事项"),
                    editable_on_paper=True,
                    blank="　" * 20,
                ),
            ),
        ),
        Fixed("请客观公正地参与调解，尊重当事人的意愿，并对知悉的个人隐私和商业秘密予以保密。"),
        Fixed("因故不能参加的，请提前告知。联系人：{contact}，联系电话：{phone}。", slots=CONTACT),
        Signatures(lines=(), seal=NOTICE_SEAL),
    ),
)


def fill(source: Source) -> Values:
    """Fill the letter to one person; it bears the day of the invitation."""
    one = source.invitation
    session = _session_of(source, one)
    return {
        "committee": source.office.name,
        "invited": "　".join(filter(None, (one.unit, one.name))),
        "party_names": parties_present(source.case),
        "matter": matter(source),
        "number": source.case.number,
        "time": show_moment(session.starts_at) if session.starts_at else "",
        "place": session.place,
        "task": one.task if not one.task or one.task.endswith("。") else f"{one.task}。",
        **contact_of(source, one.invited_on),
        "date": one.invited_on,
    }


def _session_of(source: Source, one: Invitation) -> MediationSession:
    return next(session for session in source.case.sessions if one in session.invitations)
