"""What is wrong with keys, certificates and lists, in words; what to do about it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mediation_app.rules.errors import InvalidInput, NotAllowed, Problem, UserError
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from reports.pades.faults import KeyRefused


def say(source: str, **values: object) -> Message:
    """Return a message of this part of the program."""
    return Message("Sealing", source, **values)


def refusal(error: "KeyRefused", field: str = "") -> UserError:
    """Return what to tell the user of a key that was refused; a wrong password or PIN goes to its field."""
    text, advice = _WORDS[error.fault.value]
    message = say(text, detail=error.detail)
    if error.fault.value in _TYPED:
        return InvalidInput([Problem("password", message)], say(advice))
    if field:
        return InvalidInput([Problem(field, message)], say(advice))
    return NotAllowed(message, say(advice))


_TYPED = frozenset({"wrong_password", "wrong_pin", "pin_locked"})

_WORDS: Mapping[str, tuple[str, str]] = {
    "not_a_key_file": (
        QT_TRANSLATE_NOOP("Sealing", "这不是证书文件（.p12、.pfx），或者文件已损坏"),
        QT_TRANSLATE_NOOP("Sealing", "请重新选择，或向发证机构再要一份"),
    ),
    "wrong_password": (
        QT_TRANSLATE_NOOP("Sealing", "密码不对，或证书文件已损坏"),
        QT_TRANSLATE_NOOP("Sealing", "请核对大小写后重新输入；密码不会保存"),
    ),
    "no_key": (
        QT_TRANSLATE_NOOP("Sealing", "里面没有私钥，不能用来签章"),
        QT_TRANSLATE_NOOP("Sealing", "请导出带私钥的证书文件，或换一个证书密钥"),
    ),
    "no_certificate": (
        QT_TRANSLATE_NOOP("Sealing", "里面没有与私钥对应的证书"),
        QT_TRANSLATE_NOOP("Sealing", "请向发证机构要一份带证书的文件"),
    ),
    "unsupported": (
        QT_TRANSLATE_NOOP("Sealing", "密钥的算法不支持，可能是国密 SM2 或已淘汰的加密方式"),
        QT_TRANSLATE_NOOP(
            "Sealing", "PDF 签章要用 RSA 2048 位以上或 P-256 以上的证书；国密证书请用发证机构的签章软件"
        ),
    ),
    "no_module": (
        QT_TRANSLATE_NOOP("Sealing", "证书密钥的驱动打不开：{detail}"),
        QT_TRANSLATE_NOOP("Sealing", "请安装密钥的驱动，并选择它的 PKCS#11 库文件"),
    ),
    "no_token": (
        QT_TRANSLATE_NOOP("Sealing", "没有找到证书密钥“{detail}”，可能已经拔出"),
        QT_TRANSLATE_NOOP("Sealing", "请插好密钥后再试，这次没有签章"),
    ),
    "wrong_pin": (
        QT_TRANSLATE_NOOP("Sealing", "PIN 码不对"),
        QT_TRANSLATE_NOOP("Sealing", "请核对后再试；连续输错几次，密钥会被锁住"),
    ),
    "pin_locked": (
        QT_TRANSLATE_NOOP("Sealing", "PIN 码已锁住或没有设置"),
        QT_TRANSLATE_NOOP("Sealing", "请到发证机构解锁"),
    ),
    "several_keys": (
        QT_TRANSLATE_NOOP("Sealing", "密钥里有几把私钥：{detail}"),
        QT_TRANSLATE_NOOP("Sealing", "请填写要用的那一把的名称"),
    ),
    "token_failed": (
        QT_TRANSLATE_NOOP("Sealing", "证书密钥没有完成签章（{detail}）"),
        QT_TRANSLATE_NOOP("Sealing", "请拔出后重新插好再试，这次没有签章"),
    ),
    "token_silent": (
        QT_TRANSLATE_NOOP("Sealing", "证书密钥一直没有答复，这次没有签章"),
        QT_TRANSLATE_NOOP("Sealing", "请拔出后重新插好再试；密钥的驱动自己弹出密码窗口的，请在那里输入"),
    ),
    "other_certificate": (
        QT_TRANSLATE_NOOP("Sealing", "里面的证书不是登记的那一张，可能已经换发"),
        QT_TRANSLATE_NOOP("Sealing", "请在设置里重新添加证书"),
    ),
    "not_a_list": (
        QT_TRANSLATE_NOOP("Sealing", "这不是证书吊销列表（.crl），或者文件已损坏"),
        QT_TRANSLATE_NOOP("Sealing", "请从发证机构的网站重新下载"),
    ),
    "cannot_be_sealed": (
        QT_TRANSLATE_NOOP("Sealing", "这份 PDF 的结构不能签章"),
        QT_TRANSLATE_NOOP("Sealing", "请重新定稿一版再签章，或打印后加盖实物印章"),
    ),
}
"""By the code of the fault: what happened, what to do."""

UNFIT: Mapping[str, str] = {
    "is_authority": QT_TRANSLATE_NOOP("Sealing", "这是用来签发别的证书的，不能用来签章"),
    "no_signing_use": QT_TRANSLATE_NOOP("Sealing", "证书的用途里没有签名，不能用来签章"),
    "weak_key": QT_TRANSLATE_NOOP("Sealing", "证书的密钥太短（RSA 少于 2048 位），签了也容易被伪造"),
    "weak_digest": QT_TRANSLATE_NOOP("Sealing", "证书是用 MD5 或 SHA-1 签发的，已经不安全"),
    "unsupported_key": QT_TRANSLATE_NOOP("Sealing", "证书的密钥算法不支持，可能是国密 SM2"),
}
"""Why a certificate is not fit to seal with, by the code of the fault."""
