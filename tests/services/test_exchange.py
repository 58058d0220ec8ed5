import json
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from mediation_app.model import (
    CaseSource,
    Consent,
    Difficulty,
    NoteKind,
    PartyRole,
    PersonKind,
    SessionState,
    TermKind,
)
from mediation_app.rules.errors import NotAllowed, UserError
from mediation_app.rules.workflow import CaseState
from mediation_app.services import audit, case_moves, cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_list import CaseFilter, count
from mediation_app.services.exchange import LONGEST_LINE, IntakeReport, Outcome, take_in
from mediation_app.services.exchange_codes import ROLE
from mediation_app.services.exchange_export import export_lines

Put = Callable[..., Path]

SMALL: dict[str, Any] = {
    "facts": "邻居翻修围墙占道",
    "parties": [{"role": "申请人", "name": "陈小燕"}, {"role": "respondent", "name": "罗大成"}],
}

FULL: dict[str, Any] = {
    "external_id": "QS-2026-0007",
    "registered_on": "2026年3月5日",
    "accepted_on": "2026-03-06",
    "occurred_on": "2026-03",
    "type": "邻里",
    "facts": "围墙占道，双方争吵。",
    "demands": ["拆除围墙", "赔礼道歉"],
    "place": "石桥头",
    "village": "石桥村",
    "grid": "第二网格",
    "people_count": 5,
    "amount": "1.2万",
    "difficulty": "一般",
    "source": "委托移送",
    "source_unit": "石桥派出所",
    "source_document": "石公移〔2026〕3号",
    "mediator": "周明远",
    "chosen_by_parties": True,
    "public": False,
    "parties": [
        {
            "role": "申请人",
            "name": "陈小燕",
            "id_number": "11010519491231002X",
            "phone": "13800000000",
            "ethnic_group": "汉族",
            "consent": "同意",
            "consent_on": "2026-03-05",
        },
        {"role": "被申请人", "name": "云溪县青禾农资有限公司", "head_name": "何总", "head_post": "经理"},
        {"role": "代理人", "name": "丁律", "represents": "云溪县青禾农资有限公司", "special_authority": True},
        {"role": "法定代理人", "name": "陈父", "represents": 1, "note": "父亲"},
    ],
    "sessions": [
        {
            "starts_at": "2026年3月10日9时30分",
            "ends_at": "2026-03-10T11:05:00",
            "place": "调解室",
            "mediator": "周明远",
            "recorder": "何秀兰",
            "participants": "村委会主任",
            "notes": [
                {"speaker": "陈小燕", "kind": "主张", "text": "要求拆墙"},
                {"speaker": "丁律", "text": "同意赔偿"},
            ],
            "result": "达成协议",
        }
    ],
    "agreement": {
        "form": "书面",
        "facts": "围墙占道。",
        "reached_on": "2026-03-10",
        "mediator": "周明远",
        "terms": [
            {
                "debtor": 2,
                "creditor": "陈小燕",
                "amount": "壹万贰仟元整",
                "pay_form": "转账",
                "instalments": [
                    {"due_on": "2026-04-10", "amount": 7000},
                    {"due_on": "2026-05-10", "amount": "5000"},
                ],
            },
            {"kind": "不做某事", "debtor": 2, "text": "不再占用通道"},
        ],
    },
}


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """Write values as lines of a file: text as it is, everything else as JSON."""

    def write(*lines: object, name: str = "cases.jsonl", encoding: str = "utf-8") -> Path:
        texts = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
        path = tmp_path / name
        path.write_text("\n".join(texts), encoding)
        return path

    return write


def told(report: IntakeReport) -> list[tuple[int, str, str]]:
    return [
        (refused.line, problem.field, str(problem.message))
        for refused in report.refused
        for problem in refused.problems
    ]


def changed(**values: Any) -> dict[str, Any]:
    return {**SMALL, **values}


def test_the_least_that_makes_a_case(books: Books, clerk: Actor, put: Put) -> None:
    report = take_in(books, clerk, put(SMALL))
    (taken,) = report.taken
    case = cases.load(books, clerk, taken.case_id)
    assert (taken.line, taken.number, taken.title) == (1, "(2026)青石坪人调字第1号", "陈小燕与罗大成邻里纠纷")
    assert (case.registered_on, case.occurred_on, case.state) == (
        date(2026, 11, 23),
        "",
        CaseState.REGISTERED,
    )
    assert (report.refused, report.known, report.stopped) == ((), (), None)


