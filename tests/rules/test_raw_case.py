import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.raw_case import RawReading, read_raw_case
from mediation_app.rules.raw_dates import occurred_on
from mediation_app.rules.raw_record import RawCase, RawLine
from mediation_app.rules.raw_settlement import NoDeal
from mediation_app.rules.vocabulary import NoteKind, PartyRole
from mediation_app.rules.waivers import bars_rights

SAMPLES = Path(__file__).parents[3] / "shared" / "samples" / "disputes.jsonl"

DEAL = (
    "首席调解员老赵：经调解，达成以下协议：①村委会补偿陈大山青苗费8600元，十五日内支付；"
    "②陈大山同意水渠通过其菜地；③陈大山今后不得上访。大家同意吗？"
)
DITCH = RawCase(
    kind="相邻纠纷",
    parties=("陈大山", "石桥村村委会", "周律师", "石桥派出所民警", "未提及"),
    facts="2025年6月，石桥村村委会修水渠占了陈大山的菜地。陈大山来到石桥镇人民调解委员会申请调解。",
    record=tuple(
        RawLine(*line.split("：", 1))
        for line in (
            "首席调解员老赵：两位好，请说说情况。",
            "陈大山：2025年6月他们修渠，毁了我的菜地，当时没有打招呼。",
            "石桥村村委会代表：我们认为修渠是全村的事，补偿要按标准。",
            "首席调解员老赵：双方的分歧在于补偿的数额。",
            "周律师：根据测量结果，菜地有两分。",
            "陈大山：我要求补偿1万元。",
            "石桥村村委会代表：我们愿意补偿8600元。",
            DEAL,
            "陈大山：同意。",
            "石桥村村委会代表：同意。",
        )
    ),
)


@pytest.fixture(scope="module")
def ditch() -> RawReading:
    return read_raw_case(DITCH)


def test_reads_the_people(ditch: RawReading) -> None:
    assert [(party.name, party.role) for party in ditch.parties] == [
        ("陈大山", PartyRole.APPLICANT),
        ("石桥村村委会", PartyRole.RESPONDENT),
        ("周律师", PartyRole.PARTICIPANT),
        ("石桥派出所民警", PartyRole.PARTICIPANT),
    ]
    assert ditch.parties[1].is_organisation
    assert len(ditch.remarks) == 1


def test_reads_the_date_and_the_terms(ditch: RawReading) -> None:
    assert ditch.occurred_on == "2025-06"
    pay, act = ditch.settlement.terms
    assert (pay.debtor, pay.creditor, pay.amount_fen) == ("石桥村村委会", "陈大山", 860_000)
    assert pay.due_words == "十五日内"
    assert act.debtor == "陈大山"
    assert [aside.text for aside in ditch.settlement.set_aside] == ["陈大山今后不得上访"]


def test_keeps_every_word_of_the_record_and_tells_its_kind(ditch: RawReading) -> None:
    assert [note.text for note in ditch.notes] == [line.text for line in DITCH.record]
    assert [note.kind for note in ditch.notes] == [
        NoteKind.STATEMENT,
        NoteKind.FACT,
        NoteKind.CLAIM,
        NoteKind.ISSUE,
        NoteKind.FACT,
        NoteKind.CLAIM,
        NoteKind.PROPOSAL,
        NoteKind.AGREED,
        NoteKind.AGREED,
        NoteKind.AGREED,
    ]


def test_an_empty_case_is_read_as_empty() -> None:
    reading = read_raw_case(RawCase())
    assert reading == RawReading(parties=(), notes=(), settlement=reading.settlement, occurred_on="")
    assert reading.settlement.no_deal is NoDeal.NO_RECORD


@pytest.mark.parametrize(
    ("facts", "when"),
    [
        ("2017年3月，厂里招工。到了3月27日，魏某被机器压伤。他来到调委会求助。", "2017-03-27"),
        ("2020年11月某日，赵某触电受伤。2021年2月，双方申请调解。", "2020-11"),
        ("2016年某天，几人打架。", "2016"),
        ("2013年12月，阿新借款25万元，约定2017年12月归还。2019年2月求助调解中心。", "2013-12"),
        ("2012年7月6日，调处中心来了一位老人。1974年她结婚。", ""),
        ("吴某于2019年9月某日生产。医院操作有误，婴儿死亡。", "2019-09"),
        ("两家因排水发生纠纷。", ""),
        ("2026年2月30日发生争吵。", ""),
        ("2011年3月8日成立公司，2012年3月申请调解。", ""),
    ],
)
def test_the_event_is_dated_only_as_far_as_told(facts: str, when: str) -> None:
    assert occurred_on(facts) == when


words = st.text(
    "张三李四某、，。：；1.2万元①一二达成以下协议同意赔偿支付死亡的家属代表不得起诉2026年3月5日（）",
    max_size=60,
)


@given(
    parties=st.lists(words, max_size=4),
    facts=words,
    record=st.lists(
        st.tuples(st.sampled_from(["调解员", "张三", "李四", "张三家属", ""]), words), max_size=6
    ),
)
def test_any_record_is_read_without_losing_a_word_and_no_term_bars_rights(
    parties: list[str], facts: str, record: list[tuple[str, str]]
) -> None:
    case = RawCase(
        parties=tuple(parties), facts=facts, record=tuple(RawLine(speaker, text) for speaker, text in record)
    )
    reading = read_raw_case(case)
    assert [note.text for note in reading.notes] == [text for _, text in record]
    told = "".join(text for _, text in record)
    for term in reading.settlement.terms:
        assert not bars_rights(term.text)
        assert term.read_from.split("。", maxsplit=1)[0][:3] in told
    assert reading.settlement.reached == (reading.settlement.no_deal is None)


@pytest.mark.samples
@pytest.mark.skipif(not SAMPLES.exists(), reason="the sample files do not lie beside the checkout")
def test_the_samples_give_sensible_totals() -> None:
    rows = [json.loads(line) for line in SAMPLES.read_text("utf-8").splitlines()]
    readings = [
        read_raw_case(
            RawCase(
                kind=row["type"],
                parties=tuple(row["parties"]),
                facts=row["facts"],
                record=tuple(RawLine(line["speaker"], line["text"]) for line in row["record"]),
            )
        )
        for row in rows
    ]
    without = [place for place, reading in enumerate(readings) if not reading.settlement.reached]
    assert without == [10, 24, 36, 49]
    terms = [term for reading in readings for term in reading.settlement.terms]
    assert len(terms) >= 2 * len(readings)
    assert not any(bars_rights(term.text) for term in terms)
    paid = [term for term in terms if term.amount_fen]
    assert len(paid) > 40
    assert sum(bool(term.debtor) for term in paid) / len(paid) > 0.85
    roles = Counter(party.role for reading in readings for party in reading.parties)
    assert roles[PartyRole.APPLICANT] >= len(readings)
    assert roles[PartyRole.RESPONDENT] >= len(readings)
    kinds = Counter(note.kind for reading in readings for note in reading.notes)
    assert kinds[NoteKind.STATEMENT] / kinds.total() < 0.6
    assert sum(bool(reading.occurred_on) for reading in readings) > 25
