"""A bug met on the command line: told in two lines, logged with its place and without anybody's data."""

import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from mediation_app.services.folders import log_folder
from resources.i18n import QT_TRANSLATE_NOOP, Message


def report(error: BaseException, now: datetime) -> Message:
    """Write the bug into the log folder and return what to tell the reader.

    The log names files, lines and kinds of errors only; texts of errors may hold names and stay out.
    """
    text = "\n".join(_lines(error))
    path = log_folder() / f"crash-{now:%Y%m%d-%H%M%S}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\n", "utf-8")
    except OSError:
        told = QT_TRANSLATE_NOOP("Commands", "程序出错，这一步没有完成，已保存的数据没有改动。\n{text}")
        return Message("Commands", told, text=text)
    told = QT_TRANSLATE_NOOP(
        "Commands", "程序出错，这一步没有完成，已保存的数据没有改动。错误报告（不含个人信息）：{path}"
    )
    return Message("Commands", told, path=path)


def _lines(error: BaseException) -> Iterator[str]:
    chain: BaseException | None = error
    while chain is not None:
        yield f"{type(chain).__module__}.{type(chain).__qualname__}"
        for frame in traceback.extract_tb(chain.__traceback__):
            yield f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        chain = chain.__cause__ or chain.__context__
