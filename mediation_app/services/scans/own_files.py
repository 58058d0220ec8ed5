"""Files that this program made itself: they carry the code of a paper, but nobody signed them on paper."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import IssuedPaper, SignedFile
from mediation_app.rules.errors import InvalidInput, Problem
from resources.i18n import QT_TRANSLATE_NOOP, Message


def require_no_file_of_ours(session: Session, name: str, sha256: str) -> None:
    """Let only pass what came back. Raises InvalidInput for a file of the register, byte for byte."""
    if session.scalar(select(IssuedPaper.id).where(IssuedPaper.sha256 == sha256).limit(1)) is not None:
        text = QT_TRANSLATE_NOOP("Scans", "“{name}”是程序定稿的打印文件，上面没有签名，不是扫描回来的原件")
        raise _invalid(text, name)
    if session.scalar(select(SignedFile.id).where(SignedFile.sha256 == sha256).limit(1)) is not None:
        text = QT_TRANSLATE_NOOP(
            "Scans", "“{name}”是程序做的签名版或者签章版，已在案件里，不是扫描回来的原件"
        )
        raise _invalid(text, name)


def _invalid(text: str, name: str) -> InvalidInput:
    advice = Message("Scans", QT_TRANSLATE_NOOP("Scans", "请在纸上签好后扫描，再收进扫描件"))
    return InvalidInput([Problem("path", Message("Scans", text, name=name))], advice)