def test_everything_the_format_holds_is_kept(books: Books, clerk: Actor, put: Put) -> None:
    (taken,) = take_in(books, clerk, put(FULL)).taken
    case = cases.load(books, clerk, taken.case_id)
    assert (case.registered_on, case.accepted_on, case.occurred_on) == (
        date(2026, 3, 5),
        date(2026, 3, 6),
        "2026-03",
    )
    assert (case.number, case.type_code, case.demands) == (
        "(2026)青石坪人调字第1号",
        "neighbour",
        "拆除围墙\n赔礼道歉",
    )
    assert case.village is not None
    assert case.grid is not None
    assert case.mediator is not None
    assert (case.village.name, case.grid.name, case.mediator.name) == ("石桥村", "第二网格", "周明远")
    assert (case.people_count, case.amount_fen, case.difficulty) == (5, 1_200_000, Difficulty.NORMAL)
    assert (case.source, case.source_unit, case.source_document) == (
        CaseSource.ENTRUSTED,
        "石桥派出所",
        "石公移〔2026〕3号",
    )
    assert (case.chosen_by_parties, case.is_public, case.external_id) == (True, False, "QS-2026-0007")
    first, second, agent, guardian = case.parties
    assert (first.person.sex, first.consent, first.consent_on) == ("女", Consent.AGREED, date(2026, 3, 5))
    assert (second.person.kind, second.person.head_name) == (PersonKind.ORGANISATION, "何总")
    assert (agent.role, agent.represents, agent.special_authority) == (PartyRole.AGENT, second, True)
    assert (guardian.role, guardian.represents, guardian.note) == (PartyRole.GUARDIAN, first, "父亲")


def test_sessions_and_agreement_come_along(books: Books, clerk: Actor, put: Put) -> None:
    (taken,) = take_in(books, clerk, put(FULL)).taken
    case = cases.load(books, clerk, taken.case_id)
    (session,) = case.sessions
    assert (session.state, session.starts_at) == (SessionState.HELD, datetime(2026, 3, 10, 9, 30))
    assert session.ends_at == datetime(2026, 3, 10, 11, 5)
    assert [(note.speaker, note.kind) for note in session.notes] == [
        ("陈小燕", NoteKind.CLAIM),
        ("丁律", NoteKind.STATEMENT),
    ]
    assert case.agreement is not None
    pay, forbear = case.agreement.terms
    assert (pay.kind, pay.amount_fen) == (TermKind.PAY, 1_200_000)
    assert pay.debtor is case.parties[1]
    assert pay.creditor is case.parties[0]
    assert [(one.due_on, one.amount_fen) for one in pay.instalments] == [
        (date(2026, 4, 10), 700_000),
        (date(2026, 5, 10), 500_000),
    ]
    assert (forbear.kind, forbear.to_verify) == (TermKind.FORBEAR, False)
    assert (case.state, case.state_since) == (CaseState.AGREED, date(2026, 3, 10))
    moved = [line.detail["to"] for line in audit.timeline(books, clerk, case.id) if "to" in line.detail]
    assert moved == ["agreed", "mediating", "accepted"]


def test_what_is_given_out_is_taken_in_again_without_loss(
    file_books: Books, server_books: Books, put: Put
) -> None:
    from mediation_app.services.staff import default_actor

    here, there = default_actor(file_books), default_actor(server_books)
    (first,) = take_in(file_books, here, put(FULL)).taken
    (line,) = export_lines(file_books, here, [first.case_id])
    (second,) = take_in(server_books, there, put(line, name="again.jsonl")).taken
    assert export_lines(server_books, there, [second.case_id]) == (line,)
    assert json.loads(line)["parties"][0]["id_number"] == "11010519491231002X"
    assert str(audit.timeline(file_books, here, first.case_id)[0].act) == "导出"


def test_who_may_not_export_or_import_is_refused(
    books: Books, administrator: Actor, leader: Actor, put: Put
) -> None:
    with pytest.raises(NotAllowed):
        take_in(books, leader, put(SMALL))
    with pytest.raises(NotAllowed):
        export_lines(books, administrator, [1])


def test_a_broken_line_is_told_with_its_number_and_the_others_go_in(
    books: Books, clerk: Actor, put: Put
) -> None:
    other = changed(facts="欠款未还")
    report = take_in(books, clerk, put(SMALL, '{"facts": "断', "", "[1, 2]", "乱写", other))
    assert [taken.line for taken in report.taken] == [1, 6]
    assert told(report) == [
        (2, "", "这一行不是完整的 JSON，第11个字符处读不下去"),
        (4, "", "这一行不是一个 JSON 对象（应以 { 开头）"),
        (5, "", "这一行不是完整的 JSON，第1个字符处读不下去"),
    ]
    assert count(books, clerk, CaseFilter()) == 2


