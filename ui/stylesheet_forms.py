"""The part of the style sheet for forms and the dossier; `ui.stylesheet` fills in the tokens."""

SHEET = """
QRadioButton[kind="segment"] { background: $surface; border: 1px solid $line_strong; border-left-width: 0; border-radius: 0;
    padding: ${p4}px ${p12}px; min-height: ${p20}px; spacing: 0; }
QRadioButton[kind="segment"]::indicator { width: 0; height: 0; border: none; }
QRadioButton[kind="segment"]:hover { background: $raised; }
QRadioButton[kind="segment"]:checked { background: $accent_tint; color: $accent; font-weight: 700; }
QRadioButton[kind="segment"]:focus { background: $accent_tint; border: 2px solid $focus; padding: ${f4}px ${f12}px; }
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
"""
