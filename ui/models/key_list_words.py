"""What the five lists of 五重大起底 are called."""

from collections.abc import Mapping
from types import MappingProxyType

from resources.i18n import QT_TRANSLATE_NOOP, translate

_TITLES: Mapping[str, str] = MappingProxyType(
    {
        "people": QT_TRANSLATE_NOOP("KeyLists", "重点人员"),
        "disputes": QT_TRANSLATE_NOOP("KeyLists", "重点纠纷"),
        "sites": QT_TRANSLATE_NOOP("KeyLists", "重点部位"),
        "places": QT_TRANSLATE_NOOP("KeyLists", "重点场所"),
        "periods": QT_TRANSLATE_NOOP("KeyLists", "重点时段"),
    }
)


def list_title(code: str) -> str:
    """Return the name of one of the five lists in the active language."""
    return translate("KeyLists", _TITLES[code])
