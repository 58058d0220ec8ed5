"""The part of the style sheet for forms and the dossier; `ui.stylesheet` fills in the tokens."""

SHEET = """
QRadioButton[kind="segment"] { background: $surface; border: 1px solid $line_strong; border-left-width: 0; border-radius: 0;
    padding: ${p5}px ${p12}px; min-height: ${p20}px; spacing: 0; }
QRadioButton[kind="segment"]::indicator { width: 0; height: 0; border: none; }
QRadioButton[kind="segment"]:hover { background: $raised; }
QRadioButton[kind="segment"]:checked { background: $accent_tint; color: $accent; font-weight: 700; }
QRadioButton[kind="segment"]:focus { border: 2px solid $focus; padding: ${f5}px ${f12}px; }
QRadioButton[kind="segment"]:disabled { color: $faint; background: $raised; }
QRadioButton[kind="segment"][place="first"], QRadioButton[kind="segment"][place="only"] { border-left-width: 1px;
    border-top-left-radius: ${p5}px; border-bottom-left-radius: ${p5}px; }
QRadioButton[kind="segment"][place="last"], QRadioButton[kind="segment"][place="only"] {
    border-top-right-radius: ${p5}px; border-bottom-right-radius: ${p5}px; }
QRadioButton[kind="segment"][problem="true"] { border-color: $red; }
QLabel[type="echo"] { color: $accent; font-size: ${small}px; }
QLabel[type="field"] { color: $muted; font-size: ${small}px; }
QFrame[kind="block"] { background: $raised; border: 1px solid $line; border-radius: ${p8}px; }
QFrame[kind="block"][active="true"] { border-color: $focus; }
QPushButton[kind="add"] { background: transparent; border: 1px dashed $line_strong; color: $accent; }
QPushButton[kind="add"]:hover { background: $accent_faint; border-color: $accent; }
QPushButton[kind="add"]:focus { border: 2px solid $focus; }
QPushButton[kind="fold"] { background: transparent; border: 1px solid transparent; color: $accent; padding: ${p2}px ${p4}px;
    min-height: ${p16}px; font-size: ${small}px; text-align: left; }
QPushButton[kind="fold"]:hover { color: $accent_hover; }
QPushButton[kind="fold"]:focus { border: 2px solid $focus; }
QToolButton[kind="tool"] { background: transparent; border: 2px solid transparent; padding: ${p2}px; min-height: ${p16}px; border-radius: ${p5}px; }
QToolButton[kind="tool"]:hover { background: $rail; }
QToolButton[kind="tool"]:focus { border-color: $focus; }
QFrame[kind="next"] { background: $accent_faint; border: 1px solid $accent_tint; border-radius: ${p10}px; }
QPushButton[kind="line"] { background: transparent; border: 2px solid transparent; border-radius: ${p6}px; padding: 0;
    text-align: left; min-height: ${p24}px; }
QPushButton[kind="line"]:hover { background: $raised; }
QPushButton[kind="line"]:focus { border-color: $focus; }
QListView[kind="catalogue"] { background: transparent; border: 2px solid transparent; border-radius: ${p8}px; }
QListView[kind="catalogue"]:focus { border-color: $focus; }
QPushButton[kind="chip"] { background: $surface; border: 1px solid $line_strong; border-radius: ${p9}px; padding: ${p1}px ${p8}px;
    min-height: ${p16}px; font-size: ${small}px; color: $muted; }
QPushButton[kind="chip"]:hover { background: $raised; }
QPushButton[kind="chip"][chosen="true"] { background: $accent; border-color: $accent; color: $on_accent; font-weight: 700; }
QListView[kind="notes"] { background: $surface; border: 1px solid $line; border-radius: ${p6}px; padding: ${p2}px; }
QListView[kind="notes"]:focus { border: 2px solid $focus; padding: 1px; }
QListView[kind="notes"]::item { padding: ${p3}px ${p6}px; border-radius: ${p4}px; }
QListView[kind="notes"]::item:selected { background: $accent_tint; color: $text; }
QFrame[kind="bar"] { background: transparent; border: none; }
"""
