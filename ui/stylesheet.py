"""The style sheet, written from the tokens of `ui.theme`."""

from string import Template

import resources
from ui import stylesheet_forms
from ui.theme import COLOUR, FAMILIES, Type, px

_SHEET = Template("""
* { font-family: $families; font-size: ${body}px; color: $text; }
QWidget#window, QMainWindow, QDialog, QStackedWidget, QScrollArea, QWidget#page { background: $background; }
QScrollArea { border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QToolTip { background: $text; color: $surface; border: none; padding: ${p4}px ${p8}px; font-size: ${small}px;
    }
QLabel { background: transparent; }
QLabel[type="title"] { font-size: ${title}px; font-weight: 700; }
QLabel[type="heading"] { font-size: ${heading}px; font-weight: 700; }
QLabel[type="strong"] { font-weight: 700; }
QLabel[type="muted"] { color: $muted; }
QLabel[type="small"] { color: $muted; font-size: ${small}px; }
QLabel[type="problem"] { color: $red; font-size: ${small}px; }
QLabel[type="warning"] { color: $orange; font-size: ${small}px; }
QLabel[type="number"] { font-size: ${number}px; font-weight: 700; }
QLabel[type="brand"] { font-weight: 700; font-size: ${heading}px; color: $accent; }
QLabel[type="key"] { color: $muted; font-size: ${small}px; background: $surface;
    border: 1px solid $line_strong;
    border-radius: ${p4}px; padding: 0 ${p5}px; }

QPushButton, QToolButton { background: $surface; border: 1px solid $line_strong; border-radius: ${p6}px;
    padding: ${p5}px ${p12}px; min-height: ${p20}px; }
QPushButton[bare="true"] { padding: ${p5}px ${p7}px; }
QPushButton:hover, QToolButton:hover { background: $raised; border-color: $faint; }
QPushButton:pressed, QToolButton:pressed { background: $rail; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: ${f5}px ${f12}px; }
QPushButton[bare="true"]:focus { padding: ${f5}px ${f7}px; }
QPushButton:disabled, QToolButton:disabled { color: $line_strong; border-color: $line; background: $raised; }
QPushButton[kind="primary"] { background: $accent; border-color: $accent; color: $on_accent;
    font-weight: 700; }
QPushButton[kind="primary"]:hover { background: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $accent_ring; }
QPushButton[kind="primary"]:disabled { background: $line; border-color: $line; color: $faint; }
QPushButton[kind="danger"] { color: $red; border-color: $red; }
QPushButton[kind="danger"]:hover { background: $red_tint; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: $rail; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border: 2px solid $focus; }
QPushButton[kind="quiet"]:checked, QToolButton[kind="quiet"]:checked { background: $accent_tint;
    color: $accent; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { image: url("$chevron_down"); subcontrol-position: right center;
    subcontrol-origin: padding; right: ${p4}px; width: ${p14}px; height: ${p14}px; }
QPushButton[kind="door"] { background: $surface; border: 1px solid $line; border-radius: ${p10}px;
    text-align: left;
    padding: ${p16}px; }
QPushButton[kind="door"]:hover { border-color: $accent; background: $accent_faint; }
QPushButton[kind="door"]:focus { border: 2px solid $focus; padding: ${f16}px; }
QPushButton[kind="person"] { background: transparent; border: 2px solid transparent; border-radius: ${p8}px;
    text-align: left; padding: 0; }
QPushButton[kind="person"]:hover { background: $rail_hover; }
QPushButton[kind="person"]:focus { border-color: $focus; }
QPushButton[kind="tile"] { background: $surface; border: 1px solid $line; border-radius: ${p8}px;
    text-align: left; padding: 0; }
QPushButton[kind="tile"]:hover { border-color: $accent; }
QPushButton[kind="tile"]:checked { border-color: $accent; background: $accent_tint; }
QPushButton[kind="tile"]:focus { border: 2px solid $focus; }
QPushButton[kind="rail"] { background: transparent; border: 2px solid transparent; border-radius: ${p8}px;
    text-align: left;
    padding: ${p6}px ${p10}px; color: $muted; }
QPushButton[kind="rail"]:hover { background: $rail_hover; }
QPushButton[kind="rail"]:checked { background: $surface; color: $accent; font-weight: 700; }
QPushButton[kind="rail"]:focus { border-color: $focus; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QDateTimeEdit, QTimeEdit,
    QComboBox {
    background: $surface; border: 1px solid $line_strong; border-radius: ${p5}px; padding: ${p4}px ${p8}px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QDateTimeEdit, QTimeEdit, QComboBox { min-height: ${p20}px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QSpinBox:hover, QDateEdit:hover,
    QComboBox:hover { border-color: $faint; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus,
QDateTimeEdit:focus, QTimeEdit:focus, QComboBox:focus { border: 2px solid $focus; padding: ${f4}px ${f8}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QComboBox:disabled, QDateEdit:disabled,
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] { background: $raised; color: $muted;
    border-color: $line; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QSpinBox[problem="true"],
    QComboBox[problem="true"],
QDateEdit[problem="true"] { border: 1px solid $red; background: $red_ground; }
QLineEdit[problem="true"]:focus, QPlainTextEdit[problem="true"]:focus,
    QComboBox[problem="true"]:focus { border: 2px solid $red; }
QComboBox::drop-down { border: none; width: ${p24}px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$chevron_down"); width: ${p14}px;
    height: ${p14}px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line_strong; outline: none;
    padding: ${p4}px;
    selection-background-color: $accent_tint; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: ${p26}px; padding: 0 ${p8}px; border-radius: ${p4}px; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button,
    QDoubleSpinBox::down-button { width: ${p20}px; border: none; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url("$chevron_up"); width: ${p12}px; height: ${p12}px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url("$chevron_down"); width: ${p12}px;
    height: ${p12}px; }

QCheckBox, QRadioButton { spacing: ${p8}px; padding: ${p3}px; border: 2px solid transparent;
    border-radius: ${p5}px; background: transparent; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox::indicator, QRadioButton::indicator { width: ${p16}px; height: ${p16}px; border: 1px solid $faint;
    background: $surface; }
QCheckBox::indicator { border-radius: ${p4}px; }
QRadioButton::indicator { border-radius: ${radio_round}px; width: ${radio_inside}px; height: ${radio_inside}px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QRadioButton::indicator:checked { border: ${radio_ring}px solid $accent; width: ${radio_dot}px;
    height: ${radio_dot}px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; background: $raised; }
QCheckBox::indicator:checked:disabled { background: $faint; border-color: $faint; }
QRadioButton::indicator:checked:disabled { border-color: $faint; }

QFrame[kind="card"] { background: $surface; border: 1px solid $line; border-radius: ${p10}px; }
QFrame[kind="frame"] { background: $surface; border: 1px solid $line; border-radius: ${p3}px; }
QFrame[kind="rail"] { background: $rail; border: none; border-right: 1px solid $line; }
QFrame[kind="line"] { background: $line; border: none; }
QFrame[kind="status"] { background: $rail; border: none; border-top: 1px solid $line; }
QFrame[kind="scrim"] { background: rgba(34, 40, 43, 90); border: none; }
QFrame[kind="sheet"] { background: $surface; border: 1px solid $line_strong; border-radius: ${p12}px; }
QFrame[kind="toast"] { background: $text; border-radius: ${p8}px; }
QFrame[kind="toast"] QLabel { color: $surface; }
QFrame[kind="toast"] QPushButton { background: transparent; border: 1px solid $faint; color: $surface;
    padding: 0 ${p10}px; min-height: ${p20}px; }
QFrame[tone="red"] { background: $red_tint; border: 1px solid $red; border-radius: ${p6}px; }
QFrame[tone="orange"] { background: $orange_tint; border: 1px solid $orange; border-radius: ${p6}px; }
QFrame[tone="yellow"] { background: $yellow_tint; border: 1px solid $yellow; border-radius: ${p6}px; }
QFrame[tone="blue"] { background: $blue_tint; border: 1px solid $blue; border-radius: ${p6}px; }
QFrame[tone="quiet"] { background: $raised; border: 1px solid $line; border-radius: ${p6}px; }
QFrame[kind="readonly"] { background: $red; border: none; }
QFrame[kind="readonly"] QLabel { color: $on_accent; font-weight: 700; }

QTableView, QListView, QTreeView { background: $surface; border: none; outline: none; gridline-color: $line;
    selection-background-color: $accent_tint; selection-color: $text; alternate-background-color: $surface; }
QListView[kind="nav"] { background: transparent; }
QListView[kind="nav"]::item { min-height: ${p32}px; padding: 0 ${p10}px; border-radius: ${p6}px;
    color: $muted; }
QListView[kind="nav"]::item:hover { background: $rail; }
QListView[kind="nav"]::item:selected { background: $accent_tint; color: $accent; }
QListView[kind="plain"]::item { min-height: ${p32}px; padding: 0 ${p8}px; border-radius: ${p5}px; }
QListView[kind="plain"]::item:selected { background: $accent_tint; color: $text; }
QHeaderView { background: $raised; border: none; }
QHeaderView::section { background: $raised; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: ${p6}px ${p10}px; font-size: ${small}px; text-align: left; }
QHeaderView::section:hover { background: $rail; }
QHeaderView::up-arrow { image: url("$chevron_up"); width: ${p12}px; height: ${p12}px; }
QHeaderView::down-arrow { image: url("$chevron_down"); width: ${p12}px; height: ${p12}px; }
QTableCornerButton::section { background: $raised; border: none; }

QTabBar { background: transparent; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent;
    padding: ${p6}px ${p2}px;
    margin-right: ${p20}px; color: $muted; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; font-weight: 700; }
QTabBar::tab:focus { color: $accent_hover; border-bottom-color: $focus; }
QTabWidget::pane { border: none; }
QTabWidget::tab-bar { left: 0; }
QMenu { background: $surface; border: 1px solid $line_strong; padding: ${p4}px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p12}px; border-radius: ${p4}px; }
QMenu::item:selected { background: $accent_tint; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QScrollBar:vertical { background: transparent; width: ${p12}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p12}px; margin: 0; }
QScrollBar::handle { background: $line_strong; border-radius: ${p4}px; margin: ${p2}px; min-height: ${p32}px;
    min-width: ${p32}px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none;
    border: none; width: 0; height: 0; }
QProgressBar { background: $line; border: none; border-radius: ${p3}px; max-height: ${p6}px;
    min-height: ${p6}px; }
QProgressBar::chunk { background: $accent; border-radius: ${p3}px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QCalendarWidget QWidget { alternate-background-color: $raised; }
""")

