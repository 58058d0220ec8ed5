import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mediation_app.commands import list_cases
from mediation_app.commands.exits import Exit
from mediation_app.commands.window import has_display
from mediation_app.services import audit
from mediation_app.services.books import Actor, Books
from tests.commands.conftest import Command

ROOT = Path(__file__).parents[2]
LINE: dict[str, Any] = {
    "external_id": "A-1",
    "facts": "翻修围墙占了通道，陈小燕（13800001234）报警",
    "parties": [
        {"role": "申请人", "name": "陈小燕", "id_number": "11010519491231002X", "phone": "13800001234"},
        {"role": "被申请人", "name": "罗大成"},
    ],
}
DRAFTED: dict[str, Any] = {
    "id": "yx-1",
    "type": "邻里纠纷",
    "parties": ["柳某", "杨某"],
    "facts": "空调漏水，柳某申请调解。",
    "record": [
        {"speaker": "调解员", "text": "双方达成以下协议：1.杨某一次性赔偿柳某600元，当场付清。"},
        {"speaker": "柳某", "text": "同意。"},
        {"speaker": "杨某", "text": "没有异议。"},
    ],
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of one case of the exchange format, one broken line and one raw case."""
    path = tmp_path / "cases.jsonl"
    lines = [json.dumps(LINE, ensure_ascii=False), "{乱", json.dumps(DRAFTED, ensure_ascii=False)]
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.fixture
def office(command: Command, file: Path, tmp_path: Path) -> Path:
    """An office made by taking the file in."""
    assert command("--office", tmp_path / "office", "intake", file).code == Exit.PARTLY
    return tmp_path / "office"


def test_intake_into_an_empty_folder_makes_an_office_and_says_so(
    command: Command, file: Path, tmp_path: Path
) -> None:
    ran = command("--office", tmp_path / "new", "--as", "林主任", "intake", file)
    assert ran.code == Exit.PARTLY
    assert (
        ran.out
        == "1\t(2026)人调字第1号\t陈小燕与罗大成邻里纠纷\n3\t(2026)人调字第2号\t柳某与杨某邻里纠纷\n".replace(
            "2026", _year(ran.out)
        )
    )
    assert f"已在“{tmp_path / 'new'}”新建调委会" in ran.err
    assert "第2行没有收：这一行不是完整的 JSON，第2个字符处读不下去" in ran.err
    assert "登记2件，以前已有0件，没有收1行" in ran.err


def _year(out: str) -> str:
    return out.partition("(")[2][:4]


def test_intake_again_takes_nothing_twice(command: Command, office: Path, file: Path) -> None:
    ran = command("--office", office, "intake", file)
    assert (ran.code, ran.out) == (Exit.PARTLY, "")
    assert ran.err.count("没有重复登记") == 2


def test_intake_says_what_is_wrong_with_a_file(command: Command, office: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.write_bytes(b"")
    for path, words in ((empty, "里没有内容"), (tmp_path, "是文件夹"), (tmp_path / "none", "没有找到文件")):
        ran = command("--office", office, "intake", path)
        assert (ran.code, ran.out) == (Exit.USER_ERROR, "")
        assert words in ran.err


def test_intake_goes_on_where_a_first_start_was_cut_short(
    command: Command, file: Path, tmp_path: Path
) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "office.db").touch()
    ran = command("--office", tmp_path / "new", "intake", file)
    assert (ran.code, len(ran.out.splitlines())) == (Exit.PARTLY, 2)


def test_a_folder_with_other_things_is_not_turned_into_an_office(
    command: Command, file: Path, tmp_path: Path
) -> None:
    ran = command("--office", tmp_path, "intake", file)
    assert (ran.code, ran.out) == (Exit.USER_ERROR, "")
    assert "没有调委会的数据" in ran.err


def test_list_tells_one_case_a_line(command: Command, office: Path) -> None:
    ran = command("--office", office, "list")
    rows = [line.split("\t") for line in ran.out.splitlines()]
    assert ran.code == Exit.OK
    assert [row[1:] for row in rows] == [
        ["登记", "陈小燕与罗大成邻里纠纷", "", "决定是否受理"],
        ["达成协议", "柳某与杨某邻里纠纷", "", "核对1条待核约定"],
    ]


@pytest.mark.parametrize("word", ["agreed", "达成协议", "Agreed"])
def test_list_narrows_by_state_in_either_language(command: Command, office: Path, word: str) -> None:
    ran = command("--office", office, "list", "--json", "--state", word)
    (row,) = json.loads(ran.out)
    assert (row["title"], row["state"], row["to_verify"]) == ("柳某与杨某邻里纠纷", "agreed", 1)


def test_list_as_json_has_the_documented_keys(command: Command, office: Path) -> None:
    page = (ROOT / "docs" / "commands.md").read_text("utf-8")
    row, _ = json.loads(command("--office", office, "list", "--json").out)
    assert [key for key in row if f"`{key}`" not in page] == []
    assert row["reference"] == f"{row['registered_on'][:4]}-1"


def test_list_of_nothing_is_an_empty_array(command: Command, office: Path) -> None:
    assert json.loads(command("--office", office, "list", "--json", "--text", "没有").out) == []
    assert command("--office", office, "list", "--year", "1999").out == ""


def test_list_refuses_an_unknown_state_with_those_there_are(command: Command, office: Path) -> None:
    ran = command("--office", office, "list", "--state", "睡着")
    assert ran.code == Exit.USER_ERROR
    assert "没有“睡着”这个状态" in ran.err
    assert "mediating（调解）" in ran.err


def test_show_tells_a_case_with_numbers_covered(command: Command, office: Path) -> None:
    ran = command("--office", office, "show", "1")
    assert ran.code == Exit.OK
    assert "陈小燕与罗大成邻里纠纷" in ran.out
    assert "138****1234" in ran.out
    assert "13800001234" not in ran.out
    assert "翻修围墙占了通道，陈小燕（138****1234）报警" in ran.out
    assert "13800001234" not in command("--office", office, "show", "1", "--json").out


def test_show_marks_terms_to_be_verified(command: Command, office: Path) -> None:
    assert "〔待核〕杨某一次性赔偿柳某600元" in command("--office", office, "show", "2").out


def test_show_as_json_has_the_documented_keys_and_covers_numbers(command: Command, office: Path) -> None:
    page = (ROOT / "docs" / "commands.md").read_text("utf-8")
    ran = command("--office", office, "show", "1", "--json")
    shown = json.loads(ran.out)
    assert [key for key in shown if f"`{key}`" not in page] == []
    party = shown["record"]["parties"][0]
    assert (party["id_number"], party["phone"]) == ("110105********002X", "138****1234")
    assert "11010519491231002X" not in ran.out


def test_an_unknown_number_is_said(command: Command, office: Path) -> None:
    ran = command("--office", office, "show", "99")
    assert (ran.code, ran.out) == (Exit.USER_ERROR, "")
    assert "没有找到案件“99”" in ran.err


def test_bytes_that_are_no_text_find_nothing(command: Command, office: Path) -> None:
    assert command("--office", office, "show", "\udcff").code == Exit.USER_ERROR
    assert command("--office", office, "list", "--text", "\udcff\x00陈小燕").out.startswith("(")


def test_an_unknown_member_is_said(command: Command, office: Path) -> None:
    ran = command("--office", office, "--as", "无名氏", "list")
    assert ran.code == Exit.USER_ERROR
    assert "没有找到这名人员" in ran.err


def test_export_gives_lines_that_intake_takes(command: Command, office: Path, tmp_path: Path) -> None:
    ran = command("--office", office, "export", "--all", "--out", tmp_path / "out.jsonl")
    assert ran.out.strip() == str(tmp_path / "out.jsonl")
    again = command("--office", tmp_path / "other", "intake", tmp_path / "out.jsonl")
    assert (again.code, len(again.out.splitlines())) == (Exit.OK, 2)
    kept = command("--office", office, "export", "1", "--out", tmp_path / "out.jsonl")
    assert kept.out.strip() == str(tmp_path / "out (2).jsonl")
    assert json.loads(command("--office", office, "export", "1").out)["external_id"] == "A-1"


def test_export_writes_into_a_device_but_never_over_a_folder(
    command: Command, office: Path, tmp_path: Path
) -> None:
    assert command("--office", office, "export", "1", "--out", os.devnull).code == Exit.OK
    ran = command("--office", office, "export", "1", "--out", tmp_path)
    assert (ran.code, ran.out) == (Exit.USER_ERROR, "")
    assert "是文件夹" in ran.err


def test_papers_are_final_where_they_can_be_and_drafts_where_not(
    command: Command, office: Path, tmp_path: Path
) -> None:
    ran = command("--office", office, "papers", "2", "--out", tmp_path / "papers", "--pdf")
    names = [Path(line).name for line in ran.out.splitlines()]
    assert ran.code == Exit.OK
    assert all((tmp_path / "papers" / name).stat().st_size > 1000 for name in names)
    assert next(name for name in names if "协议书" in name).endswith("人民调解协议书 草稿.pdf")
    assert any(name.endswith("人民调解记录 草稿.pdf") for name in names), "it has neither time nor place"
    assert any(name.endswith("人民调解受理登记表.pdf") for name in names)
    assert not any(name.endswith(".docx") for name in names)
    shown = json.loads(command("--office", office, "show", "2", "--json").out)
    final = {paper["form"] for paper in shown["papers"]}
    assert not {"agreement", "mediation_record", "application"} & final
    assert "registration" in final


def test_papers_written_again_keep_the_files_there_are(
    command: Command, office: Path, tmp_path: Path
) -> None:
    first = command("--office", office, "papers", "1", "--out", tmp_path / "papers", "--docx")
    second = command("--office", office, "papers", "1", "--out", tmp_path / "papers", "--docx")
    assert all(line.endswith(" (2).docx") for line in second.out.splitlines())
    assert len(list((tmp_path / "papers").iterdir())) == 2 * len(first.out.splitlines())


def test_papers_of_all_cases_in_both_formats(command: Command, office: Path, tmp_path: Path) -> None:
    ran = command("--office", office, "papers", "--all", "--out", tmp_path / "papers")
    endings = {Path(line).suffix for line in ran.out.splitlines()}
    assert (ran.code, endings) == (Exit.OK, {".pdf", ".docx"})
    assert ran.err.startswith("2件案件，写出")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_a_fault(command: Command, office: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    ran = command("--office", office, "papers", "1", "--out", locked)
    assert ran.code == Exit.FAULT
    assert "权限" in ran.err


def test_a_place_that_is_no_folder_is_a_fault(command: Command, office: Path, file: Path) -> None:
    ran = command("--office", office, "papers", "1", "--out", file)
    assert (ran.code, ran.out) == (Exit.FAULT, "")
    assert f"“{file}”用不了：那里已经有一个同名的文件" in ran.err


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["papers"], "缺少：--out"),
        (["papers", "--out", "x"], "要写其中一个：NUMBER --all"),
        (["dossier", "--all", "--out", ""], "--out 有误：没有写路径"),
        (["export", "--all", "--out", " "], "--out 有误：没有写路径"),
        (["nonsense"], "没有 'nonsense' 这个命令"),
        (["intake"], "缺少：FILE"),
        (["show"], "缺少：NUMBER"),
        (["list", "--year", "去年"], "--year 不能是 '去年'"),
        (["list", "--year", "99999999999999999999"], "--year 不能是 99999999999999999999"),
        (["list", "--frob"], "不认识：--frob"),
        (["--office"], "--office 后面缺少内容"),
        (["--lang", "fr"], "--lang 不能是 'fr'"),
    ],
)
def test_a_command_line_that_cannot_be_read_is_explained(
    command: Command, argv: list[str], words: str
) -> None:
    ran = command(*argv)
    assert (ran.code, ran.out) == (Exit.USAGE, "")
    assert ran.err.startswith("用法：")
    assert words in ran.err


def test_help_is_in_the_language_asked_for(command: Command) -> None:
    chinese, english = command("--help"), command("--lang", "en", "--help")
    assert (chinese.code, english.code) == (Exit.OK, Exit.OK)
    assert "显示帮助" in chinese.out
    assert "退出码" in chinese.out
    told = chinese.out[chinese.out.index("退出码") :]
    assert all(f"{int(code)} " in told for code in Exit if code is not Exit.OK)
    assert "Exit codes" in english.out
    assert not re.search("[一-鿿]", english.out)


@pytest.mark.parametrize("name", ["demo", "intake", "papers", "list", "show", "export"])
def test_every_command_has_help(command: Command, name: str) -> None:
    ran = command(name, "--help")
    assert ran.code == Exit.OK
    assert ran.out.startswith(f"用法：python -m mediation_app {name}")


def test_without_a_command_the_window_opens(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []

    def window(*how: object) -> int:
        asked.append(how)
        return 0

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert command(window=window).code == 0
    assert command("--office", "/somewhere", "--as", "周明远", window=window).code == 0
    assert command("--demo", window=window).code == 0
    assert asked == [(None, "", False), ("/somewhere", "周明远", False), (None, "", True)]


def test_without_a_display_the_window_is_not_tried(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    ran = command()
    assert ran.code == Exit.FAULT
    assert "没有显示器" in ran.err


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("win32", {}, True),
        ("darwin", {}, True),
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("linux", {"QT_QPA_PLATFORM": "xcb"}, False),
    ],
)
def test_a_display_is_told(platform: str, environment: dict[str, str], expected: bool) -> None:
    assert has_display(platform, environment) is expected


def test_the_office_comes_from_the_environment_when_none_is_named(
    command: Command, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEDIATION_OFFICE", str(office))
    assert len(command("list").out.splitlines()) == 2


def test_without_an_office_the_command_says_so(command: Command) -> None:
    ran = command("list")
    assert ran.code == Exit.USER_ERROR
    assert "没有调委会的数据" in ran.err


def test_a_bug_is_told_and_logged_without_anybodys_data(
    command: Command, office: Path, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("陈小燕 11010519491231002X")

    monkeypatch.setattr(list_cases, "every", broken)
    ran = command("--office", office, "list")
    (log,) = own_folders.rglob("crash-*.txt")
    text = log.read_text("utf-8")
    assert ran.code == Exit.BUG
    assert "程序出错" in ran.err
    assert str(log) in ran.err
    assert "ZeroDivisionError" in text
    assert "test_commands.py" in text
    assert "陈小燕" not in text + ran.err


def in_a_process(*argv: object, **how: Any) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "mediation_app", *map(str, argv)]
    return subprocess.run(
        words, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, **how
    )


def test_a_reader_that_leaves_early_brings_no_traceback(office: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "mediation_app", "--office", str(office), "list"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), err) == (0, b"")


def test_the_program_as_a_whole_speaks_utf_8_into_a_pipe(office: Path) -> None:
    ran = in_a_process("--office", office, "list", env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0"})
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "陈小燕与罗大成邻里纠纷" in ran.stdout


def test_a_name_of_a_rare_character_comes_out(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "rare.jsonl"
    line = {**LINE, "parties": [{"role": "申请人", "name": "𠮷龑"}, {"role": "被申请人", "name": "䶮㛃"}]}
    path.write_text(json.dumps(line, ensure_ascii=False), "utf-8")
    assert "𠮷龑与䶮㛃邻里纠纷" in command("--office", tmp_path / "o", "intake", path).out


def test_commands_work_on_a_server_too(command: Command, server_books: Books, file: Path) -> None:
    url = server_books.engine.url.render_as_string(hide_password=False)
    assert command("--office", url, "--as", "何秀兰", "intake", file).code == Exit.PARTLY
    assert len(command("--office", url, "list").out.splitlines()) == 2


def test_who_acts_is_on_the_timeline(
    command: Command, server_books: Books, mediator: Actor, file: Path
) -> None:
    url = server_books.engine.url.render_as_string(hide_password=False)
    command("--office", url, "--as", "何秀兰", "intake", file)
    command("--office", url, "--as", "孙小雅", "show", "1")
    lines = audit.timeline(server_books, mediator, 1)
    assert (lines[0].who, str(lines[0].act), lines[-1].who) == ("孙小雅", "查看", "何秀兰")