@pytest.mark.parametrize(
    ("record", "field", "message"),
    [
        (changed(colour="red"), "colour", "不认识的字段“colour”"),
        (
            changed(parties=[{"role": "申请人", "name": "张三", "nick": "老三"}]),
            "parties[0].nick",
            "不认识的字段“parties[0].nick”",
        ),
        ({"facts": "欠款"}, "parties", "缺少字段“parties”"),
        (changed(facts=""), "facts", "字段“facts”不能是空的"),
        (changed(parties=[{"name": "张三"}]), "parties[0].role", "缺少字段“parties[0].role”"),
        (
            changed(parties=[{"role": "原告", "name": "张三"}]),
            "parties[0].role",
            f"字段“parties[0].role”的“原告”不在可用的写法里：{'、'.join(ROLE)}",
        ),
        (
            changed(people_count="许多"),
            "people_count",
            "字段“people_count”的“许多”应写成整数（不加引号）",
        ),
        (changed(people_count=0), "people_count", "字段“people_count”的值“0”不合要求"),
        (changed(amount=None), "amount", "字段“amount”的“null”应写成文字（加引号）或数字（不加引号）"),
        (
            changed(accepted_on="2027-01-01"),
            "accepted_on",
            "日期2027年1月1日晚于2026年11月23日，不能填以后的日期",
        ),
        (
            changed(parties=[{"role": "申请人", "name": "张三", "sex": "无"}]),
            "parties[0].sex",
            "字段“parties[0].sex”的“无”不在可用的写法里：男、女",
        ),
        (
            changed(parties=[{"role": "申请人", "name": "\u200b\u0000"}]),
            "parties[0].name",
            "请填写姓名或名称",
        ),
        (
            changed(sessions=[{"starts_at": "2026-03-05 10:00", "ends_at": "2026-03-05 09:00"}]),
            "sessions[0].ends_at",
            "结束时间早于开始时间",
        ),
        (changed(registered_on="3月5日"), "registered_on", "“3月5日”没有写明年份"),
        (changed(registered_on="昨天"), "registered_on", "“昨天”没有写明年份"),
        (changed(registered_on="2026-02-30"), "registered_on", "“2026-02-30”不是日历上有的日子"),
        (changed(registered_on="2026-12-01"), "registered_on", "登记日期应在1900年以后、今天以前"),
        (
            changed(occurred_on="2027"),
            "occurred_on",
            "发生日期应是1900年以后、今天以前的日期，可以只有年份或年月",
        ),
        (changed(mediator="无名氏"), "mediator", "人员名单里没有“无名氏”，请先在设置里添加"),
        (changed(village="桃源村"), "village", "村（社区）名单里没有“桃源村”，请先在设置里添加"),
        (
            changed(village="石桥村", grid="第九网格"),
            "grid",
            "这个村（社区）没有网格“第九网格”，请先在设置里添加",
        ),
        (
            changed(parties=[*SMALL["parties"], {"role": "代理人", "name": "丁律", "represents": "王五"}]),
            "parties[2].represents",
            "“王五”不能确定是哪一名当事人，请写第几名（从1数起）",
        ),
        (
            changed(parties=[*SMALL["parties"], {"role": "代理人", "name": "丁律", "represents": 9}]),
            "parties[2].represents",
            "“9”不能确定是哪一名当事人，请写第几名（从1数起）",
        ),
        (
            changed(parties=[{"role": "申请人", "name": "张三", "id_type": "会员卡"}]),
            "parties[0].id_type",
            "不认识的证件类型“会员卡”",
        ),
        (
            changed(parties=[{"role": "申请人", "name": "张三", "birth_date": "2027-01-01"}]),
            "parties[0].birth_date",
            "出生日期应在1900年以后、今天以前",
        ),
        (
            changed(sessions=[{"starts_at": "2026-03-05"}]),
            "sessions[0].starts_at",
            "“2026-03-05”没有写明几点几分",
        ),
        (
            changed(sessions=[{"starts_at": "2026-03-05 25:00"}]),
            "sessions[0].starts_at",
            "“2026-03-05 25:00”不是钟点",
        ),
        (
            changed(sessions=[{"starts_at": "2026-12-05 09:00"}]),
            "sessions[0].starts_at",
            "已召开的调解会不能在以后",
        ),
        (changed(external_id="编" * 81), "external_id", "填了81个字，最多80个字"),
    ],
)
def test_a_line_that_breaks_the_format_is_refused_with_the_field(
    file_books: Books, clerk: Actor, put: Put, record: object, field: str, message: str
) -> None:
    report = take_in(file_books, clerk, put(record))
    assert (report.taken, told(report)) == ((), [(1, field, message)])


