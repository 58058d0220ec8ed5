"""Reads the command line and runs one command: its grammar, its errors, its exit code."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module

from mediation_app.commands import window
from mediation_app.commands.crash import report
from mediation_app.commands.exits import Exit
from mediation_app.commands.output import drop_output, prepare_streams, tell, tell_error
from mediation_app.commands.parser import (
    LANGUAGES,
    VARIABLE,
    Parser,
    Run,
    UsageProblem,
    language_asked,
    words,
)
from mediation_app.rules.errors import EnvironmentFault, NotAnOffice, UserError
from resources.i18n import QT_TRANSLATE_NOOP, Message, set_language

OpenWindow = Callable[[str | None, str, bool], int]
"""Opens the window on an office, for a member, or on the demonstration office; returns the exit code."""

_EPILOG = (
    QT_TRANSLATE_NOOP("Commands", "退出码：0 成功，1 操作有误，2 命令写法有误，3 文件中有的行没有收，"),
    QT_TRANSLATE_NOOP("Commands", "　　　　4 电脑、磁盘或网络故障，70 程序出错，130 被中断；"),
    QT_TRANSLATE_NOOP(
        "Commands", "　　　　verify：0 真实，3 验证码在册，5 不一致，6 已有新版，7 案件已作废，8 不认识；"
    ),
    QT_TRANSLATE_NOOP("Commands", "　　　　check：9 有“要改”的问题。"),
    QT_TRANSLATE_NOOP("Commands", "结果写到标准输出，提示写到标准错误。详见 docs/commands.md。"),
)
_MODULES = {
    "demo": "demo",
    "intake": "intake",
    "papers": "papers",
    "dossier": "dossier",
    "print": "print_papers",
    "queue": "print_queue",
    "list": "list_cases",
    "show": "show",
    "export": "export",
    "brief": "brief",
    "due": "due",
    "check": "check",
    "verify": "verify",
    "scan": "scan",
}
"""Each command's word and its module; loaded only where a command may be meant, so the window opens fast."""


def run(argv: Sequence[str], open_window: OpenWindow) -> int:
    """Run the command line and return the exit code; without a command the window opens."""
    prepare_streams()
    set_language(language_asked(argv))
    try:
        args = _parsed(argv)
    except UsageProblem as problem:
        print(f"{problem.usage}{problem}", file=sys.stderr)
        return Exit.USAGE
    except SystemExit as leaving:  # help was shown
        return int(leaving.code or 0)
    command: Run | None = args.run
    return _guarded(command or (lambda found: window.run(found, open_window)), args)


def _parsed(argv: Sequence[str]) -> Namespace:
    if _MODULES.keys().isdisjoint(argv) and {"-h", "--help"}.isdisjoint(argv):
        try:
            return build_parser(with_commands=False).parse_args(argv)
        except UsageProblem:
            pass  # told again below, by the whole grammar
    return build_parser().parse_args(argv)


def _guarded(command: Run, args: Namespace) -> int:
    try:
        return _told(command, args)
    except BrokenPipeError:
        drop_output()
        return Exit.OK
    except KeyboardInterrupt:
        tell(Message("Commands", QT_TRANSLATE_NOOP("Commands", "已中断，已完成的部分都已保存")))
        return Exit.INTERRUPTED
    except Exception as bug:  # noqa: BLE001  the command line's crash hook
        from mediation_app.services.books import beijing_now

        tell(report(bug, beijing_now()))
        return Exit.BUG


def _told(command: Run, args: Namespace) -> int:
    try:
        code = command(args)
        sys.stdout.flush()
    except (UserError, NotAnOffice) as error:
        tell_error(error)
        return Exit.USER_ERROR
    except EnvironmentFault as fault:
        tell_error(fault)
        return Exit.FAULT
    except BrokenPipeError:
        raise
    except OSError as error:
        from mediation_app.storage.faults import file_fault

        tell_error(file_fault(error))
        return Exit.FAULT
    return code


def build_parser(*, with_commands: bool = True) -> Parser:
    """Build the grammar in the active language; without commands it is that of opening the window."""
    parser = Parser(
        prog="python -m mediation_app",
        description=words(QT_TRANSLATE_NOOP("Commands", "乡镇人民调解案件与卷宗管理。不写命令就打开窗口。")),
        epilog="\n".join(map(words, _EPILOG)),
    )
    parser.set_defaults(run=None)
    parser.add_argument(
        "--office",
        metavar="DIR",
        default="",
        help=words(
            QT_TRANSLATE_NOOP(
                "Commands",
                "调委会的文件夹，或 postgresql:// 地址；不写时用环境变量 {variable} 所指的，再没有用本人的",
            ),
            variable=VARIABLE,
        ),
    )
    parser.add_argument(
        "--lang",
        choices=LANGUAGES,
        default="zh",
        help=words(QT_TRANSLATE_NOOP("Commands", "提示用的语言：zh 中文（默认），en 英文")),
    )
    parser.add_argument(
        "--as",
        dest="as_name",
        metavar="NAME",
        default="",
        help=words(QT_TRANSLATE_NOOP("Commands", "由谁办理；不写时为第一名调解员")),
    )
    parser.add_argument(
        "--demo",
        action="store_true",
        help=words(QT_TRANSLATE_NOOP("Commands", "打开窗口，试用演示调委会（其中的人和事都是虚构的）")),
    )
    if with_commands:
        _add_commands(parser)
    return parser


def _add_commands(parser: Parser) -> None:
    commands = parser.add_subparsers(
        title=words(QT_TRANSLATE_NOOP("Commands", "命令")), metavar="COMMAND", parser_class=Parser
    )
    for module in _MODULES.values():
        import_module(f"mediation_app.commands.{module}").add(commands)
