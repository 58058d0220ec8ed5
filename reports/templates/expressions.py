"""What may stand inside a tag: slots and their fields, like compared with like, and joined; nothing else."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from jinja2 import nodes

from mediation_app.rules.template_slots import FORMS, Slot, SlotKind
from mediation_app.rules.template_vocabulary import SLOTS
from resources.i18n import QT_TRANSLATE_NOOP, Message

Scope = Mapping[str, Slot]
"""What is known inside a loop besides the slots themselves."""

Path = tuple[str, ...]
"""A slot as written: its name and those of its fields."""

_ALLOWED = (
    nodes.Name,
    nodes.Getattr,
    nodes.Const,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.CondExpr,
    nodes.Concat,
)
_ORDERED = frozenset({"lt", "lteq", "gt", "gteq"})
_EQUAL = frozenset({"eq", "ne"})
_WHOLE = (SlotKind.LIST, SlotKind.RECORD, SlotKind.FREE)


_OTHERWISE = "{{ '有' if 代理人们 else '无' }}"


class BadExpression(Exception):
    """What stands inside a tag is unknown or not allowed; says what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def printed(tree: nodes.Expr, scope: Scope) -> tuple[Path, ...]:
    """Return the slots that a printed expression shows. Raises BadExpression."""
    found = tuple(_slots(tree, scope))
    for path, slot in found:
        if slot.kind in _WHOLE and not _is_tested(tree, path):
            raise BadExpression(_whole(path, slot))
    return tuple(path for path, _ in found)


def condition(tree: nodes.Expr, scope: Scope) -> tuple[Path, ...]:
    """Return the slots that a condition asks for. Raises BadExpression."""
    return tuple(path for path, _ in _slots(tree, scope))


def listed(tree: nodes.Expr, scope: Scope) -> tuple[Path, Slot]:
    """Return the list that a loop goes through. Raises BadExpression."""
    found = list(_slots(tree, scope))
    if len(found) != 1 or found[0][1].kind is not SlotKind.LIST:
        text = QT_TRANSLATE_NOOP("Templates", "“{name}”不是列表，能循环的有：{lists}")
        lists = "、".join(slot.name for slot in SLOTS.values() if slot.kind is SlotKind.LIST)
        raise BadExpression(_say(text, name=".".join(found[0][0]) if found else "", lists=lists))
    return found[0]


def _slots(tree: nodes.Node, scope: Scope) -> Iterator[tuple[Path, Slot]]:
    """Yield the slots in an expression, each with what it is."""
    if not isinstance(tree, _ALLOWED):
        text = QT_TRANSLATE_NOOP("Templates", "只能写要填的内容和简单的比较，不能用函数和计算")
        raise BadExpression(_say(text))
    if isinstance(tree, nodes.Name | nodes.Getattr):
        path = _path(tree)
        yield path, _known(path, scope)
        return
    if isinstance(tree, nodes.CondExpr) and tree.expr2 is None:
        raise BadExpression(
            _say(
                QT_TRANSLATE_NOOP("Templates", "“if”后面还要写明否则印什么，例如“{sample}”"),
                sample=_OTHERWISE,
            )
        )
    if isinstance(tree, nodes.Compare):
        _check_compared(tree, scope)
    for child in tree.iter_child_nodes():
        yield from _slots(child, scope)


def _check_compared(tree: nodes.Compare, scope: Scope) -> None:
    """Raise BadExpression for what cannot be compared or is never true, such as a sum and a number."""
    left = tree.expr
    for operand in tree.ops:
        one, other = _kind(left, scope), _kind(operand.expr, scope)
        if operand.op in _ORDERED:
            fits = one is other is SlotKind.NUMBER
        elif operand.op in _EQUAL:
            fits = one is other and one in (SlotKind.TEXT, SlotKind.NUMBER, SlotKind.TICK)
        else:
            fits = one is other is SlotKind.TEXT
        if not fits:
            raise BadExpression(_not_compared(left, operand.expr, scope))
        left = operand.expr


