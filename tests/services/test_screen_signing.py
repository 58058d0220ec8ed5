"""Signatures on the screen: who may, bound to what was shown, struck by an edit, laid into a copy."""

import os
import struct
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from sqlalchemy import Update, select, update

from forms.own_paper import OwnPaper, spec_of
from forms.registry import FORMS
from mediation_app.model import (
    DrawnSignature,
    IssuedPaper,
    PartyRole,
    SignatureTick,
    SignedFile,
    SignedFileKind,
    Signer,
    SigningManner,
    TermKind,
)
from mediation_app.rules.checkup.powers import touches_status
from mediation_app.rules.errors import Conflict, Damaged, InvalidInput, NotAllowed, NotFound, UserError
from mediation_app.rules.permissions import Permission
from mediation_app.rules.signing_worth import FOOT_LINE, PERSONAL_STATUS
from mediation_app.rules.strokes import Point, Stroke, unpack
from mediation_app.rules.vocabulary import Attitude, SettledHow, SigningPart
from mediation_app.rules.workflow import CaseState
from mediation_app.services import (
    agreements,
    habits,
    papers,
    performance,
    screen_signing,
    sealing,
    signed_files,
    signing,
    templates,
)
from mediation_app.services.audit import timeline
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.case_facts import facts_of
from mediation_app.services.dossiers import plan
from mediation_app.services.dossiers.plan import ItemKind
from mediation_app.services.matters import settling
from mediation_app.services.paper_standing import SlipState
from mediation_app.services.paper_values import (
    SETTLING,
    PaperKey,
    PaperValues,
    filled,
    filled_from,
    latest,
    proposed,
    says_status,
)
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.screen_signing import SignOnScreen, giving_up, laying
from mediation_app.services.screen_signing.people import slots_of
from mediation_app.services.screen_signing.pictures import LARGEST_FILE, for_paper, picture_of
from mediation_app.services.signed_files import NewFile
from mediation_app.services.templates import NewTemplate
from mediation_app.services.terms import InstalmentEntry, TermEntry
from reports import page_code
from reports.conversion import CHOSEN
from reports.styles import LINES
from reports.typefaces import bundled
from resources.fonts import Role
from resources.i18n import Message
from tests import graphs, matter_graphs
from tests.reports.office_program import office_that_makes
from tests.reports.word_templates import word_file
from tests.services import matter_scenes
from tests.services.scenes import Scene, agreed, deal, payment, signed
from tests.services.signing_scenes import (
    agreed_by,
    by,
    company,
    finger,
    issued,
    person,
    place_of,
    sign,
    sign_all,
    writing,
)


def signatures(scene: Scene) -> list[DrawnSignature]:
    with scene.books.reading(scene.actor) as session:
        return list(session.scalars(select(DrawnSignature).order_by(DrawnSignature.id)))


def ticks(scene: Scene) -> list[SignatureTick]:
    agreement = scene.case.agreement
    return list(agreement.ticks) if agreement else []


def allow(books: Books, administrator: Actor) -> None:
    habits.change_habits(books, administrator, screen_signatures_count=True)


# ---- taking a signature


def test_a_signature_is_kept_with_all_that_tells_of_it(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    paper = issued(scene)
    table = screen_signing.table(books, mediator, paper.id)
    assert (table.sha256, table.why_not, table.counts) == (paper.sha256, None, False)
    assert table.pdf == papers.pdf_of(books, mediator, paper.id)
    sign(scene, paper, "石磊", fingerprint=finger(), device="手写笔 Wacom")
    row = place_of(scene, paper, "石磊").signed
    assert row is not None
    assert (row.signed_by, row.part, row.device, row.agreed) == (
        "石磊",
        SigningPart.SELF,
        "手写笔 Wacom",
        True,
    )
    assert row.shown_sha256 == paper.sha256
    assert unpack(row.strokes) == writing("石磊")
    assert row.fingerprint.startswith(b"\x89PNG")
    assert screen_signing.is_intact(row)
    assert place_of(scene, paper, "田芳").signed is None
    assert "屏幕签名" in [str(entry.act) for entry in timeline(books, mediator, scene.case_id)]


def test_any_order_will_do_and_each_place_only_once(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    paper = issued(scene)
    first, other = by(scene, paper, "田芳"), by(scene, paper, "石磊")
    screen_signing.sign(books, mediator, first)
    with pytest.raises(Conflict, match="已经签过名（田芳）"):
        screen_signing.sign(books, mediator, first)  # the second window
    screen_signing.sign(books, mediator, other)
    assert len(signatures(scene)) == 2


def test_a_changed_record_shows(file_books: Books, mediator: Actor) -> None:
    scene = agreed(file_books, mediator)
    paper = issued(scene)
    sign(scene, paper, "石磊")
    with file_books.acting(mediator, Permission.TICK_SIGNATURES) as desk:
        row = desk.session.scalars(select(DrawnSignature)).one()
        row.signed_by = "别人"
    assert not place_of(scene, paper, "石磊").is_intact


def test_one_who_may_not_tick_takes_no_signature(books: Books, mediator: Actor, leader: Actor) -> None:
    scene = agreed(books, mediator)
    command = by(scene, issued(scene), "石磊")
    with pytest.raises(NotAllowed):
        screen_signing.sign(books, leader, command)
    with pytest.raises(NotAllowed):
        screen_signing.table(books, leader, command.paper_id)


def test_papers_by_which_somebody_settles_are_papers_there_are() -> None:
    assert set(FORMS) >= SETTLING
    assert {"confirmation_persons", "confirmation_organisation"} <= SETTLING


def test_the_line_at_the_foot_stands_clear_of_the_code_on_either_side() -> None:
    x, _, room, _ = laying._FOOT
    width = bundled().width(FOOT_LINE, Role.BODY) * laying._FOOT_SIZE
    code = bundled().width("验证码 M9EW-V58R-QGAE", Role.BODY) * page_code.SIZE
    left, right = x + (room - width) / 2, x + (room + width) / 2
    assert left > LINES.right + code + 5
    assert right < LINES.width - LINES.right - code - 5


# ---- hostile input


DOT = (Stroke((Point(50, 50),)),)
NOWHERE = (*writing(), Stroke((Point(float("nan"), 5), Point(9, 9))))
FAR = (*writing(), Stroke((Point(5, 5), Point(9e12, 9))))
BOMB = finger((40, 40), "BMP")
BOMB = BOMB[:18] + struct.pack("<ii", 20_000, 20_000) + BOMB[26:]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"strokes": DOT}, "一个点"),
        ({"strokes": NOWHERE}, "坐标或时间超出"),
        ({"strokes": FAR}, "坐标或时间超出"),
        ({"strokes": ()}, "请先签名"),
        ({"strokes": (), "fingerprint": finger()}, "请写明代书人"),
        ({"fingerprint": b"%PDF-1.7 no picture"}, "不是图片"),
        ({"fingerprint": finger()[:400]}, "不是图片，或者已损坏"),
        ({"fingerprint": b"\x00" * (LARGEST_FILE + 1)}, "图片文件太大"),
        ({"fingerprint": finger((10_000, 10_000))}, "像素太多"),
        ({"fingerprint": BOMB}, "像素太多"),
        ({"fingerprint": finger((20, 20))}, "图片太小"),
        ({"signed_by": "过路人"}, "过路人没有登记"),
        ({"signed_by": " "}, "由谁签名"),
        ({"device": "鼠" * 61}, "最多60个字"),
    ],
)
def test_what_is_no_signature_is_refused_in_words(
    file_books: Books, mediator: Actor, changes: dict[str, object], words: str
) -> None:
    scene = agreed(file_books, mediator)
    command = by(scene, issued(scene), "石磊", **changes)
    with pytest.raises(InvalidInput, match=words):
        screen_signing.sign(file_books, mediator, command)
    assert signatures(scene) == []


