"""What each way of signing is worth in law, in words: declared once for screen, command line and manual.

The program says what the law asks for: the parties agree whether they use electronic signatures; whether one
is good the law says, and a court in a dispute.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message


class SigningWay(StrEnum):
    """The three ways a paper is signed."""

    WET = "wet"
    SCREEN = "screen"
    CERTIFICATE = "certificate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """A way of signing: its name, one line for a dialog, and the points with their articles."""

    title: Message
    short: Message
    points: tuple[Message, ...]


W = SigningWay

WORTH: Mapping[SigningWay, Worth] = MappingProxyType(
    {
        W.WET: Worth(
            title=say(QT_TRANSLATE_NOOP("Rules", "纸上签名、盖章或者按指印")),
            short=say(QT_TRANSLATE_NOOP("Rules", "打印后在纸上签署，是通常的做法，各类纠纷都适用。")),
            points=(
                say(
                    QT_TRANSLATE_NOOP(
                        "Rules",
                        "书面调解协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效"
                        "（人民调解法第二十九条）；签名、盖章、按指印有一样即可。",
                    )
                ),
                say(
                    QT_TRANSLATE_NOOP(
                        "Rules",
                        "当事人各执一份，人民调解委员会留存一份（人民调解法第二十九条）；签署后的原件扫描归卷，代替未签的打印件。",
                    )
                ),
            ),
        ),
        W.SCREEN: Worth(
            title=say(QT_TRANSLATE_NOOP("Rules", "屏幕手写签名")),
            short=say(
                QT_TRANSLATE_NOOP(
                    "Rules", "屏幕手写签名是图像证据，不是可靠的电子签名；通常还要打印出来在纸上签署。"
                )
            ),
            points=(
                say(
                    QT_TRANSLATE_NOOP(
                        "Rules",
                        "可靠的电子签名要同时做到：制作数据专属于签名人、签署时只由签名人控制、签署后签名和内容的任何改动都能被发现"
                        "（电子签名法第十三条）。屏幕上的笔迹和指印图像做不到前两项，只作为谁在什么时候看着哪一版签过的证据。",
                    )
                ),
                say(
                    QT_TRANSLATE_NOOP(
                        "Rules",
                        "当事人可以约定使用或者不使用电子签名（电子签名法第三条），也可以选择使用符合其约定的可靠条件的电子签名"
                        "（第十三条）。本单位设定认可屏幕签名、且各方事先都同意的，才登记为已签；是否有效依法律认定，有争议的由法院认定。",
                    )
                ),
                say(
                    QT_TRANSLATE_NOOP(
                        "Rules",
                        "涉及婚姻、收养、继承等人身关系的文书不适用（电子签名法第三条），只能在纸上签署。",
                    )
                ),
            ),
        ),
        W.CERTIFICATE: Worth(
            title=say(QT_TRANSLATE_NOOP("Rules", "单位证书签章")),
            short=say(
                QT_TRANSLATE_NOOP(
                    "Rules", "用单位的数字证书签章，签后任何改动都能被发现；效力要看证书由谁签发、由谁保管。"
                )
            ),
            points=(
                say(
                    QT_TRANSLATE_NOOP(
                        "Rules",
                        "符合电子签名法第十三条条件的是可靠的电子签名，与手写签名或者盖章具有同等的法律效力（第十四条）；"
                        "需要第三方认证的，由依法设立的电子认证服务提供者认证（第十六条）。",
                    )
                ),
                say(
                    QT_TRANSLATE_NOOP(
                        "Rules",
                        "证书签章代表本单位，不代替当事人和调解员签名。测试证书、自己制作的证书不能证明身份，只供试用。",
                    )
                ),
                say(
                    QT_TRANSLATE_NOOP(
                        "Rules",
                        "涉及婚姻、收养、继承等人身关系的文书不适用（电子签名法第三条），须加盖实物印章。",
                    )
                ),
            ),
        ),
    }
)
"""In the order they are told: what is usual first."""

PERSONAL_STATUS = say(
    QT_TRANSLATE_NOOP("Rules", "涉及婚姻、收养、继承等人身关系的文书，电子签名不适用（电子签名法第三条）")
)
"""Why neither screen nor certificate counts for a paper."""
FOOT_LINE = "屏幕签名为图像证据，不属于电子签名法第十三条规定的可靠的电子签名。"
"""What stands at the foot of a page with drawn signatures; printed, never translated."""
