from collections.abc import Iterator
from datetime import date, datetime

import pytest

import resources
from resources import i18n
from resources.i18n import (
    QT_TRANSLATE_NOOP,
    Message,
    day_text,
    partial_text,
    read_linguist,
    render,
    set_language,
    translate,
)

ENGLISH = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
<context><name>Cases</name>
  <message><source>{n}件案件</source><translation>{n} cases</translation></message>
  <message><source>{who}：{what}</source><translation>{who} says: {what}</translation></message>
  <message><source>打开</source><translation type="unfinished">Open?</translation></message>
  <message><source>关闭</source><comment>door</comment><translation>Shut</translation></message>
  <message><source>空</source><translation></translation></message>
</context></TS>"""


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    texts = read_linguist(ENGLISH)
    monkeypatch.setattr(i18n, "_english", lambda: texts)
    set_language("en")
    yield
    set_language("zh")


def test_chinese_is_the_language_until_another_is_chosen() -> None:
    assert i18n.language() == "zh"
    assert render(Message("Cases", "{n}件案件", n=3)) == "3件案件"


@pytest.mark.usefixtures("english")
def test_a_message_speaks_the_active_language_and_str_stays_chinese() -> None:
    message = Message("Cases", "{n}件案件", n=3)
    assert render(message) == "3 cases"
    assert str(message) == "3件案件"


@pytest.mark.usefixtures("english")
def test_messages_inside_messages_are_translated_too() -> None:
    message = Message("Cases", "{who}：{what}", who="张三", what=Message("Cases", "{n}件案件", n=1))
    assert render(message) == "张三 says: 1 cases"
    assert str(message) == "张三：1件案件"


@pytest.mark.usefixtures("english")
def test_days_inside_messages_are_written_in_the_language_of_the_message() -> None:
    message = Message("Cases", "{who}：{what}", who="张三", what=date(2026, 11, 22))
    assert render(message) == "张三 says: 22 Nov 2026"
    assert str(message) == "张三：2026年11月22日"


@pytest.mark.usefixtures("english")
def test_a_day_and_a_moment_are_written_for_the_screen() -> None:
    assert day_text(date(2026, 3, 5)) == "5 Mar 2026"
    assert day_text(datetime(2026, 3, 5, 9, 30)) == "5 Mar 2026 09:30"
    assert day_text(datetime(2026, 3, 5, 9, 30), "zh") == "2026年3月5日09:30"


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("partial", "chinese", "written"),
    [
        ("2009", "2009年", "2009"),
        ("2009-03", "2009年3月", "Mar 2009"),
        ("2009-03-05", "2009年3月5日", "5 Mar 2009"),
    ],
)
def test_a_partial_date_is_written_as_far_as_it_is_known(partial: str, chinese: str, written: str) -> None:
    assert (partial_text(partial, "zh"), partial_text(partial)) == (chinese, written)


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("source", ["没有译文", "打开", "空", "关闭"])
def test_what_has_no_finished_translation_stays_chinese(source: str) -> None:
    assert translate("Cases", source) == source


@pytest.mark.usefixtures("english")
def test_the_comment_tells_equal_sources_apart() -> None:
    assert translate("Cases", "关闭", "door") == "Shut"


def test_a_text_without_arguments_may_hold_braces() -> None:
    assert str(Message("Settings", "编号样式如 {year}")) == "编号样式如 {year}"


def test_messages_are_equal_by_what_they_say() -> None:
    assert Message("A", "{x}{y}", x=1, y=2) == Message("A", "{x}{y}", y=2, x=1)
    assert len({Message("A", "同"), Message("A", "同"), Message("B", "同")}) == 2
    assert Message("A", "同") != "同"


def test_marking_returns_the_text() -> None:
    assert QT_TRANSLATE_NOOP("A", "原文") == "原文"


def test_the_bundled_file_is_read() -> None:
    assert isinstance(read_linguist(resources.path("i18n/en.ts").read_text("utf-8")), dict)


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        resources.path("nowhere.png")
