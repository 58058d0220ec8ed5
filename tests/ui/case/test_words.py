"""What the dossier says: titles, targets, the timeline's details, the bar's buttons."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from forms.places import Need
from mediation_app.model import AttachmentKind
from mediation_app.services.paper_standing import Slip, SlipState
from tests.ui.case.conftest import TODAY
from ui.pages.case.clocks import clock_look
from ui.pages.case.editors.inquiry import turn
from ui.pages.case.editors.notes import line_words
from ui.pages.case.targets import Destination, read_target
from ui.pages.case.timeline_words import detail_words
from ui.pages.case.titles import short_title, slip_title
from ui.theme import Tone
from ui.widgets import Shape, button
from ui.widgets.button_bar import ButtonBar


@pytest.mark.parametrize(
    ("target", "destination"),
    [
        ("agreement", Destination(form_code="agreement")),
        ("session:3", Destination(verb="session.record:3")),
        ("session:new", Destination(verb="session.new")),
        ("paper:visit_record:7", Destination(form_code="visit_record", subject_id=7)),
        ("paper:cover", Destination(form_code="cover")),
        ("visit:7", Destination(verb="visit.record:7")),
        ("performance:12", Destination(verb="performance.record:12")),
        ("parties", Destination(section="parties")),
        ("draft:session:4:0", Destination(verb="session.new")),
        ("draft:session:4:9", Destination(verb="session.record:9")),
        ("draft:agreement:4:0", Destination(verb="agreement.draw")),
        ("draft:plan:4:0", Destination(verb="plan.edit")),
        ("draft:progress:4:0", Destination(verb="progress")),
        ("verb:lead.agree:7", Destination(verb="lead.agree:7")),
        ("section:risk", Destination(section="risk")),
        ("case", None),
        ("", None),
    ],
)
def test_targets_lead_where_today_says(target: str, destination: Destination | None) -> None:
    assert read_target(target) == destination


@pytest.mark.parametrize(
    ("days", "text", "tone", "shape"),
    [
        (-2, "逾期2天", Tone.RED, Shape.TRIANGLE),
        (0, "今天", Tone.ORANGE, Shape.SQUARE),
        (2, "还有2天", Tone.YELLOW, Shape.HALF),
        (9, "还有9天", Tone.BLUE, Shape.RING),
        (40, "还有40天", Tone.QUIET, Shape.RING),
    ],
)
def test_a_clocks_colour_comes_with_words_and_a_shape(days: int, text: str, tone: Tone, shape: Shape) -> None:
    look = clock_look(TODAY + timedelta(days=days), TODAY)
    assert (look.text, look.tone, look.shape) == (text, tone, shape)


def test_the_timeline_tells_moves_reasons_and_changes() -> None:
    detail = {
        "reason": "差距大",
        "from": "mediating",
        "to": "failed",
        "changed": [{"field": "place", "before": "", "after": "村委会"}],
        "version": 2,
        "sha256": "abc",
    }
    assert list(detail_words(detail)) == [
        "调解 → 调解不成",
        "第2版",
        "原因：差距大",
        "发生地点：— → 村委会",
    ]


def test_the_timeline_tells_who_held_the_pen_where_it_was_another() -> None:
    assert list(detail_words({"title": "申请书", "name": "石磊", "by": "王律师"})) == [
        "申请书",
        "石磊",
        "由王律师签",
    ]
    assert list(detail_words({"title": "申请书", "name": "石磊", "by": "石磊"})) == ["申请书", "石磊"]


def test_the_timeline_tells_of_visits_and_of_signatures_struck() -> None:
    assert list(detail_words({"planned": ["2026-12-05", "2027-01-02"], "struck_off": ["2026-11-30"]})) == [
        "计划回访：2026年12月5日、2027年1月2日",
        "不再回访：2026年11月30日",
    ]
    assert list(detail_words({"before": "2026-12-05", "after": "2026-12-08", "reason": "外出"})) == [
        "2026年12月5日 → 2026年12月8日",
        "原因：外出",
    ]
    assert list(detail_words({"on": "2026-12-05", "visited": "张三"})) == ["2026年12月5日", "回访对象：张三"]
    assert list(detail_words({"signers": ["张三", "mediator", "seal"], "proof": "收条"})) == [
        "原签名盖章：张三、人民调解员、人民调解委员会印章",
        "凭证：收条",
    ]


def test_questions_and_answers_take_turns() -> None:
    assert turn("问：看见了吗？") == "答："
    assert turn("答：看见了。") == "问："


def test_a_note_shows_its_kind_only_when_it_is_no_plain_statement() -> None:
    assert line_words({"kind": "statement", "speaker": "张三", "text": "是。"}) == "张三：是。"
    assert line_words({"kind": "agreed", "speaker": "", "text": "三天内修好。"}) == "［约定］三天内修好。"


def test_a_bar_without_room_shows_pictures_and_keeps_the_names(
    dressed: object, shown: Callable[[QWidget], None]
) -> None:
    bar = ButtonBar(QLabel("状态"))
    main, less = button("打印文书", icon="printer"), button("用 Word 打开", icon="external-link")
    bar.add(main)
    bar.add(less, rank=2)
    page = QWidget()
    bar.setParent(page)
    page.resize(640, 80)
    bar.resize(600, 40)
    shown(page)
    assert (main.text(), less.text()) == ("打印文书", "用 Word 打开")
    bar.resize(220, 40)
    bar.fit()
    assert (main.text(), less.text()) == ("打印文书", "")
    assert less.accessibleName() == "用 Word 打开"
    assert less.toolTip() == "用 Word 打开"
    bar.resize(600, 40)
    bar.fit()
    assert less.text() == "用 Word 打开"


@pytest.mark.parametrize(
    ("detail", "words"),
    [
        ({"before_colour": "yellow", "colour": "red", "reason": "扬言"}, ["黄色 → 红色", "原因：扬言"]),
        ({"on": "2026-11-23", "times": 2, "destination": "县信访局"}, ["2026年11月23日", "2次", "县信访局"]),
        ({"kind": "accepted", "on": "2026-11-23", "unit": ""}, ["2026年11月23日", "受理告知"]),
        (
            {"version": 1, "stage": "office", "agreed": False, "text": "补步骤"},
            ["第1版", "信访办意见", "不同意", "补步骤"],
        ),
        ({"text": "核实面积", "files": 0}, ["核实面积"]),
        ({"joined": ["王支书", "周明远"], "left": []}, ["加入：王支书、周明远"]),
        ({"times": 3}, ["第3次打印"]),
    ],
)
def test_acts_on_a_matter_are_told_in_words(detail: dict[str, object], words: list[str]) -> None:
    assert list(detail_words(detail)) == words


def test_a_paper_of_which_there_is_one_has_no_number_in_english(english: None) -> None:
    assert slip_title(slip_of("back_cover", "封底")) == "Back cover"
    assert slip_title(slip_of("plan", "化解方案（第二版）")) == "Resolution plan (2)"


def test_papers_of_matters_go_by_their_short_names() -> None:
    assert short_title(slip_of("acceptance_notice", "信访事项受理告知书")) == "受理告知书"
    assert short_title(slip_of("agreement", "人民调解协议书")) == "协议书"
    assert short_title(slip_of("supervision_slip", "督办单（第二份）")) == "督办单（二）"


def slip_of(code: str, title: str) -> Slip:
    """A line of the contents that is not there yet."""
    return Slip(form_code=code, subject_id=0, title=title, state=SlipState.MISSING, need=Need.MUST)


@pytest.mark.parametrize(
    ("code", "files", "title"),
    [
        ("performance_receipt", None, "收条或汇款单等履行凭证（第二份）"),
        ("", AttachmentKind.PROOF, "收条或汇款单等履行凭证"),
        ("own-1", None, "村规民约告知书"),
    ],
)
def test_a_name_of_the_offices_own_is_shown_as_it_is(
    code: str, files: AttachmentKind | None, title: str
) -> None:
    slip = Slip(
        form_code=code,
        subject_id=0,
        title=title,
        need=Need.OPTIONAL,
        state=SlipState.DRAFT,
        files=files,
    )
    assert slip_title(slip) == title