@pytest.mark.parametrize(
    ("amount", "fen"),
    [("壹万元", 1_000_000), ("1.2万", 1_200_000), (1234.5, 123_450), (0, 0), ("12,000元", 1_200_000)],
)
def test_amounts_are_read_as_people_write_them(
    file_books: Books, clerk: Actor, put: Put, amount: object, fen: int
) -> None:
    (taken,) = take_in(file_books, clerk, put(changed(amount=amount))).taken
    assert cases.load(file_books, clerk, taken.case_id).amount_fen == fen


@pytest.mark.parametrize("amount", ["-5", -5, "若干", "1.234", "1e400"])
def test_an_amount_that_cannot_be_is_refused(
    file_books: Books, clerk: Actor, put: Put, amount: object
) -> None:
    report = take_in(file_books, clerk, put(changed(amount=amount)))
    assert [field for _, field, _ in told(report)] == ["amount"]


@pytest.mark.parametrize("line", ['{"facts": NaN}', "[" * 100_000, '{"facts": ' + "9" * 5000 + "}"])
def test_json_that_is_no_case_is_refused(file_books: Books, clerk: Actor, put: Put, line: str) -> None:
    report = take_in(file_books, clerk, put(line, SMALL))
    assert ([refused.line for refused in report.refused], len(report.taken)) == ([1], 1)


def test_a_field_written_twice_is_refused_rather_than_half_read(
    file_books: Books, clerk: Actor, put: Put
) -> None:
    line = '{"facts": "欠款", "parties": [{"role": "申请人", "name": "张三", "name": "李四"}]}'
    report = take_in(file_books, clerk, put(line))
    assert told(report) == [(1, "", "字段“name”写了两次，不能确定以哪一个为准")]


def test_a_record_of_one_side_only_goes_in_and_says_what_is_missing(
    books: Books, clerk: Actor, put: Put
) -> None:
    (taken,) = take_in(books, clerk, put(changed(parties=[{"role": "申请人", "name": "张三"}]))).taken
    assert [str(problem.message) for problem in taken.warnings] == ["请填写被申请人"]


def test_each_line_is_told_as_soon_as_it_is_done(file_books: Books, clerk: Actor, put: Put) -> None:
    seen: list[tuple[int, int]] = []

    def told_of(outcome: Outcome) -> None:
        seen.append((outcome.line, count(file_books, clerk, CaseFilter())))

    take_in(file_books, clerk, put(SMALL, "乱写", changed(facts="欠款")), each=told_of)
    assert seen == [(1, 1), (2, 1), (3, 2)]


def test_a_term_that_bars_the_courts_is_refused(books: Books, clerk: Actor, put: Put) -> None:
    term = {"kind": "act", "text": "罗大成今后不得起诉", "debtor": 2}
    report = take_in(books, clerk, put(changed(agreement={"terms": [term]})))
    assert [(line, field) for line, field, _ in told(report)] == [(1, "agreement.terms[0].text")]
    assert count(books, clerk, CaseFilter()) == 0


def test_a_refused_line_uses_no_number(books: Books, clerk: Actor, put: Put) -> None:
    bad = changed(agreement={"terms": [{"kind": "pay", "text": "赔偿"}]})
    report = take_in(books, clerk, put(bad, SMALL))
    assert [taken.number for taken in report.taken] == ["(2026)青石坪人调字第1号"]


def test_the_same_id_is_not_taken_twice(books: Books, mediator: Actor, put: Put) -> None:
    path = put(changed(external_id="A-1"), changed(external_id="A-1", facts="另写一遍"), SMALL, SMALL)
    report = take_in(books, mediator, path)
    assert [taken.line for taken in report.taken] == [1, 3]
    assert [(known.line, known.number) for known in report.known] == [
        (2, "(2026)青石坪人调字第1号"),
        (4, "(2026)青石坪人调字第2号"),
    ]
    again = take_in(books, mediator, path)
    assert (again.taken, len(again.known)) == ((), 4)