_EXTRA = {
    "accent_ring": "#083a41",
    "rail_hover": "#e6e1d6",
    "red_ground": "#fff7f6",
}
_SIZES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 24, 26, 28, 32)
_FOCUSED = (4, 5, 7, 8, 12, 16)


def build() -> str:
    """Return the whole style sheet at the present type size.

    ``$p8`` is eight scaled pixels; ``$f8`` one less, so that the thicker border of a focused widget
    moves nothing.
    """
    sheet = Template(_SHEET.template + stylesheet_forms.SHEET)
    return sheet.substitute(
        {name: getattr(COLOUR, name) for name in COLOUR.__dataclass_fields__},
        families=", ".join(f'"{family}"' for family in FAMILIES),
        **{kind.name.lower(): px(kind.value[0]) for kind in Type},
        **{f"p{size}": px(size) for size in _SIZES},
        **{f"f{size}": px(size) - 1 for size in _FOCUSED},
        **{name.replace("-", "_"): _picture(name) for name in ("chevron-down", "chevron-up")},
        check=_picture("check-light"),
        **_radio(),
        **_EXTRA,
    )


def _radio() -> dict[str, int]:
    """Return the sizes of a round button; a radius of more than half its side would make it square."""
    inside = px(16)
    side = inside + 2
    ring = round(side * 5 / 18)
    return {
        "radio_inside": inside,
        "radio_round": side // 2,
        "radio_ring": ring,
        "radio_dot": side - 2 * ring,
    }


def _picture(name: str) -> str:
    return resources.path(f"icons/{name}.svg").as_posix()
