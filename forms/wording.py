"""Say a user text of the forms: Chinese in the source, translatable, filled in later."""

from resources.i18n import Message

CONTEXT = "Forms"


def say(source: str, **values: object) -> Message:
    """Build a `Message` in the forms' context from a text marked with `QT_TRANSLATE_NOOP`."""
    return Message(CONTEXT, source, **values)


_DIGITS = "〇一二三四五六七八九"


def numeral(number: int) -> str:
    """Write 1 to 99 as 一 … 九十九, as papers count copies and times; others in figures."""
    if not 1 <= number <= 99:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")
