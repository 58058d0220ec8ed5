"""Few signers stand side by side with room to write, many in three columns."""

import pytest

from reports.document import SignatureBlock, SignatureGroup, Signer
from reports.signing import NARROW_ROOM, ROOM, WHOLE_ROOM, Arrangement, Place, arrange_signatures, room_of

MEASURE = 32.0


def block(count: int, name: str = "张三") -> SignatureBlock:
    signers = tuple(Signer(name) for _ in range(count))
    return SignatureBlock(
        groups=(
            SignatureGroup("当事人（签名盖章或按指印）", signers),
            SignatureGroup("人民调解员（签名）"),
            SignatureGroup("记录人（签名）"),
        ),
        seal="（人民调解委员会印章）",
        date="2026年3月5日",
    )


def arranged(signatures: SignatureBlock) -> Arrangement:
    return arrange_signatures(signatures, MEASURE, lambda text: float(len(text)))


def signing_rows(count: int, name: str = "张三") -> list[tuple[Place, ...]]:
    return [row for row in arranged(block(count, name)).rows if row[0].text == f"{name}："]


@pytest.mark.parametrize(
    ("count", "rows", "columns"), [(2, 1, 2), (4, 2, 2), (12, 6, 2), (13, 5, 3), (40, 14, 3)]
)
def test_signers_stand_in_columns(count: int, rows: int, columns: int) -> None:
    found = signing_rows(count)
    assert len(found) == rows
    assert len(found[0]) == columns
    assert sum(map(len, found)) == count


def test_a_long_name_has_a_row_of_its_own() -> None:
    assert [len(row) for row in signing_rows(3, "阿" * 40)] == [1, 1, 1]


def test_every_signer_has_room_to_write() -> None:
    for count, name in ((2, "张三"), (12, "欧阳堃喆"), (40, "欧阳堃喆"), (40, "阿卜杜拉·买买提")):
        for place in (place for row in signing_rows(count, name) for place in row):
            room = (place.end - place.start) * MEASURE - len(place.text)
            assert room >= (ROOM if count <= 12 else NARROW_ROOM)


def test_one_signer_stands_beside_the_label() -> None:
    plan = arranged(SignatureBlock(groups=(SignatureGroup("回访人（签名）", (Signer("周明远"),)),)))
    assert [place.text for row in plan.rows for place in row] == ["回访人（签名）周明远："]


def test_lines_one_under_the_other_end_together() -> None:
    *_, mediator, recorder, _, _ = arranged(block(2)).rows
    assert [(len(row), row[0].end) for row in (mediator, recorder)] == [(1, 1.0), (1, 1.0)]
    alone = SignatureBlock(groups=(SignatureGroup("回访人（签名）"),))
    assert arranged(alone).rows[0][0].end == 0.5


def test_seal_and_date_stand_one_under_the_other_at_the_right() -> None:
    *_, seal, dated = arranged(block(2)).rows
    assert [place.text for place in (*seal, *dated)] == ["（人民调解委员会印章）", "2026年3月5日"]
    assert seal[0].start == dated[0].start == 0.5
    assert not seal[0].signed


def test_a_long_seal_gets_the_width_it_needs() -> None:
    signatures = SignatureBlock(groups=(), seal="（" + "委" * 24 + "印章）", date="2026年3月5日")
    (seal,), (dated,) = arranged(signatures).rows
    assert (1 - seal.start) * MEASURE >= len(seal.text)
    assert dated.start == seal.start


def test_officials_seal_and_date_close_the_block() -> None:
    assert arranged(block(2)).closing == 4


def test_lines_move_closer_when_there_are_many() -> None:
    assert not arranged(block(4)).crowded
    assert arranged(block(40)).crowded


def test_a_mark_has_its_place_on_the_line() -> None:
    signed = SignatureGroup("当事人", (Signer("张三", "已签名 2026年3月5日"), Signer("李四")))
    plan = arranged(SignatureBlock(groups=(signed,)))
    assert plan.rows[1][0].mark == "已签名 2026年3月5日"
    assert len(plan.rows[1]) == 1


def test_less_room_is_enough_where_several_stand_in_a_row() -> None:
    assert room_of(Place(text="张三："), 14) == WHOLE_ROOM
    assert room_of(Place(text="张三：", end=0.5), 14) == 14 * ROOM
    assert room_of(Place(text="张三：", end=1 / 3), 14) == 14 * NARROW_ROOM
