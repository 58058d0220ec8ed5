import copy

import pytest

from mediation_app.rules import errors
from mediation_app.rules.errors import AppError, InvalidInput, NotAllowed, Problem, UserError
from resources import i18n
from resources.i18n import Message

FAULTS = [
    errors.DiskFull,
    errors.ReadOnly,
    errors.Locked,
    errors.NewerFile,
    errors.ClockBehind,
    errors.ConnectionLost,
    errors.Damaged,
    errors.NotAnOffice,
]


def text(source: str) -> Message:
    return Message("Test", source)


def test_reads_as_what_happened_and_what_to_do() -> None:
    assert (
        str(NotAllowed(text("您不能作废案件"), text("请让负责人办理。")))
        == "您不能作废案件。请让负责人办理。"
    )


def test_reads_alone_without_advice() -> None:
    assert str(UserError(text("没有找到案件！"))) == "没有找到案件！"


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_says_what_to_do_by_itself(fault: type[errors.EnvironmentFault]) -> None:
    error = fault()
    assert isinstance(error, AppError)
    assert not isinstance(error, UserError)
    assert str(error.message) != str(errors.EnvironmentFault.MESSAGE)
    assert str(error) == f"{error.message}{error.advice}"


def test_fault_takes_a_more_exact_message() -> None:
    assert str(errors.DiskFull(text("U盘已满。"))).startswith("U盘已满。请清理")


def test_one_problem_is_shown_itself() -> None:
    assert str(InvalidInput([Problem("name", text("请填写姓名"))])).startswith("请填写姓名。")


def test_several_problems_are_counted_and_kept_by_field() -> None:
    error = InvalidInput([Problem("name", text("请填写姓名")), Problem("id_number", text("校验位不符"))])
    assert "2 处" in str(error)
    assert [problem.field for problem in error.problems] == ["name", "id_number"]


def test_problems_survive_a_copy() -> None:
    error = InvalidInput([Problem("name", text("请填写姓名"))], text("请改正。"))
    again = copy.copy(error)
    assert again.problems == error.problems
    assert str(again) == "请填写姓名。请改正。"


def test_a_message_is_spoken_as_a_sentence_of_its_language(monkeypatch: pytest.MonkeyPatch) -> None:
    message = Message("Any", "磁盘已满")
    assert errors.spoken(message) == "磁盘已满。"
    monkeypatch.setattr(i18n, "_english", lambda: {("Any", "磁盘已满", ""): "The disk is full"})
    monkeypatch.setattr(i18n, "_active", ["en"])
    assert errors.spoken(message) == "The disk is full."
