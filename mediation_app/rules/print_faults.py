"""What may be wrong with a paper on its way to the printer: a code to keep, words for the clerk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message


class PrintFault(StrEnum):
    """What is wrong with an order of the print queue."""

    NO_PAPER = "no_paper"
    JAM = "jam"
    COVER_OPEN = "cover_open"
    NO_INK = "no_ink"
    TRAY_FULL = "tray_full"
    OFFLINE = "offline"
    STOPPED = "stopped"
    HELD = "held"
    ATTENTION = "attention"
    CANCELLING = "cancelling"
    SERVER_GONE = "server_gone"

    NO_SERVER = "no_server"
    NO_PRINTER = "no_printer"
    PRINTER_GONE = "printer_gone"
    NOT_ACCEPTING = "not_accepting"
    NO_TWO_SIDED = "no_two_sided"
    NO_TRAY = "no_tray"
    TOO_MANY_COPIES = "too_many_copies"
    FORBIDDEN = "forbidden"
    SPOOL_FULL = "spool_full"
    TOO_MANY_JOBS = "too_many_jobs"
    REFUSED = "refused"
    ONLY_WORD = "only_word"
    SUPERSEDED = "superseded"
    SIGNED_COPY_VOID = "signed_copy_void"
    OVERTAKEN = "overtaken"
    DOUBLE = "double"
    SIGNED_SINCE = "signed_since"
    CASE_VOID = "case_void"
    DAMAGED = "damaged"

    ABORTED = "aborted"
    BAD_FILE = "bad_file"
    PARTLY = "partly"
    CANCELLED_THERE = "cancelled_there"
    DID_NOT_COME_OUT = "did_not_come_out"

    WITH_ERRORS = "with_errors"
    LOST = "lost"
    FORGOTTEN = "forgotten"
    NO_WORD = "no_word"
    DESK_GONE = "desk_gone"


@dataclass(frozen=True, slots=True)
class FaultWords:
    """What happened, and what to do."""

    what: Message
    advice: Message


F = PrintFault


def _words(what: str, advice: str) -> FaultWords:
    return FaultWords(say(what), say(advice))


_RELOAD = QT_TRANSLATE_NOOP("Rules", "排除后它会自己接着打，不必再送一次")
_AGAIN = QT_TRANSLATE_NOOP("Rules", "排除后再点“重打失败的”")
_LOOK = QT_TRANSLATE_NOOP("Rules", "请到打印机旁看一下，打出来了几份，再在这里确认")

FAULTS: Mapping[PrintFault, FaultWords] = MappingProxyType(
    {
        F.NO_PAPER: _words(QT_TRANSLATE_NOOP("Rules", "打印机缺纸"), _RELOAD),
        F.JAM: _words(QT_TRANSLATE_NOOP("Rules", "打印机卡纸"), _RELOAD),
        F.COVER_OPEN: _words(QT_TRANSLATE_NOOP("Rules", "打印机的盖子开着"), _RELOAD),
        F.NO_INK: _words(QT_TRANSLATE_NOOP("Rules", "打印机没有墨粉或墨水"), _RELOAD),
        F.TRAY_FULL: _words(QT_TRANSLATE_NOOP("Rules", "出纸盘满了"), _RELOAD),
        F.OFFLINE: _words(
            QT_TRANSLATE_NOOP("Rules", "打印机没有应答"),
            QT_TRANSLATE_NOOP("Rules", "请检查电源和连线；接通后它会自己接着打，不必再送一次"),
        ),
        F.STOPPED: _words(
            QT_TRANSLATE_NOOP("Rules", "这台打印机已暂停"),
            QT_TRANSLATE_NOOP("Rules", "请在系统的打印机设置里恢复它；恢复后会自己接着打，不必再送一次"),
        ),
        F.HELD: _words(
            QT_TRANSLATE_NOOP("Rules", "打印系统暂时扣住了这份文书"),
            QT_TRANSLATE_NOOP("Rules", "请在系统的打印任务里放行，或在这里取消"),
        ),
        F.ATTENTION: _words(QT_TRANSLATE_NOOP("Rules", "打印机需要有人去看一下"), _RELOAD),
        F.CANCELLING: _words(
            QT_TRANSLATE_NOOP("Rules", "正在取消，等打印系统答复"),
            QT_TRANSLATE_NOOP("Rules", "已经进了打印机的几页可能还会出来"),
        ),
        F.SERVER_GONE: _words(
            QT_TRANSLATE_NOOP("Rules", "打印服务没有应答，不知道打到哪里了"),
            QT_TRANSLATE_NOOP(
                "Rules", "打印服务恢复后会接着查；要是恢复不了，请看打印机出了几份，再在这里确认"
            ),
        ),
        F.NO_SERVER: _words(
            QT_TRANSLATE_NOOP("Rules", "打印服务没有运行，什么也没有送出"),
            QT_TRANSLATE_NOOP("Rules", "这一份还在队列里等着，请在打印服务恢复后再送"),
        ),
        F.NO_PRINTER: _words(
            QT_TRANSLATE_NOOP("Rules", "没有设默认打印机，什么也没有送出"),
            QT_TRANSLATE_NOOP("Rules", "请选一台打印机，再点“重打失败的”"),
        ),
        F.PRINTER_GONE: _words(
            QT_TRANSLATE_NOOP("Rules", "系统里已经没有这台打印机"),
            QT_TRANSLATE_NOOP("Rules", "请另选一台打印机，再点“重打失败的”"),
        ),
        F.NOT_ACCEPTING: _words(
            QT_TRANSLATE_NOOP("Rules", "这台打印机现在不接收任务，什么也没有送出"),
            QT_TRANSLATE_NOOP("Rules", "请在系统的打印机设置里改为接收任务，或另选一台，再点“重打失败的”"),
        ),
        F.NO_TWO_SIDED: _words(
            QT_TRANSLATE_NOOP("Rules", "这台打印机不能双面打印，什么也没有送出"),
            QT_TRANSLATE_NOOP("Rules", "请改为单面，或另选一台打印机，再点“重打失败的”"),
        ),
        F.NO_TRAY: _words(
            QT_TRANSLATE_NOOP("Rules", "这台打印机没有所选的纸盒，什么也没有送出"),
            QT_TRANSLATE_NOOP("Rules", "请另选纸盒，再点“重打失败的”"),
        ),
        F.TOO_MANY_COPIES: _words(
            QT_TRANSLATE_NOOP("Rules", "这台打印机一次打不了这么多份，什么也没有送出"),
            QT_TRANSLATE_NOOP("Rules", "请减少份数，再点“重打失败的”"),
        ),
        F.FORBIDDEN: _words(
            QT_TRANSLATE_NOOP("Rules", "打印系统不许这个用户使用这台打印机"),
            QT_TRANSLATE_NOOP("Rules", "请管理员开通，或另选一台打印机，再点“重打失败的”"),
        ),
        F.SPOOL_FULL: _words(
            QT_TRANSLATE_NOOP("Rules", "打印系统放不下这份文书，磁盘可能满了；没有送出"),
            QT_TRANSLATE_NOOP("Rules", "请清理磁盘或打印系统里积压的任务，再点“重打失败的”"),
        ),
        F.TOO_MANY_JOBS: _words(
            QT_TRANSLATE_NOOP("Rules", "打印系统里排的任务太多，暂时不收"),
            QT_TRANSLATE_NOOP("Rules", "这一份还在队列里等着，请等前面的打完再送"),
        ),
        F.REFUSED: _words(QT_TRANSLATE_NOOP("Rules", "打印系统没有收这份文书"), _AGAIN),
        F.ONLY_WORD: _words(
            QT_TRANSLATE_NOOP("Rules", "这一版只有 Word 稿，没有 PDF"),
            QT_TRANSLATE_NOOP("Rules", "请用 Word 打开后打印，这里请取消"),
        ),
        F.SUPERSEDED: _words(
            QT_TRANSLATE_NOOP("Rules", "排队以后又出了新的一版，旧版没有送出"),
            QT_TRANSLATE_NOOP("Rules", "请取消这一条，把新版加入队列；要旧版的，请补打副本"),
        ),
        F.SIGNED_COPY_VOID: _words(
            QT_TRANSLATE_NOOP("Rules", "排队以后这份签名版作废了，没有送出"),
            QT_TRANSLATE_NOOP("Rules", "请取消这一条；需要时重新生成签名版，再加入队列"),
        ),
        F.OVERTAKEN: _words(
            QT_TRANSLATE_NOOP("Rules", "签名以后案件内容又有改动，这份签名版没有送出"),
            QT_TRANSLATE_NOOP("Rules", "请取消这一条；定稿新的一版、重新签名以后再打印"),
        ),
        F.DOUBLE: _words(
            QT_TRANSLATE_NOOP("Rules", "这一版另外打印过，或另有一条在队列里，这一条没有送出"),
            QT_TRANSLATE_NOOP("Rules", "请取消这一条；还要的，请补打副本"),
        ),
        F.SIGNED_SINCE: _words(
            QT_TRANSLATE_NOOP("Rules", "排队以后这一版已有人签名，不能再打一份正本，没有送出"),
            QT_TRANSLATE_NOOP("Rules", "请取消这一条；还要的，请补打副本"),
        ),
        F.CASE_VOID: _words(
            QT_TRANSLATE_NOOP("Rules", "案件已作废，文书没有送出"), QT_TRANSLATE_NOOP("Rules", "请取消这一条")
        ),
        F.DAMAGED: _words(
            QT_TRANSLATE_NOOP("Rules", "文书文件与登记的 SHA-256 不符，被改动过或已损坏，没有送出"),
            QT_TRANSLATE_NOOP("Rules", "请取消这一条；从备份恢复，或定稿新的一版，再加入队列"),
        ),
        F.ABORTED: _words(QT_TRANSLATE_NOOP("Rules", "打印中途失败，打印系统放弃了这份文书"), _AGAIN),
        F.BAD_FILE: _words(
            QT_TRANSLATE_NOOP("Rules", "打印系统读不了这份文件"),
            QT_TRANSLATE_NOOP("Rules", "请另选一台打印机，再点“重打失败的”；仍不行时，请存为 PDF 打印"),
        ),
        F.PARTLY: _words(
            QT_TRANSLATE_NOOP("Rules", "打印中途停了，可能已出来几页"),
            QT_TRANSLATE_NOOP("Rules", "请收起已出来的几页，不要发出去；需要时再点“重打失败的”"),
        ),
        F.CANCELLED_THERE: _words(
            QT_TRANSLATE_NOOP("Rules", "在打印机上或打印系统里被人取消了"),
            QT_TRANSLATE_NOOP("Rules", "仍要打的，再点“重打失败的”"),
        ),
        F.DID_NOT_COME_OUT: _words(
            QT_TRANSLATE_NOOP("Rules", "经查看没有打出来"),
            QT_TRANSLATE_NOOP("Rules", "仍要打的，再点“重打失败的”"),
        ),
        F.WITH_ERRORS: _words(QT_TRANSLATE_NOOP("Rules", "打印系统说打完了，但中间有错"), _LOOK),
        F.LOST: _words(QT_TRANSLATE_NOOP("Rules", "送往打印机时程序中断，不知道送到没有"), _LOOK),
        F.FORGOTTEN: _words(QT_TRANSLATE_NOOP("Rules", "打印系统已经没有这次打印的记录"), _LOOK),
        F.NO_WORD: _words(QT_TRANSLATE_NOOP("Rules", "这台打印机不报告结果"), _LOOK),
        F.DESK_GONE: _words(QT_TRANSLATE_NOOP("Rules", "送打印的那台电脑不再答复"), _LOOK),
    }
)

_BY_REASON: tuple[tuple[str, PrintFault], ...] = (
    ("media-jam", F.JAM),
    ("media-empty", F.NO_PAPER),
    ("media-needed", F.NO_PAPER),
    ("input-tray-missing", F.NO_PAPER),
    ("cover-open", F.COVER_OPEN),
    ("door-open", F.COVER_OPEN),
    ("interlock-open", F.COVER_OPEN),
    ("toner-empty", F.NO_INK),
    ("marker-supply-empty", F.NO_INK),
    ("marker-supply-missing", F.NO_INK),
    ("developer-empty", F.NO_INK),
    ("output-area-full", F.TRAY_FULL),
    ("marker-waste-full", F.ATTENTION),
    ("opc-life-over", F.ATTENTION),
    ("fuser-over-temp", F.ATTENTION),
    ("offline", F.OFFLINE),
    ("shutdown", F.OFFLINE),
    ("timed-out", F.OFFLINE),
    ("connecting-to-device", F.OFFLINE),
    ("stopped-partly", F.ATTENTION),
)
"""Keywords of ``printer-state-reasons`` (RFC 8011 5.4.12, PWG 5100.9), the more telling ones first."""


def fault_words(code: str) -> FaultWords | None:
    """Return the words of a fault kept by its code; None for none, and for one of a newer program."""
    return FAULTS[PrintFault(code)] if code in PrintFault.__members__.values() else None


def printer_fault(reasons: Iterable[str]) -> PrintFault | None:
    """Return what keeps a printer from printing, by its reasons; None where nothing does.

    How grave a reason is called (``-error``, ``-warning``, ``-report``) tells nothing: CUPS has an open door
    and a printer that is off as reports. Toner or paper running low keep nothing from being printed.
    """
    plain = {_without_severity(reason) for reason in reasons}
    return next((fault for keyword, fault in _BY_REASON if keyword in plain), None)


def _without_severity(reason: str) -> str:
    return reason.removesuffix("-error").removesuffix("-warning").removesuffix("-report")
