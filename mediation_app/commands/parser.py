"""The grammar of the command line, with help in Chinese and English."""

import argparse
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from resources.i18n import QT_TRANSLATE_NOOP, Language, Message, render

Run = Callable[[argparse.Namespace], int]
"""What a command does; returns the exit code."""

VARIABLE = "MEDIATION_OFFICE"
LANGUAGES: tuple[Language, ...] = ("zh", "en")


def words(source: str, **values: object) -> str:
    """Return a text of the command line in the active language."""
    return render(Message("Commands", source, **values))


class UsageProblem(Exception):
    """The command line could not be read; ``usage`` shows how it is written."""

    def __init__(self, message: str, usage: str) -> None:
        super().__init__(message)
        self.usage = usage


class Parser(argparse.ArgumentParser):
    """An ArgumentParser whose own words are in the language of the program, and that raises UsageProblem."""

    def __init__(self, prog: str | None = None, description: str = "", epilog: str = "") -> None:
        super().__init__(
            prog=prog, description=description, epilog=epilog, add_help=False, formatter_class=_Formatter
        )
        self._positionals.title = words(QT_TRANSLATE_NOOP("Commands", "参数"))
        self._optionals.title = words(QT_TRANSLATE_NOOP("Commands", "选项"))
        shows_help = words(QT_TRANSLATE_NOOP("Commands", "显示帮助"))
        self.add_argument("-h", "--help", action="help", help=shows_help)

    def error(self, message: str) -> NoReturn:
        """Raise UsageProblem with argparse's complaint in the language of the program."""
        raise UsageProblem(complaint(message), self.format_usage())


def add_folder(parser: Parser) -> None:
    """Add ``--out DIR``, the folder that files are written into."""
    parser.add_argument(
        "--out",
        metavar="DIR",
        type=path_given,
        required=True,
        help=words(QT_TRANSLATE_NOOP("Commands", "写到哪个文件夹；已有的文件保留不动")),
    )


def path_given(text: str) -> Path:
    """Read a path of the command line; an empty one is none, and not the folder one happens to be in."""
    if not text.strip():
        raise argparse.ArgumentTypeError(words(QT_TRANSLATE_NOOP("Commands", "没有写路径")))
    return Path(text)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Writes 用法 before the usage and keeps the lines of descriptions."""

    def add_usage(
        self,
        usage: str | None,
        actions: "Sequence[argparse.Action]",  # type: ignore[override]
        groups: "Sequence[argparse._MutuallyExclusiveGroup]",  # type: ignore[override]
        prefix: str | None = None,
    ) -> None:
        """Add the usage with its prefix translated."""
        own = words(QT_TRANSLATE_NOOP("Commands", "用法：")) if prefix is None else prefix
        super().add_usage(usage, actions, groups, own)


_COMPLAINTS: Mapping[str, str] = {
    r"the following arguments are required: (?P<names>.+)": QT_TRANSLATE_NOOP("Commands", "缺少：{names}"),
    r"unrecognized arguments: (?P<names>.+)": QT_TRANSLATE_NOOP("Commands", "不认识：{names}"),
    r"one of the arguments (?P<names>.+) is required": QT_TRANSLATE_NOOP("Commands", "要写其中一个：{names}"),
    r"argument COMMAND: invalid choice: (?P<value>.+?) \((?:choose|maybe).*": QT_TRANSLATE_NOOP(
        "Commands", "没有 {value} 这个命令"
    ),
    r"argument (?P<name>[^:]+): invalid choice: (?P<value>.+?) \((?:choose|maybe).*": QT_TRANSLATE_NOOP(
        "Commands", "{name} 不能是 {value}"
    ),
    r"argument (?P<name>[^:]+): expected .*": QT_TRANSLATE_NOOP("Commands", "{name} 后面缺少内容"),
    r"argument (?P<name>[^:]+): invalid \w+ value: (?P<value>.+)": QT_TRANSLATE_NOOP(
        "Commands", "{name} 不能是 {value}"
    ),
    r"argument (?P<name>[^:]+): not allowed with argument (?P<other>.+)": QT_TRANSLATE_NOOP(
        "Commands", "{name} 和 {other} 只能写一个"
    ),
    r"argument (?P<name>[^:]+): ignored explicit argument .*": QT_TRANSLATE_NOOP(
        "Commands", "{name} 后面不带内容"
    ),
    r"ambiguous option: (?P<name>\S+) .*": QT_TRANSLATE_NOOP("Commands", "{name} 写得不全"),
    r"argument (?P<name>[^:]+): (?P<text>.+)": QT_TRANSLATE_NOOP("Commands", "{name} 有误：{text}"),
}


def complaint(message: str) -> str:
    """Return one of argparse's complaints in the language of the program."""
    for pattern, text in _COMPLAINTS.items():
        if found := re.fullmatch(pattern, message):
            return words(text, **found.groupdict())
    return message


def language_asked(argv: Sequence[str]) -> Language:
    """Return the language of ``--lang`` before anything else is read, Chinese where none is given."""
    for here, following in zip(argv, [*argv[1:], ""], strict=False):
        name, _, value = here.partition("=")
        for language in LANGUAGES:
            if name == "--lang" and language in (value, following):
                return language
    return "zh"