def _kind(tree: nodes.Node, scope: Scope) -> SlotKind | None:
    """Return what an expression is when it is filled, None where that differs or is no value to compare."""
    if isinstance(tree, nodes.Name | nodes.Getattr):
        return _known(_path(tree), scope).kind
    if isinstance(tree, nodes.Const):
        return _KINDS.get(type(tree.value))
    if isinstance(tree, nodes.Concat):
        return SlotKind.TEXT
    if isinstance(tree, nodes.CondExpr) and tree.expr2 is not None:
        one, other = _kind(tree.expr1, scope), _kind(tree.expr2, scope)
        return one if one is other else None
    return None


_KINDS = {str: SlotKind.TEXT, int: SlotKind.NUMBER, float: SlotKind.NUMBER, bool: SlotKind.TICK}


def _not_compared(left: nodes.Node, right: nodes.Node, scope: Scope) -> Message:
    """Say how a day or sum is compared, or what fits together."""
    for tree in (left, right):
        kind, path = _kind(tree, scope), _path_or_none(tree)
        forms = FORMS.get(kind, {}) if kind is not None else {}
        if path and forms:
            name = ".".join(path)
            text = QT_TRANSLATE_NOOP(
                "Templates", "“{name}”不能直接比较，请用它的一种写法和文字比，例如“{sample}”"
            )
            form = "数字" if "数字" in forms else "年"
            return _say(text, name=name, sample=f"{name}.{form} == '{forms[form]}'")
    text = QT_TRANSLATE_NOOP(
        "Templates", "只能文字和加引号的文字比（==、!=、in），数和数比（>、< 也可以，例如“{sample}”）"
    )
    return _say(text, sample="loop.index > 1")


def _path(tree: nodes.Node) -> Path:
    if isinstance(tree, nodes.Getattr):
        return (*_path(tree.node), tree.attr)
    if isinstance(tree, nodes.Name):
        return (tree.name,)
    raise BadExpression(
        _say(QT_TRANSLATE_NOOP("Templates", "只能写要填的内容和简单的比较，不能用函数和计算"))
    )


def _known(path: Path, scope: Scope) -> Slot:
    """Return what a path leads to. Raises BadExpression with the nearest name there is."""
    slot = scope.get(path[0]) or SLOTS.get(path[0])
    if slot is None:
        raise BadExpression(_unknown(path[0], (*scope, *SLOTS)))
    for number, name in enumerate(path[1:], start=2):
        found = slot.field(name)
        if found is None:
            raise BadExpression(_unknown(".".join(path[:number]), _beside(path, number, slot)))
        slot = found
    return slot


def _beside(path: Path, number: int, slot: Slot) -> tuple[str, ...]:
    before = ".".join(path[: number - 1])
    return tuple(f"{before}.{name}" for name in slot.names())


def _unknown(name: str, known: tuple[str, ...]) -> Message:
    near = get_close_matches(name, known, n=3, cutoff=0.4)
    if not near:
        return _say(QT_TRANSLATE_NOOP("Templates", "没有“{name}”这一项，请对照“可填内容一览”"), name=name)
    text = QT_TRANSLATE_NOOP("Templates", "没有“{name}”这一项，是不是“{near}”？")
    return _say(text, name=name, near="”或“".join(near))


def _is_tested(tree: nodes.Node, path: Path) -> bool:
    """Tell whether a slot only decides what is printed: ``{{ "有" if 代理人们 else "无" }}``."""
    if isinstance(tree, nodes.CondExpr):
        branches = [one for one in (tree.expr1, tree.expr2) if one is not None]
        return not any(path == _path_or_none(one) for one in branches)
    return False


def _path_or_none(tree: nodes.Node) -> Path | None:
    return _path(tree) if isinstance(tree, nodes.Name | nodes.Getattr) else None


def _whole(path: Path, slot: Slot) -> Message:
    name = ".".join(path)
    if slot.kind is SlotKind.LIST:
        text = QT_TRANSLATE_NOOP("Templates", "“{name}”是列表，要放在循环里一项一项地写")
        return _say(text, name=name)
    text = QT_TRANSLATE_NOOP("Templates", "“{name}”要写明哪一项，例如“{sample}”")
    sample = next(iter(slot.names()), "名称")
    return _say(text, name=name, sample=f"{name}.{sample}")


def _say(source: str, **values: object) -> Message:
    return Message("Templates", source, **values)
