"""How the papers of a dossier are named on screen, in the active language."""

import re

from PySide6.QtCore import QCoreApplication

from forms.labels import ATTACHMENT_KIND
from forms.places import Need
from forms.registry import FORMS
from forms.wording import numeral
from mediation_app.services.paper_standing import SLIP_LABELS, Slip, SlipState
from resources.i18n import language, render, translate

_PREFIX = "人民调解"
_PREFIXES_OF_MATTERS = ("信访事项", "矛盾纠纷排查调处领导")
_RECORD = "记录"
_COUNTERS = ("次", "版", "份")
_COUNTED = re.compile(rf"（第(\w+)[{''.join(_COUNTERS)}]）$")


def slip_title(slip: Slip) -> str:
    """Return a paper's title, with which of several it is."""
    plain = _plain_title(slip)
    if not plain or not slip.title.startswith(plain):
        return slip.title  # the office's own name for it
    return translate("Forms", plain) + _which(slip.title.removeprefix(plain))


def _plain_title(slip: Slip) -> str:
    """Return what the ministry calls a paper or a group of files; empty for a paper of the office's own."""
    if slip.form_code in FORMS:
        return FORMS[slip.form_code].spec.title
    return ATTACHMENT_KIND[slip.files] if slip.files and not slip.form_code else ""


def short_title(slip: Slip) -> str:
    """Return the name used in an office: 协议书, 调解记录, 受理告知书: the common beginning left out."""
    title = slip_title(slip)
    if title.startswith(_PREFIX + _RECORD):
        return title.removeprefix(_PREFIX[:2])
    for prefix in (_PREFIX, *_PREFIXES_OF_MATTERS):
        title = title.removeprefix(prefix)
    return _COUNTED.sub(r"（\1）", title)


def slip_state(slip: Slip) -> str:
    """Return in a few words how far a paper is; what is not needed yet says nothing."""
    if slip.state is SlipState.ATTACHED:
        return QCoreApplication.translate("Catalogue", "{count}份").format(count=len(slip.file_ids))
    if slip.state not in (SlipState.MISSING, SlipState.DRAFT):
        return _version(slip)
    if slip.need is Need.NOT_YET:
        return ""
    if slip.need is Need.OPTIONAL:
        return QCoreApplication.translate("Catalogue", "按需")
    is_missing = slip.state is SlipState.MISSING
    return (
        QCoreApplication.translate("Catalogue", "缺")
        if is_missing
        else QCoreApplication.translate("Catalogue", "待定稿")
    )


def _which(words: str) -> str:
    """Return （第二次） or （第二版） as it stands, in English (2)."""
    counted = (f"（第{{}}{counter}）" for counter in _COUNTERS if words.endswith(f"{counter}）"))
    pattern = next(counted, "")
    if not pattern:
        return words
    number = next((one for one in range(1, 100) if words == pattern.format(numeral(one))), 0)
    return f" ({number})" if number and language() == "en" else words


def _version(slip: Slip) -> str:
    words = render(SLIP_LABELS[slip.state])
    if slip.state is not SlipState.OUTDATED and slip.version > 1:
        return QCoreApplication.translate("Catalogue", "第{version}版").format(version=slip.version)
    return words
