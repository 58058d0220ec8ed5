"""人民调解口头协议登记表 (art. 28, 30): the deal as the mediator writes it down, unsigned by the parties."""

from forms import agreement
from forms.signatures import MEDIATORS, RECORDER, SEAL
from forms.source import Source
from forms.spec import FormSpec, Remark, Section, Signatures, Use, Values
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="oral_agreement",
    title=QT_TRANSLATE_NOOP("Forms", "人民调解口头协议登记表"),
    source="司发通〔2010〕239号",
    parts=(
        agreement.NUMBER,
        agreement.PARTIES,
        Section(fields=(agreement.DISPUTE,)),
        Section(
            title="达成协议的内容",
            repeats="terms",
            fields=(agreement.WORDS,),
            numbered=True,
            blank_blocks=4,
            use=Use.PAPER,
        ),
        Section(fields=(agreement.PERFORMANCE,)),
        Signatures(lines=(MEDIATORS, RECORDER), seal=SEAL),
        Remark("此表由人民调解委员会填写。"),
    ),
)


def fill(source: Source) -> Values:
    """Fill the sheet as the agreement is filled (参照人民调解协议书填写)."""
    return agreement.fill(source)
