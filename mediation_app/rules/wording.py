"""Say a user text of the rules: Chinese in the source, translatable, filled in later."""

from resources.i18n import Message

CONTEXT = "Rules"


def say(source: str, **values: object) -> Message:
    """Build a `Message` in the rules' context from a text marked with `QT_TRANSLATE_NOOP`."""
    return Message(CONTEXT, source, **values)