def test_a_void_case_may_be_taken_in_again(books: Books, mediator: Actor, put: Put) -> None:
    path = put(changed(external_id="A-1"))
    (taken,) = take_in(books, mediator, path).taken
    case_moves.void(books, mediator, taken.case_id, "导错了文件")
    assert [again.number for again in take_in(books, mediator, path).taken] == ["(2026)青石坪人调字第2号"]


def test_warnings_come_along_and_block_nothing(books: Books, clerk: Actor, put: Put) -> None:
    parties = [{"role": "申请人", "name": "陈小燕", "id_number": "110105194912310021"}, SMALL["parties"][1]]
    (taken,) = take_in(books, clerk, put(changed(parties=parties))).taken
    assert [warning.field for warning in taken.warnings] == ["parties[0].id_number"]


def test_a_mark_at_the_beginning_and_windows_line_ends_do_not_matter(
    books: Books, clerk: Actor, tmp_path: Path
) -> None:
    path = tmp_path / "windows.jsonl"
    text = json.dumps(SMALL, ensure_ascii=False)
    path.write_bytes(b"\xef\xbb\xbf" + f"{text}\r\n\r\n".encode())
    assert len(take_in(books, clerk, path).taken) == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "里没有内容"),
        (b"\xef\xbb\xbf\n \n", "里没有内容"),
        (json.dumps(SMALL, ensure_ascii=False).encode("gbk"), "是 GBK 编码"),
        (json.dumps(SMALL, ensure_ascii=False).encode("utf-16"), "是 UTF-16 编码"),
    ],
)
def test_a_file_of_another_kind_is_said_so(
    file_books: Books, clerk: Actor, tmp_path: Path, content: bytes, message: str
) -> None:
    path = tmp_path / "odd.jsonl"
    path.write_bytes(content)
    with pytest.raises(UserError, match=message):
        take_in(file_books, clerk, path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_file_may_come_through_a_pipe(file_books: Books, clerk: Actor, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as pool:
        pool.submit(pipe.write_text, json.dumps(SMALL, ensure_ascii=False), "utf-8")
        assert len(take_in(file_books, clerk, pipe).taken) == 1


def test_a_folder_and_a_file_that_is_not_there_are_said_so(
    file_books: Books, clerk: Actor, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="是文件夹"):
        take_in(file_books, clerk, tmp_path)
    with pytest.raises(UserError, match="没有找到文件"):
        take_in(file_books, clerk, tmp_path / "none.jsonl")


def test_a_line_of_bytes_that_are_no_text_is_refused_alone(
    books: Books, clerk: Actor, tmp_path: Path
) -> None:
    path = tmp_path / "bytes.jsonl"
    path.write_bytes(json.dumps(SMALL).encode() + b"\n\xff\xfe\x00garbage\n")
    report = take_in(books, clerk, path)
    assert (len(report.taken), told(report)) == (1, [(2, "", "这一行不是 UTF-8 编码的文字")])


def test_a_huge_line_is_refused_without_being_read_whole(
    file_books: Books, clerk: Actor, tmp_path: Path
) -> None:
    path = tmp_path / "huge.jsonl"
    with path.open("wb") as file:
        file.write(b'{"facts": "')
        for _ in range(2 * LONGEST_LINE // 1024**2 + 1):
            file.write(b"a" * 1024**2)
        file.write(b'"}\n' + json.dumps(SMALL).encode())
    report = take_in(file_books, clerk, path)
    assert (len(report.taken), told(report)) == (1, [(1, "", "这一行超过8MB，不像是一个案件")])


def test_a_clock_that_went_back_stops_the_work_and_the_report_says_so(
    file_books: Books, clerk: Actor, put: Put
) -> None:
    from tests.conftest import SteadyClock

    clock = file_books.clock
    assert isinstance(clock, SteadyClock)
    take_in(file_books, clerk, put(SMALL))
    clock.go_on(days=-3)
    report = take_in(file_books, clerk, put(changed(facts="欠款"), changed(facts="欠租"), name="b.jsonl"))
    assert report.stopped is not None
    assert "早于最近一条记录" in str(report.stopped)
    assert (report.taken, report.refused, report.stopped_at) == ((), (), 1)


def test_the_documented_example_is_taken_in(books: Books, clerk: Actor, put: Put) -> None:
    page = (Path(__file__).parents[2] / "docs" / "exchange.md").read_text("utf-8")
    example = page.partition("```json\n")[2].partition("\n```")[0]
    report = take_in(books, clerk, put(example))
    assert report.refused == ()
    case = cases.load(books, clerk, report.taken[0].case_id)
    assert (case.state, case.parties[1].person.name) == (CaseState.PERFORMING, "罗大成")


CONDUCT: dict[str, Any] = {
    **SMALL,
    "external_id": "C-1",
    "registered_on": "2026-11-02",
    "mediator": "何秀兰",
    "sessions": [
        {
            "state": "planned",
            "starts_at": "2026-11-26 09:00",
            "place": "调解室",
            "mediator": "何秀兰",
            "participants": "马老师",
            "rights_told": True,
            "invitations": [
                {
                    "name": "马老师",
                    "unit": "镇中心小学",
                    "task": "劝说双方",
                    "invited_on": "2026-11-20",
                    "agreed": True,
                }
            ],
        }
    ],
    "recusals": [
        {
            "party": 2,
            "mediator": "周明远",
            "reason": "与对方是表亲",
            "asked_on": "2026-11-05",
            "granted": True,
            "decided_on": "2026-11-06",
            "decided_by": "郑国梁",
            "opinion": "同意",
            "successor": "何秀兰",
        },
        {"mediator": "何秀兰", "reason": "自行回避", "asked_on": "2026-11-10"},
    ],
    "extensions": [{"days": 15, "reason": "还要评估", "asked_on": "2026-11-20", "agreed": True}],
    "referrals": [
        {
            "unit": "云溪县公安局",
            "reason": "一方扬言报复",
            "referred_on": "2026-11-21",
            "told_on": "2026-11-20",
            "enclosures": "调查记录\n照片",
            "by": "孙小雅",
            "receipt": "已收到",
        }
    ],
}
"""A dispute with everything about how its mediation is conducted."""

_OF_CONDUCT = ("sessions", "recusals", "extensions", "referrals")


def test_how_a_mediation_is_conducted_goes_out_and_comes_back(
    books: Books, mediator: Actor, put: Put
) -> None:
    report = take_in(books, mediator, put(CONDUCT))
    assert report.refused == ()
    (taken,) = report.taken
    case = cases.load(books, mediator, taken.case_id)
    first, second = case.recusals
    assert first.party is not None
    assert (first.party.person.name, first.granted, first.ordinal) == ("罗大成", True, 1)
    assert (second.party, second.granted, second.ordinal) == (None, None, 2)
    assert first.decided_by is not None
    assert first.decided_by.name == "郑国梁"
    assert [one.agreed for one in case.extensions] == [True]
    assert case.referrals[0].staff.name == "孙小雅"
    (line,) = export_lines(books, mediator, [taken.case_id])
    out = json.loads(line)
    assert {name: out[name] for name in _OF_CONDUCT} == {name: CONDUCT[name] for name in _OF_CONDUCT}
    again = take_in(books, mediator, put({**out, "external_id": "C-2"}))
    assert again.refused == ()


@pytest.mark.parametrize(
    ("field", "changes", "path"),
    [
        ("recusals", {"mediator": "无此人"}, "recusals[0].mediator"),
        ("recusals", {"party": 7}, "recusals[0].party"),
        ("recusals", {"decided_on": ""}, "recusals[0].decided_on"),
        ("recusals", {"asked_on": "2027-01-01"}, "recusals[0].asked_on"),
        ("extensions", {"days": 0}, "extensions[0].days"),
        ("extensions", {"asked_on": "3月5日"}, "extensions[0].asked_on"),
        ("referrals", {"unit": "某" * 121}, "referrals[0].unit"),
        ("referrals", {"by": "无此人"}, "referrals[0].by"),
        ("referrals", {"fee": 1}, "referrals[0].fee"),
    ],
)
def test_what_is_wrong_about_the_conduct_is_named(
    file_books: Books, mediator: Actor, put: Put, field: str, changes: dict[str, Any], path: str
) -> None:
    first, *rest = CONDUCT[field]
    report = take_in(file_books, mediator, put({**CONDUCT, field: [{**first, **changes}, *rest]}))
    (refused,) = report.refused
    assert path in [problem.field for problem in refused.problems]


def test_an_invitation_too_long_is_named(file_books: Books, mediator: Actor, put: Put) -> None:
    session = CONDUCT["sessions"][0]
    wrong = {**session, "invitations": [{**session["invitations"][0], "task": "某" * 201}]}
    (refused,) = take_in(file_books, mediator, put({**CONDUCT, "sessions": [wrong]})).refused
    assert [one.field for one in refused.problems] == ["sessions[0].invitations[0].task"]
