"""人民调解当事人权利义务告知书 (provincial sets): what the committee is, and what parties may and must do."""

from forms.people import signing_name
from forms.signatures import PARTIES_SEALING
from forms.source import Source, principals
from forms.spec import Fixed, FormSpec, Signatures, Values
from resources.i18n import QT_TRANSLATE_NOOP

_WORDS = """
根据《中华人民共和国人民调解法》的规定，现将人民调解的有关事项和当事人的权利义务告知如下：
一、人民调解委员会是依法设立的调解民间纠纷的群众性组织。人民调解委员会调解民间纠纷，不收取任何费用。
二、人民调解委员会调解民间纠纷，遵循下列原则：（一）在当事人自愿、平等的基础上进行调解；\
（二）不违背法律、法规和国家政策；（三）尊重当事人的权利，不得因调解而阻止当事人依法通过\
仲裁、行政、司法等途径维护自己的权利。
三、当事人在人民调解活动中享有下列权利：（一）选择或者接受人民调解员；（二）接受调解、拒绝调解或者\
要求终止调解；（三）要求调解公开进行或者不公开进行；（四）自主表达意愿、自愿达成调解协议。
四、当事人在人民调解活动中履行下列义务：（一）如实陈述纠纷事实；（二）遵守调解现场秩序，尊重人民调解员；\
（三）尊重对方当事人行使权利。
五、经人民调解委员会调解达成的调解协议，具有法律约束力，当事人应当按照约定履行。\
当事人之间就调解协议的履行或者调解协议的内容发生争议的，一方当事人可以向人民法院提起诉讼。
六、经人民调解委员会调解达成调解协议后，双方当事人认为有必要的，可以自调解协议生效之日起三十日内\
共同向人民法院申请司法确认。
以上内容已向我告知，我已知悉。
"""

SPEC = FormSpec(
    code="rights_notice",
    title=QT_TRANSLATE_NOOP("Forms", "人民调解当事人权利义务告知书"),
    source="《人民调解法》第三、四、七、二十三、二十四、三十一至三十三条",
    signable=True,
    parts=(
        *(Fixed(words) for words in _WORDS.strip().splitlines()),
        Signatures(lines=(PARTIES_SEALING,)),
    ),
)


def fill(source: Source) -> Values:
    """Fill the notice of a case; its date is written by hand when it is signed."""
    case = source.case
    return {
        "committee": source.office.name,
        "signing_parties": tuple(signing_name(case, party) for party in principals(case)),
        "date": None,
    }