def test_fifty_thousand_points_are_kept_whole_and_drawn_small(file_books: Books, mediator: Actor) -> None:
    scene = agreed(file_books, mediator)
    paper = issued(scene)
    many = tuple(Stroke(writing(f"石{n}")[0].points * 50) for n in range(48))
    sign(scene, paper, "石磊", strokes=many)
    row = place_of(scene, paper, "石磊").signed
    assert row is not None
    assert sum(len(one.points) for one in unpack(row.strokes)) == 50_400
    copy = screen_signing.signed_copy(file_books, mediator, paper.id)
    assert len(signed_files.pdf_of(file_books, mediator, copy.id)) < 600_000


def test_a_fingerprint_on_a_scanned_sheet_is_cut_out() -> None:
    sheet = Image.new("RGB", (1654, 2339), (247, 246, 243))
    sheet.paste(Image.open(BytesIO(finger((140, 190)))), (900, 1500))
    sheet.putpixel((40, 60), (0, 0, 0))  # dust
    target = BytesIO()
    sheet.save(target, "PNG")
    with Image.open(BytesIO(picture_of(target.getvalue()))) as cut:
        assert 130 <= cut.width <= 190
        assert 180 <= cut.height <= 240


@pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF", "WEBP", "GIF"])
def test_pictures_of_every_kind_become_small_ones(kind: str) -> None:
    with Image.open(BytesIO(picture_of(finger((1_800, 2_400), kind)))) as kept:
        assert kept.format == "PNG"
        assert max(kept.size) == 800


def test_an_empty_sheet_is_no_fingerprint() -> None:
    target = BytesIO()
    Image.new("L", (600, 800), 244).save(target, "PNG")
    with pytest.raises(InvalidInput, match="几乎是空白"):
        picture_of(target.getvalue())


def test_an_unknown_place_is_not_found(file_books: Books, mediator: Actor) -> None:
    scene = agreed(file_books, mediator)
    command = by(scene, issued(scene), "石磊")
    with pytest.raises(NotFound):
        screen_signing.sign(file_books, mediator, replace(command, place="9.9"))
    with pytest.raises(NotFound):
        screen_signing.sign(file_books, mediator, replace(command, paper_id=999))


# ---- bound to what was shown


