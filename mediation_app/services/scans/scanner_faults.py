"""What a scanner says is wrong, told apart by the words of SANE and said in the user's."""

from enum import StrEnum
from types import MappingProxyType

from mediation_app.rules.errors import EnvironmentFault
from mediation_app.services.scans.standing import say
from resources.i18n import QT_TRANSLATE_NOOP


class ScannerTrouble(StrEnum):
    """Why a scanner gave no page."""

    NO_PAPER = "no_paper"
    JAMMED = "jammed"
    COVER_OPEN = "cover_open"
    BUSY = "busy"
    GONE = "gone"
    """Switched off, unplugged, or the line to it broke."""
    DENIED = "denied"
    REFUSED = "refused"
    """It does not know something that was asked of it."""
    NO_ROOM = "no_room"
    SILENT = "silent"
    OTHER = "other"


_BY_WORDS = (
    ("out of documents", ScannerTrouble.NO_PAPER),
    ("jammed", ScannerTrouble.JAMMED),
    ("cover is open", ScannerTrouble.COVER_OPEN),
    ("device busy", ScannerTrouble.BUSY),
    ("access to resource has been denied", ScannerTrouble.DENIED),
    ("setting of option", ScannerTrouble.REFUSED),
    ("rounded value", ScannerTrouble.REFUSED),
    ("unrecognized option", ScannerTrouble.REFUSED),
    ("operation not supported", ScannerTrouble.REFUSED),
    ("no space left", ScannerTrouble.NO_ROOM),
    ("cannot open /", ScannerTrouble.NO_ROOM),
    ("out of memory", ScannerTrouble.NO_ROOM),
    ("error during device i/o", ScannerTrouble.GONE),
    ("open of device", ScannerTrouble.GONE),
    ("no scanners were identified", ScannerTrouble.GONE),
    ("no sane devices found", ScannerTrouble.GONE),
)
_PASSING = ("rounded value", "output format is not set")
"""What scanimage says by the way, while it goes on."""
_END_OF_BATCH = "Batch terminated"
_SPEAKER = "scanimage: "
"""What most lines begin with that are no progress."""

_WORDS = MappingProxyType(
    {
        ScannerTrouble.NO_PAPER: (
            QT_TRANSLATE_NOOP("Scans", "进纸器里没有纸"),
            QT_TRANSLATE_NOOP("Scans", "请把纸放进进纸器，推到底，再扫一次；放在玻璃板上的，请选“玻璃板”"),
        ),
        ScannerTrouble.JAMMED: (
            QT_TRANSLATE_NOOP("Scans", "扫描仪卡纸了"),
            QT_TRANSLATE_NOOP("Scans", "请打开进纸器取出卡住的纸，压平订书钉孔和折角，从这一页起接着扫"),
        ),
        ScannerTrouble.COVER_OPEN: (
            QT_TRANSLATE_NOOP("Scans", "扫描仪的盖子没有合上"),
            QT_TRANSLATE_NOOP("Scans", "请合上盖子，再扫一次"),
        ),
        ScannerTrouble.BUSY: (
            QT_TRANSLATE_NOOP("Scans", "扫描仪正忙，可能别的程序或别人正在用"),
            QT_TRANSLATE_NOOP("Scans", "请等它空下来，或关闭别的扫描程序，再扫一次"),
        ),
        ScannerTrouble.GONE: (
            QT_TRANSLATE_NOOP("Scans", "连不上扫描仪"),
            QT_TRANSLATE_NOOP("Scans", "请检查电源、数据线或网络，再扫一次；换过插口的，请重新查找扫描仪"),
        ),
        ScannerTrouble.DENIED: (
            QT_TRANSLATE_NOOP("Scans", "没有使用这台扫描仪的权限"),
            QT_TRANSLATE_NOOP("Scans", "请管理员把当前用户加入扫描仪用户组（scanner），再重新登录电脑"),
        ),
        ScannerTrouble.REFUSED: (
            QT_TRANSLATE_NOOP("Scans", "扫描仪不接受所选的进纸方式、颜色或清晰度"),
            QT_TRANSLATE_NOOP("Scans", "请换一种方式，再扫一次"),
        ),
        ScannerTrouble.NO_ROOM: (
            QT_TRANSLATE_NOOP("Scans", "扫描的页没有地方存放"),
            QT_TRANSLATE_NOOP("Scans", "请清理磁盘，再扫一次"),
        ),
        ScannerTrouble.SILENT: (
            QT_TRANSLATE_NOOP("Scans", "扫描仪很久没有反应，这次扫描已停止"),
            QT_TRANSLATE_NOOP("Scans", "请看扫描仪上有没有提示，关掉再打开，再扫一次"),
        ),
        ScannerTrouble.OTHER: (
            QT_TRANSLATE_NOOP("Scans", "扫描没有完成：{words}"),
            QT_TRANSLATE_NOOP("Scans", "请再扫一次；仍不行时，可在扫描仪自带的程序里扫描，再选择文件收进来"),
        ),
    }
)


class ScannerFailed(EnvironmentFault):
    """A scanner gave no page, or stopped before the last one; ``trouble`` tells why."""

    def __init__(self, trouble: ScannerTrouble, words: str = "") -> None:
        text, advice = _WORDS[trouble]
        message = say(text, words=words) if trouble is ScannerTrouble.OTHER else say(text)
        super().__init__(message, say(advice))
        self.trouble = trouble
        self.words = words

    def __reduce__(self) -> tuple[type["ScannerFailed"], tuple[ScannerTrouble, str]]:
        """Rebuild from the trouble, so that a copy made for another thread keeps it."""
        return type(self), (self.trouble, self.words)


def failure(lines: list[str], code: int) -> ScannerFailed:
    """Return what the words of a program that ended with ``code`` mean."""
    told = [line for line in lines if not _is_by_the_way(line)]
    if known := _known("\n".join(told)):
        return ScannerFailed(known)
    complaints = [line for line in told if line.startswith(_SPEAKER)] or told
    last = complaints[-1].removeprefix(_SPEAKER) if complaints else f"scanimage {code}"
    return ScannerFailed(ScannerTrouble.OTHER, last)


def trouble_in(line: str) -> ScannerTrouble | None:
    """Return what a line says is wrong, None for progress and for words by the way."""
    if _is_by_the_way(line):
        return None
    return _known(line) or (ScannerTrouble.OTHER if line.startswith(_SPEAKER) else None)


def is_last_word(line: str) -> bool:
    """Tell whether nothing follows a line but the program's end; a driver's own words are none of it."""
    begins = line.startswith((f"{_SPEAKER}sane_", "cannot open /"))
    return line.startswith(_END_OF_BATCH) or (begins and not _is_by_the_way(line))


def _known(words: str) -> ScannerTrouble | None:
    return next((trouble for sign, trouble in _BY_WORDS if sign in words.lower()), None)


def _is_by_the_way(line: str) -> bool:
    return any(sign in line.lower() for sign in _PASSING)
