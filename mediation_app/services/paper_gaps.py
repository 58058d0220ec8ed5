"""What a statutory paper lacks that its form asks for: what is wanted, when, where, before whom.

Such a paper is never made final in a batch; by hand it may be, to be filled in with the pen.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from mediation_app.services.paper_values import PaperValues, printed
from resources import fonts
from resources.fonts import Role
from resources.i18n import QT_TRANSLATE_NOOP, Message

_WANTED: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "application": (("demands", QT_TRANSLATE_NOOP("Forms", "当事人申请事项")),),
        "mediation_record": (
            ("starts_at", QT_TRANSLATE_NOOP("Forms", "开始时间")),
            ("place", QT_TRANSLATE_NOOP("Forms", "地点")),
            ("mediator_id", QT_TRANSLATE_NOOP("Forms", "人民调解员")),
            ("recorder_id", QT_TRANSLATE_NOOP("Forms", "记录人")),
            ("rights_told", QT_TRANSLATE_NOOP("Forms", "已将人民调解的相关规定告知各方当事人")),
        ),
    }
)
"""What the ministry's forms ask for, by form and value (司发通〔2010〕239号), in the order of the paper."""


_SURE = re.compile("[\\u0000-\\u00ff\\u2010-\\u2026\\u3000-\\u3015\\u4e00-\\u9fa5\\uff01-\\uff5e]+")
"""Characters that the bundled fonts have for certain; only others are looked up."""


def gaps(paper: PaperValues) -> tuple[Message, ...]:
    """Say what is still empty on a paper of ours, and which characters no font has; not of an own one."""
    return () if paper.own is not None else tuple(_gaps(paper))


def _gaps(paper: PaperValues) -> Iterator[Message]:
    wanted = _WANTED.get(paper.key.form_code, ())
    if empty := [Message("Forms", label) for name, label in wanted if not paper.values.get(name)]:
        text = QT_TRANSLATE_NOOP("Papers", "还没有填写：{gaps}")
        yield _say(text, gaps=_joined(QT_TRANSLATE_NOOP("Papers", "{first}、{second}"), empty))
    if unset := _without_glyph(paper):
        text = QT_TRANSLATE_NOOP("Papers", "字库里没有“{characters}”，印出来是方框，要手写")
        yield _say(text, characters=unset)


def lacking(found: Sequence[Message]) -> Message:
    """Join what `gaps` says as one sentence. At least one is needed."""
    return _joined(QT_TRANSLATE_NOOP("Papers", "{first}；{second}"), found)


def _without_glyph(paper: PaperValues) -> str:
    """Return the characters of a paper that would be drawn as boxes, each once, in order."""
    texts = _texts([value for _, value in printed(paper.spec, paper.values)])
    rare = dict.fromkeys(character for text in texts for character in _SURE.sub("", text))
    return "".join(character for character in rare if fonts.face_for(character, Role.BODY) is None)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _texts(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _texts(one)


def _joined(text: str, messages: Sequence[Message]) -> Message:
    listed, *others = messages
    for one in others:
        listed = _say(text, first=listed, second=one)
    return listed


def _say(source: str, **values: object) -> Message:
    return Message("Papers", source, **values)