def test_a_paper_edited_between_showing_and_signing_is_not_signed(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    command = by(scene, issued(scene), "石磊")
    agreements.save(
        books,
        mediator,
        deal(scene, payment(scene, amount_fen=90000, instalments=(InstalmentEntry(scene.today, 90000),))),
    )
    with pytest.raises(NotAllowed, match="内容又有改动"):
        screen_signing.sign(books, mediator, command)
    second = issued(scene)
    with pytest.raises(NotAllowed, match="已有第2版"):
        screen_signing.sign(books, mediator, command)
    with pytest.raises(Conflict, match="不是这一版"):
        screen_signing.sign(books, mediator, replace(command, paper_id=second.id))
    assert signatures(scene) == []


def test_a_new_version_strikes_what_was_drawn_on_the_old(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    first = issued(scene)
    sign(scene, first, "石磊")
    old = screen_signing.signed_copy(books, mediator, first.id)
    agreements.save(
        books,
        mediator,
        deal(scene, payment(scene, amount_fen=90000, instalments=(InstalmentEntry(scene.today, 90000),))),
    )
    reason = screen_signing.table(books, mediator, first.id).why_not
    assert "内容又有改动" in str(reason)
    second = issued(scene)
    [row] = signatures(scene)
    assert row.voided_at is not None
    assert row.void_reason == "已定稿新的一版"
    assert screen_signing.slots(books, mediator, second.id)[0].signed is None
    with books.reading(mediator) as session:
        assert signed_files.newest_of(session, first.id) is None
    assert signed_files.files_of(books, mediator, first.id)[0].id == old.id  # kept, no longer in force


def test_other_papers_keep_their_signatures_when_one_is_issued_anew(
    file_books: Books, mediator: Actor
) -> None:
    scene = agreed(file_books, mediator)
    record = issued(scene, "application")
    sign(scene, record, "石磊")
    issued(scene)
    assert place_of(scene, record, "石磊").signed is not None


def test_void_and_closed_cases_are_not_signed(file_books: Books, mediator: Actor, leader: Actor) -> None:
    scene = agreed(file_books, mediator)
    paper = issued(scene)
    command = by(scene, paper, "石磊")
    with file_books.acting(mediator, Permission.EDIT_CASE) as desk:
        desk.session.merge(scene.case).voided_on = scene.today
    with pytest.raises(NotAllowed, match="已作废"):
        screen_signing.sign(file_books, mediator, command)
    with file_books.acting(mediator, Permission.EDIT_CASE) as desk:
        case = desk.session.merge(scene.case)
        case.voided_on, case.state = None, CaseState.CLOSED
    with pytest.raises(NotAllowed, match="已结案归档"):
        screen_signing.sign(file_books, mediator, command)
    assert "已结案归档" in str(screen_signing.table(file_books, mediator, paper.id).why_not)


# ---- the law


def test_marriage_adoption_and_inheritance_are_refused_with_the_article(
    books: Books, mediator: Actor
) -> None:
    scene = agreed_by(books, mediator, person("田芳"), kind="family")
    for form_code in ("agreement", "application"):
        paper = issued(scene, form_code)
        assert "电子签名法第三条" in str(screen_signing.table(books, mediator, paper.id).why_not)
        with pytest.raises(NotAllowed, match="婚姻、收养、继承"):
            screen_signing.sign(books, mediator, by(scene, paper, "石磊"))


@pytest.mark.parametrize(
    "text", ["石磊自愿放弃对父亲遗产的继承份额归田芳", "双方于本月底前办理离婚登记", "解除收养关系后补偿田芳"]
)
def test_terms_about_personal_status_are_refused_whatever_the_kind(
    file_books: Books, mediator: Actor, text: str
) -> None:
    scene = agreed(file_books, mediator)
    term = TermEntry(
        kind=TermKind.ACT,
        text=text,
        debtor_id=scene.party("石磊"),
        instalments=(InstalmentEntry(scene.today),),
    )
    agreements.save(file_books, mediator, deal(scene, term))
    assert screen_signing.concerns_status(scene.case)
    paper = issued(scene)
    with pytest.raises(NotAllowed, match="电子签名不适用"):
        screen_signing.sign(file_books, mediator, by(scene, paper, "石磊"))


SETTLED_ON_PAPER = [
    (code, field, words)
    for code, fields in (
        ("settlement", ("solved", "terms", "statement")),
        ("commitment", ("solved", "statement")),
    )
    for field in fields
    for words in ("双方解除收养关系。", "已约定办理离婚登记。", "马秋生放弃对父亲遗产的继承。")
]
ORDINARY = (
    "夫妻二人、子女三人共同承包的土地，家庭成员都同意一次性补偿18600元。",
    "父亲马秋生代全家签字，儿子、女儿和儿媳的承包地一并退还。",
)


@pytest.mark.parametrize(("code", "field", "words"), SETTLED_ON_PAPER)
def test_what_is_typed_on_a_paper_that_settles_counts(code: str, field: str, words: str) -> None:
    case = matter_graphs.whole_matter()
    paper = filled(case, graphs.office(), PaperKey(code), {field: words})
    assert says_status(paper)
    assert paper.values["wet_sign_only"] is True


@pytest.mark.parametrize("code", sorted(SETTLING - {"agreement", "oral_agreement"}))
def test_families_and_their_land_are_no_personal_status(code: str) -> None:
    case = matter_graphs.whole_matter()
    case.facts = "离婚以后户口未迁，承包地被调整，遗产中的房屋也被占用。"
    key, office = PaperKey(code), graphs.office()
    assert not says_status(filled(case, office, key, {})), "the story alone is not what is settled"
    names = [field.name for field in proposed(case, office, key).spec.editable()]
    for words in ORDINARY:
        paper = filled(case, office, key, dict.fromkeys(names, words))
        assert not says_status(paper)
        assert not paper.values.get("wet_sign_only")


def test_names_and_papers_that_only_tell_do_not_count() -> None:
    case, office = matter_graphs.whole_matter(), graphs.office()
    assert not touches_status("已移交县民政局婚姻登记处，婚姻登记机关也已告知。")
    unit = {"unit": "县民政局婚姻登记处"}
    assert not says_status(filled(case, office, PaperKey("settlement"), unit))
    told = {"facts": "信访人称离婚后没有分到承包地。"}
    assert not says_status(filled(case, office, PaperKey("matter_registration"), told))
    assert says_status(filled(case, office, PaperKey("commitment"), {"matter": "请求确认收养关系。"}))


@pytest.mark.parametrize("code", ["settlement", "commitment"])
def test_a_settled_matter_with_such_words_is_neither_drawn_nor_sealed(file_books: Books, code: str) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.resolving(file_books)
    settled = settling.Settle(
        case_id=scene.case_id,
        settled_on=scene.today,
        how=SettledHow.OPINION,
        text="补发青苗补偿18600元。",
        attitude=Attitude.ACCEPTS,
    )
    settling.settle(file_books, who.clerk, settled)

    def reasons(typed: str) -> tuple[Message | None, Message | None, bool]:
        papers.change_text(file_books, who.clerk, scene.case_id, code, 0, {"statement": typed})
        paper = papers.issue(file_books, who.clerk, scene.case_id, code)
        drawn = screen_signing.table(file_books, who.mediator, paper.id).why_not
        with file_books.reading(who.clerk) as session:
            case, values = filled_from(session, scene.case_id, PaperKey(code))
        slips = papers.contents(file_books, who.clerk, scene.case_id)
        [slip] = [one for one in slips if one.form_code == code]
        return drawn, sealing.paper_why_not(case, latest(case, values.key) or paper, values), slip.says_status

    assert reasons(ORDINARY[0]) == (None, None, False)
    assert reasons("本人同意解除收养关系，对处理结果没有异议。") == (PERSONAL_STATUS, PERSONAL_STATUS, True)
    paper = latest(scene.case, PaperKey(code))
    assert paper is not None
    with pytest.raises(NotAllowed, match="电子签名不适用"):
        screen_signing.sign(
            file_books, who.mediator, by(Scene(file_books, who.mediator, scene.case_id), paper, "马秋生")
        )
    with pytest.raises(NotAllowed, match="电子签名不适用"):
        sealing.seal(file_books, who.clerk, sealing.Seal(paper_id=paper.id, certificate_id=1, password="-"))


def test_what_is_typed_on_a_paper_of_the_offices_own_counts() -> None:
    own = OwnPaper(template_id=1, code="own-1", version=1, title="和解协议", sha256="", free=("约定",))
    paper = PaperValues(PaperKey("own-1"), spec_of(own), {"填写.约定": "女儿由田芳抚养。"}, own=own)
    assert not says_status(paper)
    assert says_status(replace(paper, typed=frozenset({"填写.约定"})))


def test_an_agent_needs_special_authority_to_settle_only(books: Books, mediator: Actor) -> None:
    agent = person("王律师", PartyRole.AGENT, represents=0)
    scene = agreed_by(books, mediator, person("田芳"), agent)
    paper = issued(scene)
    slot = place_of(scene, paper, "石磊")
    assert [(one.name, one.why_not is None) for one in slot.signatories] == [
        ("石磊", True),
        ("王律师", False),
    ]
    with pytest.raises(NotAllowed, match="没有特别授权"):
        sign(scene, paper, "石磊", signed_by="王律师", part=SigningPart.AGENT)
    plain = issued(scene, "application")
    sign(scene, plain, "石磊", signed_by="王律师", part=SigningPart.AGENT)


def test_an_agent_with_special_authority_signs(file_books: Books, mediator: Actor) -> None:
    agent = person("王律师", PartyRole.AGENT, represents=0, special_authority=True)
    scene = agreed_by(file_books, mediator, person("田芳"), agent)
    paper = issued(scene)
    sign(scene, paper, "石磊", signed_by="王律师", part=SigningPart.AGENT)
    row = place_of(scene, paper, "石磊").signed
    assert row is not None
    assert (row.signed_by, row.part, row.name) == ("王律师", SigningPart.AGENT, "石磊（委托代理人王律师代）")


def test_a_minor_is_signed_for_by_the_guardian(books: Books, mediator: Actor) -> None:
    child = person("小田", person=PersonEntry(name="小田", birth_date=date(2014, 5, 1)))
    guardian = person("田芳", PartyRole.GUARDIAN, represents=1)
    scene = agreed_by(books, mediator, child, guardian)
    paper = issued(scene)
    with pytest.raises(NotAllowed, match="未满18周岁"):
        sign(scene, paper, "小田", signed_by="小田", part=SigningPart.SELF)
    sign(scene, paper, "小田")
    row = place_of(scene, paper, "小田").signed
    assert row is not None
    assert (row.signed_by, row.part) == ("田芳", SigningPart.GUARDIAN)


def test_a_minor_without_guardian_on_record_has_nobody_to_sign(file_books: Books, mediator: Actor) -> None:
    child = person("小田", person=PersonEntry(name="小田", stated_age=9))
    scene = agreed_by(file_books, mediator, child)
    slot = place_of(scene, issued(scene), "小田")
    assert slot.choices == ()
    assert "法定代理人" in str(slot.signatories[0].why_not)


def test_an_organisation_signs_by_its_head(file_books: Books, mediator: Actor) -> None:
    scene = agreed_by(file_books, mediator, company("青石砖厂", "钱厂长"))
    paper = issued(scene)
    sign(scene, paper, "青石砖厂", fingerprint=finger((300, 300), "PNG"))
    row = place_of(scene, paper, "青石砖厂").signed
    assert row is not None
    assert (row.signed_by, row.part) == ("钱厂长", SigningPart.REPRESENTATIVE)


def test_one_who_cannot_write_needs_fingerprint_writer_and_witness(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    paper = issued(scene)
    whole: dict[str, object] = {
        "strokes": (),
        "fingerprint": finger(),
        "writer": "周明远",
        "witness": "何秀兰",
        "witness_strokes": writing("何秀兰"),
    }
    for left_out, words in (
        ({"fingerprint": b""}, "指印"),
        ({"writer": ""}, "代书人"),
        ({"writer": "", "cannot_write": True, "strokes": writing("田芳")}, "代书人"),
        ({"witness": "", "cannot_write": True, "strokes": writing("田芳")}, "见证人"),
        ({"witness": ""}, "见证人"),
        ({"witness_strokes": ()}, "见证人也签名"),
        ({"witness": "周明远"}, "两个人"),
        ({"witness": "田芳"}, "不能为自己"),
        ({"writer": "石磊"}, "其他当事人"),
    ):
        with pytest.raises(InvalidInput, match=words):
            sign(scene, paper, "田芳", **{**whole, **left_out})
    sign(scene, paper, "田芳", **whole)
    row = place_of(scene, paper, "田芳").signed
    assert row is not None
    assert (row.strokes, row.writer, row.witness) == (b"", "周明远", "何秀兰")


def test_two_parties_of_one_name_sign_at_their_own_places(file_books: Books, mediator: Actor) -> None:
    scene = agreed_by(file_books, mediator, person("张伟"), person("张伟"))
    paper = issued(scene)
    found = [slot for slot in screen_signing.slots(file_books, mediator, paper.id) if slot.name == "张伟"]
    assert len({slot.party_id for slot in found}) == 2
    for slot in found:
        command = by(scene, paper, "张伟", place=slot.place)
        screen_signing.sign(file_books, mediator, command)
    assert len({row.party_id for row in signatures(scene)}) == 2


# ---- striking


def test_a_signature_is_struck_with_a_reason_and_given_again(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    paper = issued(scene)
    number = sign(scene, paper, "石磊")
    screen_signing.signed_copy(books, mediator, paper.id)
    with pytest.raises(InvalidInput, match="写明原因"):
        screen_signing.void(books, mediator, number, " ")
    screen_signing.void(books, mediator, number, "签错了地方")
    with pytest.raises(Conflict, match="已经作废"):
        screen_signing.void(books, mediator, number, "再来一次")
    assert screen_signing.up_to_date(books, mediator, paper.id) is None
    sign(scene, paper, "石磊")
    assert [row.voided_at is None for row in signatures(scene)] == [False, True]


# ---- ticks


def test_by_usual_practice_nothing_is_ticked(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    sign_all(scene, issued(scene))
    assert ticks(scene) == []
    assert scene.case.state is CaseState.AGREED


def test_where_office_and_all_parties_agree_the_last_party_ticks_all(
    books: Books, mediator: Actor, administrator: Actor
) -> None:
    allow(books, administrator)
    scene = agreed(books, mediator)
    paper = issued(scene)
    sign(scene, paper, "周明远")
    sign(scene, paper, "石磊")
    assert ticks(scene) == []
    sign(scene, paper, "田芳")
    found = {(one.signer, one.manner) for one in ticks(scene)}
    assert found == {(Signer.PARTY, SigningManner.SCREEN), (Signer.MEDIATOR, SigningManner.SCREEN)}
    assert [str(gap) for gap in signing.standing(scene.case, scene.today).missing] == ["调委会还没有盖章"]


def test_one_party_who_did_not_agree_keeps_all_from_counting(
    file_books: Books, mediator: Actor, administrator: Actor
) -> None:
    allow(file_books, administrator)
    scene = agreed(file_books, mediator)
    paper = issued(scene)
    sign(scene, paper, "石磊", agreed=False)
    sign_all(scene, paper)
    assert ticks(scene) == []
    assert not screen_signing.signed_copy(file_books, mediator, paper.id).counts


def test_what_was_ticked_by_a_struck_signature_falls(
    books: Books, mediator: Actor, administrator: Actor
) -> None:
    allow(books, administrator)
    scene = agreed(books, mediator)
    paper = issued(scene)
    number = sign(scene, paper, "石磊")
    sign_all(scene, paper)
    assert len(ticks(scene)) == 4
    screen_signing.void(books, mediator, number, "签错了")
    assert ticks(scene) == []


def test_the_seal_gives_effect_to_what_was_ticked_from_the_screen(
    file_books: Books, mediator: Actor, administrator: Actor
) -> None:
    allow(file_books, administrator)
    scene = agreed(file_books, mediator)
    sign_all(scene, issued(scene))
    seal = signing.TickSignature(
        case_id=scene.case_id, signer=Signer.SEAL, manner=SigningManner.STAMP, signed_on=scene.today
    )
    assert signing.tick(file_books, mediator, seal).effective_on == scene.today


def test_the_window_for_wet_signatures_takes_none_of_the_screen(file_books: Books, mediator: Actor) -> None:
    scene = agreed(file_books, mediator)
    issued(scene)
    command = signing.TickSignature(
        case_id=scene.case_id,
        signer=Signer.PARTY,
        party_id=scene.party("石磊"),
        manner=SigningManner.SCREEN,
        signed_on=scene.today,
    )
    with pytest.raises(InvalidInput, match="屏幕签名不在这里登记"):
        signing.tick(file_books, mediator, command)


# ---- a case that turns out to be about marriage, adoption or inheritance


def test_what_was_signed_on_the_screen_falls_when_the_type_takes_only_wet_signatures(
    books: Books, mediator: Actor, administrator: Actor
) -> None:
    allow(books, administrator)
    scene = agreed(books, mediator)
    paper = issued(scene)
    sign_all(scene, paper)
    screen_signing.signed_copy(books, mediator, paper.id)
    seal = signing.TickSignature(
        case_id=scene.case_id, signer=Signer.SEAL, manner=SigningManner.STAMP, signed_on=scene.today
    )
    signing.tick(books, mediator, seal)
    assert state_of_case(scene) is CaseState.PERFORMING
    change(books, mediator, ChangeCase(case_id=scene.case_id, type_code="family"))
    assert [one.signer for one in ticks(scene)] == [Signer.SEAL]  # stamped by hand
    assert signing.standing(scene.case, scene.today).effective_on is None
    assert state_of_case(scene) is CaseState.AGREED
    assert {row.void_reason for row in signatures(scene)} == {giving_up.NO_ELECTRONIC}
    assert item_of(scene).kind is ItemKind.PAPER
    assert not facts_of(scene.case).signed_original


def state_of_case(scene: Scene) -> CaseState:
    return scene.case.state


def test_the_type_is_not_changed_under_what_is_performed(
    file_books: Books, mediator: Actor, administrator: Actor
) -> None:
    allow(file_books, administrator)
    scene = agreed(file_books, mediator)
    sign_all(scene, issued(scene))
    seal = signing.TickSignature(case_id=scene.case_id, signer=Signer.SEAL, signed_on=scene.today)
    signing.tick(file_books, mediator, seal)
    assert scene.case.agreement is not None
    part = scene.case.agreement.terms[0].instalments[0]
    done = performance.RecordPerformance(instalment_id=part.id, done_on=scene.today, amount_fen=100)
    performance.record(file_books, mediator, done)
    with pytest.raises(NotAllowed, match="电子签名不适用"):
        change(file_books, mediator, ChangeCase(case_id=scene.case_id, type_code="family"))
    assert len(ticks(scene)) == 5


def test_what_the_terms_say_is_said_everywhere(file_books: Books, mediator: Actor) -> None:
    scene = agreed(file_books, mediator)
    assert not signing.standing(scene.case, scene.today).wet_only
    term = TermEntry(
        kind=TermKind.ACT,
        text="女儿由石磊抚养",
        debtor_id=scene.party("石磊"),
        instalments=(InstalmentEntry(scene.today),),
    )
    agreements.save(file_books, mediator, deal(scene, term))
    assert signing.standing(scene.case, scene.today).wet_only
    assert papers.values(file_books, mediator, scene.case_id, "agreement").values["wet_sign_only"] is True


def test_a_seal_by_certificate_goes_with_the_screen(
    file_books: Books, mediator: Actor, administrator: Actor
) -> None:
    allow(file_books, administrator)
    scene = agreed(file_books, mediator)
    paper = issued(scene)
    sign_all(scene, paper)
    seal = signing.TickSignature(case_id=scene.case_id, signer=Signer.SEAL, signed_on=scene.today)
    signing.tick(file_books, mediator, seal)
    assert not signing.standing(scene.case, scene.today).slots[-1].by_certificate
    sealed = NewFile(kind=SignedFileKind.SEALED, pdf=b"%PDF sealed", base_sha256=paper.sha256, pages=1)
    with file_books.acting(mediator, Permission.TICK_SIGNATURES) as desk:
        signed_files.keep(desk, desk.session.get_one(IssuedPaper, paper.id), sealed)
    assert signing.standing(scene.case, scene.today).slots[-1].by_certificate
    change(file_books, mediator, ChangeCase(case_id=scene.case_id, type_code="family"))
    assert ticks(scene) == []
    with file_books.reading(mediator) as session:
        assert signed_files.newest_of(session, paper.id) is None


def test_wet_signatures_stand_whatever_the_type(file_books: Books, mediator: Actor) -> None:
    scene = signed(file_books, mediator)
    change(file_books, mediator, ChangeCase(case_id=scene.case_id, type_code="family"))
    assert len(ticks(scene)) == 4


# ---- the signed copy


def test_the_copy_holds_the_signatures_as_vectors_and_the_issued_bytes_stay(
    books: Books, mediator: Actor
) -> None:
    scene = agreed(books, mediator)
    paper = issued(scene)
    with pytest.raises(NotAllowed, match="还没有人"):
        screen_signing.signed_copy(books, mediator, paper.id)
    before = papers.pdf_of(books, mediator, paper.id)
    sign(scene, paper, "石磊", fingerprint=finger())
    copy = screen_signing.signed_copy(books, mediator, paper.id)
    assert (copy.kind, copy.base_sha256, copy.pages) == (SignedFileKind.DRAWN, paper.sha256, 1)
    assert papers.pdf_of(books, mediator, paper.id) == before
    made = signed_files.pdf_of(books, mediator, copy.id)
    assert made != before
    assert "图像证据" in text_of(made)
    assert screen_signing.signed_copy(books, mediator, paper.id).id == copy.id
    sign(scene, paper, "田芳")
    again = screen_signing.signed_copy(books, mediator, paper.id)
    assert again.id != copy.id
    with books.reading(mediator) as session:
        assert signed_files.base_of(session, paper.id)[1] == again.sha256


def text_of(pdf: bytes) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def test_the_same_signatures_give_the_same_bytes(file_books: Books, mediator: Actor) -> None:
    scene = agreed(file_books, mediator)
    paper = issued(scene)
    sign(scene, paper, "石磊", fingerprint=finger())
    first = screen_signing.signed_copy(file_books, mediator, paper.id)
    with file_books.acting(mediator, Permission.TICK_SIGNATURES) as desk:
        signed_files.supersede(desk, paper.id)
    assert screen_signing.signed_copy(file_books, mediator, paper.id).sha256 == first.sha256


def test_after_sealing_nothing_is_signed_struck_or_drawn(file_books: Books, mediator: Actor) -> None:
    scene = agreed(file_books, mediator)
    paper = issued(scene)
    number = sign(scene, paper, "石磊")
    command = by(scene, paper, "田芳")
    copy = screen_signing.signed_copy(file_books, mediator, paper.id)
    sealed = NewFile(kind=SignedFileKind.SEALED, pdf=b"%PDF sealed", base_sha256=copy.sha256, pages=1)
    with file_books.acting(mediator, Permission.TICK_SIGNATURES) as desk:
        signed_files.keep(desk, desk.session.get_one(IssuedPaper, paper.id), sealed)
    for act in (
        lambda: screen_signing.sign(file_books, mediator, command),
        lambda: screen_signing.void(file_books, mediator, number, "晚了"),
        lambda: screen_signing.signed_copy(file_books, mediator, paper.id),
    ):
        with pytest.raises(UserError, match="已用证书签章"):
            act()


@pytest.mark.parametrize(
    "changes",
    [
        {"signed_by": "别人"},
        {"shown_sha256": "0" * 64},
        {"strokes": b""},
        {"agreed": False},
        {"place": "9.9"},
        {"fingerprint": b"no picture"},
    ],
)
def test_what_was_altered_on_record_is_not_laid_into_a_copy(
    file_books: Books, mediator: Actor, changes: dict[str, object]
) -> None:
    scene = agreed(file_books, mediator)
    paper = issued(scene)
    sign(scene, paper, "石磊", fingerprint=finger())
    sign(scene, paper, "田芳")
    alter(scene, update(DrawnSignature).where(DrawnSignature.signed_by == "石磊").values(**changes))
    for make in (screen_signing.signed_copy, screen_signing.up_to_date):
        with pytest.raises(Damaged, match="屏幕签名记录被改动过"):
            make(file_books, mediator, paper.id)
    with file_books.reading(mediator) as session:
        assert signed_files.newest_of(session, paper.id) is None


def test_a_copy_whose_signature_was_altered_since_is_not_gone_on_with(
    file_books: Books, mediator: Actor
) -> None:
    scene = agreed(file_books, mediator)
    paper = issued(scene)
    sign(scene, paper, "石磊")
    screen_signing.signed_copy(file_books, mediator, paper.id)
    alter(scene, update(DrawnSignature).values(signed_by="别人"))
    with pytest.raises(Damaged, match="请作废这个签名"):
        screen_signing.up_to_date(file_books, mediator, paper.id)


def test_an_altered_record_ticks_nothing(file_books: Books, mediator: Actor, administrator: Actor) -> None:
    allow(file_books, administrator)
    scene = agreed(file_books, mediator)
    paper = issued(scene)
    sign(scene, paper, "石磊", agreed=False)
    alter(scene, update(DrawnSignature).values(agreed=True))
    sign(scene, paper, "田芳")
    assert ticks(scene) == []


def alter(scene: Scene, change: Update) -> None:
    """Change the database past the program."""
    with scene.books.acting(scene.actor, Permission.TICK_SIGNATURES) as desk:
        desk.session.execute(change)


def changed_byte(pdf: bytes) -> bytes:
    return pdf[:600] + bytes((pdf[600] ^ 1,)) + pdf[601:]


def test_an_issued_version_altered_on_record_is_neither_shown_signed_nor_copied(
    books: Books, mediator: Actor
) -> None:
    scene = agreed(books, mediator)
    paper = issued(scene)
    sign(scene, paper, "石磊")
    command = by(scene, paper, "田芳")
    alter(scene, update(IssuedPaper).values(pdf=changed_byte(papers.pdf_of(books, mediator, paper.id))))
    acts: tuple[Callable[[], object], ...] = (
        lambda: screen_signing.table(books, mediator, paper.id),
        lambda: screen_signing.sign(books, mediator, command),
        lambda: screen_signing.signed_copy(books, mediator, paper.id),
    )
    for act in acts:
        with pytest.raises(Damaged, match="SHA-256 不符"):
            act()
    assert len(signatures(scene)) == 1
    with books.reading(mediator) as session, pytest.raises(Damaged):
        signed_files.base_of(session, paper.id)


def test_a_signed_copy_altered_on_record_is_not_given_out(file_books: Books, mediator: Actor) -> None:
    scene = agreed(file_books, mediator)
    paper = issued(scene)
    sign(scene, paper, "石磊")
    copy = screen_signing.signed_copy(file_books, mediator, paper.id)
    pdf = signed_files.pdf_of(file_books, mediator, copy.id)
    alter(scene, update(SignedFile).values(pdf=changed_byte(pdf)))
    with pytest.raises(Damaged, match="SHA-256 不符"):
        signed_files.pdf_of(file_books, mediator, copy.id)
    with file_books.reading(mediator) as session, pytest.raises(Damaged):
        signed_files.base_of(session, paper.id)


def test_a_kept_picture_that_is_none_any_more_is_damage() -> None:
    kept = picture_of(finger())
    assert for_paper(kept).startswith(b"\x89PNG")
    for broken in (b"", b"no picture", kept[:200]):
        with pytest.raises(Damaged):
            for_paper(broken)


@pytest.mark.skipif(os.name == "nt", reason="starts a shell script")
def test_a_template_without_places_is_signed_on_a_sheet_behind_it(
    file_books: Books, mediator: Actor, administrator: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = agreed(file_books, mediator)
    unsigned = papers.preview(file_books, mediator, scene.case_id, "mediation_acceptance").pdf
    monkeypatch.setenv(CHOSEN, str(office_that_makes(tmp_path, unsigned)))
    word = tmp_path / "移交单.docx"
    word.write_bytes(word_file("移交单", "卷号：{{ 卷号 }}", foot="验证码 {{ 验证码 }}"))
    templates.add_template(file_books, administrator, NewTemplate(title="案件移交单", path=word))
    paper = issued(scene, "own-1")
    assert [slot.name for slot in screen_signing.slots(file_books, mediator, paper.id)] == [
        "石磊",
        "田芳",
        "周明远",
    ]
    sign_all(scene, paper)
    copy = screen_signing.signed_copy(file_books, mediator, paper.id)
    assert copy.pages == paper.pages + 1
    made = signed_files.pdf_of(file_books, mediator, copy.id)
    assert "签名附页" in text_of(made)
    assert paper.sha256[:32] in text_of(made)


@pytest.mark.parametrize("key", [PaperKey("acceptance_notice"), PaperKey("opinion"), PaperKey("plan", 1)])
def test_on_a_letter_without_stored_places_nobody_signs(key: PaperKey) -> None:
    case = matter_graphs.whole_matter()
    paper = proposed(case, graphs.office(), key)
    assert slots_of(case, paper, (), (), date(2026, 6, 1)) == ()


def test_a_paper_that_nobody_signs_is_not_signed(file_books: Books, mediator: Actor) -> None:
    scene = agreed(file_books, mediator)
    paper = issued(scene, "mediation_acceptance")
    assert screen_signing.slots(file_books, mediator, paper.id) == ()
    assert "没有要签名的地方" in str(screen_signing.table(file_books, mediator, paper.id).why_not)


def test_thirty_signers_all_stand_on_the_copy(file_books: Books, mediator: Actor) -> None:
    names = [
        f"{surname}{given}" for surname in "赵钱孙李周吴" for given in ("大山", "小河", "春", "秋菊", "冬生")
    ]
    scene = agreed_by(file_books, mediator, *(person(name) for name in names[:29]))
    paper = issued(scene)
    for slot in screen_signing.slots(file_books, mediator, paper.id)[:30]:
        one = slot.choices[0]
        command = SignOnScreen(
            paper_id=paper.id,
            place=slot.place,
            signed_by=one.name,
            part=one.part,
            strokes=writing(one.name),
            shown_sha256=paper.sha256,
        )
        screen_signing.sign(file_books, mediator, command)
    copy = screen_signing.signed_copy(file_books, mediator, paper.id)
    with pikepdf.open(BytesIO(signed_files.pdf_of(file_books, mediator, copy.id))) as pdf:
        assert len(pdf.pages) == paper.pages == copy.pages


# ---- the dossier


def test_the_dossier_binds_the_copy_only_where_it_counts(
    books: Books, mediator: Actor, administrator: Actor
) -> None:
    scene = agreed(books, mediator)
    paper = issued(scene)
    sign_all(scene, paper)
    screen_signing.signed_copy(books, mediator, paper.id)
    assert item_of(scene).kind is ItemKind.PAPER
    assert state_of(scene) is SlipState.ISSUED
    allow(books, administrator)
    with books.acting(mediator, Permission.TICK_SIGNATURES) as desk:
        signed_files.supersede(desk, paper.id)
    copy = screen_signing.signed_copy(books, mediator, paper.id)
    assert copy.counts
    assert (item_of(scene).kind, item_of(scene).signed_file_id) == (ItemKind.SIGNED, copy.id)
    assert state_of(scene) is SlipState.SIGNED
    assert facts_of(scene.case).signed_original


def test_a_copy_counts_without_the_recorder_whom_the_law_does_not_ask(
    file_books: Books, mediator: Actor, administrator: Actor
) -> None:
    allow(file_books, administrator)
    scene = agreed(file_books, mediator)
    paper = issued(scene)
    for name in ("石磊", "田芳"):
        sign(scene, paper, name)
    assert not screen_signing.signed_copy(file_books, mediator, paper.id).counts
    found = screen_signing.slots(file_books, mediator, paper.id)
    assert [slot.signer for slot in found if slot.signed is None] == [Signer.MEDIATOR, Signer.RECORDER]
    sign(scene, paper, "周明远")
    assert screen_signing.signed_copy(file_books, mediator, paper.id).counts


def test_a_seal_alone_makes_no_signed_original(file_books: Books, mediator: Actor) -> None:
    scene = agreed(file_books, mediator)
    paper = issued(scene)
    sealed = NewFile(kind=SignedFileKind.SEALED, pdf=b"%PDF sealed", base_sha256=paper.sha256, pages=1)
    with file_books.acting(mediator, Permission.TICK_SIGNATURES) as desk:
        signed_files.keep(desk, desk.session.get_one(IssuedPaper, paper.id), sealed)
    assert item_of(scene).kind is ItemKind.PAPER
    assert state_of(scene) is SlipState.ISSUED


def test_the_dossier_says_that_the_signed_original_is_of_before_a_change(
    file_books: Books, mediator: Actor, administrator: Actor
) -> None:
    allow(file_books, administrator)
    scene = agreed(file_books, mediator)
    paper = issued(scene)
    sign_all(scene, paper)
    screen_signing.signed_copy(file_books, mediator, paper.id)
    assert (item_of(scene).kind, item_of(scene).problem) == (ItemKind.SIGNED, None)
    other = payment(scene, amount_fen=90000, instalments=(InstalmentEntry(scene.today, 90000),))
    agreements.save(file_books, mediator, deal(scene, other))
    assert "装的是第1版的签署原件" in str(item_of(scene).problem)


def item_of(scene: Scene) -> plan.DossierItem:
    found = plan.plan_of(scene.books, scene.actor, scene.case_id)
    return next(item for item in found.items if item.code == "agreement")


def state_of(scene: Scene) -> SlipState:
    found = papers.contents(scene.books, scene.actor, scene.case_id)
    return next(slip.state for slip in found if slip.form_code == "agreement")
