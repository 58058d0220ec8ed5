"""The pad: mouse, pen and finger write strokes with time; keys take them back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.rules.strokes import FULL, Point, Stroke, box_of, checked, count
from tests.ui.keys import CTRL, Key, press
from ui.widgets.signature_pad import SignaturePad

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pad(shown: Callable[[QWidget], None]) -> SignaturePad:
    made = SignaturePad("手写板")
    made.resize(600, 180)
    shown(made)
    return made


def draw(pad: SignaturePad, *spots: tuple[int, int]) -> None:
    """Draw one stroke with the mouse."""
    QTest.mousePress(pad, LEFT, pos=QPoint(*spots[0]))
    for spot in spots[1:]:
        QTest.mouseMove(pad, QPoint(*spot))
    QTest.mouseRelease(pad, LEFT, pos=QPoint(*spots[-1]))


def test_the_mouse_writes_strokes_in_hundredths_of_a_millimetre(pad: SignaturePad) -> None:
    draw(pad, (48, 48), (144, 48), (144, 96))
    draw(pad, (200, 50), (260, 90))
    strokes = pad.strokes()
    assert len(strokes) == 2
    box = box_of(strokes[:1])
    assert (round(box.x), round(box.width), round(box.height)) == (1270, 2540, 1270)
    times = [point.t_ms for stroke in strokes for point in stroke.points]
    assert times == sorted(times)
    assert times[0] == 0
    assert {point.pressure for stroke in strokes for point in stroke.points} == {FULL}
    assert pad.device() == "鼠标"
    assert checked(strokes) == ()


def test_strokes_are_taken_back_one_by_one_or_all(pad: SignaturePad, qtbot: QtBot) -> None:
    for place in range(3):
        draw(pad, (50 + place * 60, 40), (90 + place * 60, 110))
    pad.setFocus()
    press(Key.Key_Z, CTRL)
    assert len(pad.strokes()) == 2
    press(Key.Key_Backspace)
    assert len(pad.strokes()) == 1
    with qtbot.waitSignal(pad.changed):
        press(Key.Key_Delete)
    assert pad.is_empty()
    assert pad.device() == ""
    press(Key.Key_Backspace)  # nothing left to take back
    assert pad.strokes() == ()


def test_what_leaves_the_pad_goes_along_its_edge(pad: SignaturePad) -> None:
    draw(pad, (300, 90), (-400, -50), (5000, 9000))
    box = box_of(pad.strokes())
    assert (box.x, box.y) == (0, 0)
    assert box.width == pytest.approx(pad.width() * 2540 / 96)
    assert checked(pad.strokes()) == ()


def pen_stroke(pad: SignaturePad, app: QApplication) -> None:
    """Draw one stroke with a pen that presses more and less."""
    pen = QPointingDevice(
        "Wacom One",
        7,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        1,
    )
    kinds = (QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease)
    for kind, x, pressure in zip(kinds, (60, 160, 260), (0.2, 0.7, 0.4), strict=True):
        spot = QPointF(x, 80)
        buttons = LEFT if kind is not QEvent.Type.TabletRelease else Qt.MouseButton.NoButton
        event = QTabletEvent(
            kind, pen, spot, QPointF(pad.mapToGlobal(spot)), pressure, 0, 0, 0, 0, 0,
            Qt.KeyboardModifier.NoModifier, LEFT, buttons,
        )  # fmt: skip
        app.sendEvent(pad, event)


def test_a_pen_writes_as_hard_as_it_presses(pad: SignaturePad, dressed: QApplication) -> None:
    pen_stroke(pad, dressed)
    [stroke] = pad.strokes()
    assert [round(point.pressure) for point in stroke.points] == [200, 700, 400]
    assert pad.device() == "手写笔 Wacom One"


def test_where_a_pen_is_at_work_the_hand_beside_it_does_not_count(
    pad: SignaturePad, dressed: QApplication
) -> None:
    pen_stroke(pad, dressed)
    screen = QTest.createTouchDevice()
    QTest.touchEvent(pad, screen).press(0, QPoint(50, 50), pad)
    QTest.touchEvent(pad, screen).release(0, QPoint(90, 90), pad)
    assert len(pad.strokes()) == 1


def test_one_finger_writes_and_the_others_do_not(pad: SignaturePad) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(pad, screen).press(0, QPoint(50, 50), pad)
    QTest.touchEvent(pad, screen).move(0, QPoint(150, 60), pad).press(1, QPoint(500, 150), pad)
    QTest.touchEvent(pad, screen).move(0, QPoint(250, 90), pad).move(1, QPoint(520, 20), pad)
    QTest.touchEvent(pad, screen).release(0, QPoint(250, 90), pad).release(1, QPoint(520, 20), pad)
    [stroke] = pad.strokes()
    assert box_of((stroke,)).width == pytest.approx(200 * 2540 / 96)
    assert pad.device() == "触摸屏"


def test_nobody_writes_on_a_closed_pad(pad: SignaturePad, dressed: QApplication) -> None:
    pad.setEnabled(False)
    pen_stroke(pad, dressed)
    assert pad.is_empty()


def test_fifty_thousand_points_are_shown_at_once(pad: SignaturePad) -> None:
    many = tuple(
        Stroke(tuple(Point((n * 7 + k) % 15_000, (n * 13 + k * 3) % 4_000, n * 60 + k) for k in range(1_000)))
        for n in range(50)
    )
    pad.show_strokes(many)
    assert count(pad.strokes()) == 50_000
    assert not pad.grab().isNull()
    pad.undo()
    assert count(pad.strokes()) == 49_000


def test_the_pad_tells_a_screen_reader_what_it_is_for(pad: SignaturePad) -> None:
    assert pad.accessibleName() == "手写板"
    assert "Ctrl+Z" in pad.accessibleDescription()
    assert pad.focusPolicy() is Qt.FocusPolicy.StrongFocus
