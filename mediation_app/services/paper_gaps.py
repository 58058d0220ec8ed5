"""What a statutory paper lacks that its form asks for: what is wanted, when, where, before whom.

Such a paper is never made final in a batch; by hand it may be, to be filled in with the pen.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from mediation_app.services.paper_values import PaperValues
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


def gaps(paper: PaperValues) -> tuple[Message, ...]:
    """Name what is still empty on a paper of ours; nothing for an office's own."""
    return () if paper.own is not None else tuple(_gaps(paper))


def _gaps(paper: PaperValues) -> Iterator[Message]:
    for name, label in _WANTED.get(paper.key.form_code, ()):
        if not paper.values.get(name):
            yield Message("Forms", label)


def lacking(found: Sequence[Message]) -> Message:
    """Say what is empty in one sentence: ``还没有填写：开始时间、地点``. At least one gap is needed."""
    listed, *others = found
    for one in others:
        listed = _say(QT_TRANSLATE_NOOP("Papers", "{first}、{second}"), first=listed, second=one)
    return _say(QT_TRANSLATE_NOOP("Papers", "还没有填写：{gaps}"), gaps=listed)


def _say(source: str, **values: object) -> Message:
    return Message("Papers", source, **values)
