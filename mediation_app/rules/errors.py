"""The one hierarchy of errors: what happened and what to do, in the user's language."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message, language, render

_FULL_STOPS = "。！？；.!?"


def sentence(text: str, stop: str = "。") -> str:
    """Close a text with a full stop unless it already ends a sentence."""
    return text if not text or text[-1] in _FULL_STOPS else f"{text}{stop}"


def spoken(message: Message) -> str:
    """Return a message in the active language as a sentence."""
    return sentence(render(message), "." if language() == "en" else "。")


class AppError(Exception):
    """Anything the program raises on purpose; `str()` is the Chinese text shown to the user."""

    def __init__(self, message: Message, advice: Message | None = None) -> None:
        super().__init__(message, advice)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        """Return what happened and what to do, each as a sentence."""
        return "".join(sentence(str(part)) for part in (self.message, self.advice) if part is not None)


class UserError(AppError):
    """The user asked for something that cannot be done as it stands."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with one field; `field` is the field's name, empty for the whole entry."""

    field: str
    message: Message


class InvalidInput(UserError):
    """Entered values that cannot be taken; `problems` go beside their fields."""

    def __init__(self, problems: Iterable[Problem], advice: Message | None = None) -> None:
        self.problems = tuple(problems)
        super().__init__(
            _problems_in_one_line(self.problems),
            advice or say(QT_TRANSLATE_NOOP("Rules", "请改正后再保存，已填写的内容都还在。")),
        )

    def __reduce__(self) -> tuple[type["InvalidInput"], tuple[tuple[Problem, ...], Message | None]]:
        """Rebuild from the problems, so that a copy made for another thread keeps them."""
        return type(self), (self.problems, self.advice)


def invalid(message: Message, field: str = "") -> InvalidInput:
    """Return the error for one value that cannot be taken."""
    return InvalidInput([Problem(field, message)])


def _problems_in_one_line(problems: tuple[Problem, ...]) -> Message:
    first = problems[0].message if problems else ""
    if len(problems) == 1:
        return problems[0].message
    return say(
        QT_TRANSLATE_NOOP("Rules", "有 {count} 处填写有误，第一处：{first}"), count=len(problems), first=first
    )


class NotAllowed(UserError):
    """The acting person's role or the state of the case does not permit the act."""


class NotFound(UserError):
    """The case, person or paper asked for is not there."""


class Conflict(UserError):
    """Somebody else changed the same thing in the meantime, or it exists already."""


class EnvironmentFault(AppError):
    """The machine, not the user, is at fault; every kind brings its own default texts."""

    MESSAGE: ClassVar[Message] = say(QT_TRANSLATE_NOOP("Rules", "电脑或网络出现故障，操作没有完成。"))
    ADVICE: ClassVar[Message] = say(QT_TRANSLATE_NOOP("Rules", "请稍后重试；仍不行时，请联系管理员。"))

    def __init__(self, message: Message | None = None, advice: Message | None = None) -> None:
        super().__init__(message or self.MESSAGE, advice or self.ADVICE)


class DiskFull(EnvironmentFault):
    """No space left; nothing was written."""

    MESSAGE = say(QT_TRANSLATE_NOOP("Rules", "磁盘空间已满，这次没有写入，原有数据没有改动。"))
    ADVICE = say(QT_TRANSLATE_NOOP("Rules", "请清理磁盘或换一个磁盘后重试。"))


class ReadOnly(EnvironmentFault):
    """The office's file or folder may not be written."""

    MESSAGE = say(QT_TRANSLATE_NOOP("Rules", "所在文件夹或文件是只读的，无法保存。"))
    ADVICE = say(QT_TRANSLATE_NOOP("Rules", "请检查文件夹的写入权限，或另选一个位置。"))


class Locked(EnvironmentFault):
    """Another program holds the office's file."""

    MESSAGE = say(QT_TRANSLATE_NOOP("Rules", "数据文件正被另一个程序使用。"))
    ADVICE = say(QT_TRANSLATE_NOOP("Rules", "请关闭另一个窗口或程序后重试。"))


class NewerFile(EnvironmentFault):
    """The file was written by a newer program than this one."""

    MESSAGE = say(QT_TRANSLATE_NOOP("Rules", "数据文件由更新版本的程序写成，本程序不能打开。"))
    ADVICE = say(QT_TRANSLATE_NOOP("Rules", "请先升级本程序；文件没有改动。"))


class ClockBehind(EnvironmentFault):
    """The computer's clock is earlier than the last entry on record."""

    MESSAGE = say(QT_TRANSLATE_NOOP("Rules", "电脑时间早于最近一条记录的时间。"))
    ADVICE = say(QT_TRANSLATE_NOOP("Rules", "请先校准电脑的日期和时间，再继续办理。"))


class ConnectionLost(EnvironmentFault):
    """The database server does not answer any more."""

    MESSAGE = say(QT_TRANSLATE_NOOP("Rules", "与数据库的连接中断，这次没有保存。"))
    ADVICE = say(QT_TRANSLATE_NOOP("Rules", "请检查网络后重试，已填写的内容都还在。"))


class Damaged(EnvironmentFault):
    """The office's file cannot be read as what it should be."""

    MESSAGE = say(QT_TRANSLATE_NOOP("Rules", "数据文件已损坏，无法读取。"))
    ADVICE = say(QT_TRANSLATE_NOOP("Rules", "请不要再写入，并从最近的备份恢复。"))


class NotAnOffice(EnvironmentFault):
    """The folder chosen holds no office of this program."""

    MESSAGE = say(QT_TRANSLATE_NOOP("Rules", "所选文件夹里没有调委会的数据。"))
    ADVICE = say(QT_TRANSLATE_NOOP("Rules", "请另选文件夹，或在这里新建一个调委会。"))
