"""The office's own habits: what local practice decides and the law leaves open, with its usual value."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from mediation_app.rules.errors import Problem
from mediation_app.rules.retention import USUAL_SHORT, Retention
from mediation_app.rules.vocabulary import Difficulty, RiskColour
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP

DAYS = range(1, 3651)
"""The days a period may have."""
_GAPS = (
    "visit_gap_owned",
    "key_period_divisor",
    *(f"visit_gap_{name}" for name in RiskColour if name != "green"),
    *(f"risk_days_{name}" for name in RiskColour if name != "green"),
    *(f"risk_study_{name}" for name in RiskColour if name != "green"),
)
_KEPT = ("retention_years_short", "retention_years_long", "retention_large_group")


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """Local settings, each with the default that usual practice suggests."""

    mediation_days: int = 30
    """调解期限; the Law has none (2002 Provisions art. 33 and local rules: 30 days)."""
    mediation_in_working_days: bool = False
    mediation_extension_days: int = 30
    """By how much the parties may agree to extend it, once (local rules: 30 days at most)."""
    visit_offset_days: int = 5
    """Days after a due date on which performance is asked after (usual practice: 3 to 7)."""
    visit_days_simple: tuple[int, ...] = (15,)
    visit_days_normal: tuple[int, ...] = (30,)
    visit_days_complex: tuple[int, ...] = (30, 90, 180)
    visit_days_unperformed: tuple[int, ...] = (7, 15)
    """Days after the first, the second … visit in a row that found nothing performed."""
    visit_days_owned: tuple[int, ...] = (7, 30, 90, 180)
    """Days after a case under 包案 is settled (定期回访: 7, 30, 90 days, half a year)."""
    visit_gap_owned: int = 30
    """每月下访: days between two visits while a leader answers for a case not settled."""
    visit_gap_red: int = 7
    visit_gap_orange: int = 15
    visit_gap_yellow: int = 30
    visit_gap_blue: int = 90
    key_period_divisor: int = 2
    """How many times a day of a 重点时段 counts towards the next visit: 2 halves the gaps."""
    plan_needs_deputy: bool = False
    """分管领导 must give an opinion on a plan before 主要领导 does."""
    risk_days_red: int = 15
    """化解时限 of a colour, days from its grading; local practice, no law."""
    risk_days_orange: int = 30
    risk_days_yellow: int = 60
    risk_days_blue: int = 90
    risk_study_red: int = 1
    """研判 of cases of a colour: every so many days."""
    risk_study_orange: int = 7
    risk_study_yellow: int = 15
    risk_study_blue: int = 30
    two_sided: bool = False
    """Papers are printed on both sides: the binding margin of even pages is at the right."""
    screen_signatures_count: bool = False
    """Signatures drawn on the screen are ticked as signed where every signer agreed to that beforehand
    (电子签名法 art. 3 and 13); usual practice prints the paper and has it signed by hand."""
    retention_years_short: int = 10
    """短期 and 长期 in years (国家档案局令第8号: 10 and 30)."""
    retention_years_long: int = 30
    retention_large_group: int = 10
    """More people than this make a dossier 永久."""
    retention_short: tuple[str, ...] = USUAL_SHORT
    """Codes of the kinds of dispute kept 短期; those in neither list are kept 长期."""
    retention_permanent: tuple[str, ...] = ()
    type_version: str = "v2021"
    large_type: bool = False

    def stored(self) -> dict[str, object]:
        """Return the settings as the office's row keeps them."""
        return {
            f.name: list(value) if isinstance(value := getattr(self, f.name), tuple) else value
            for f in fields(self)
        }

    @property
    def retention_years(self) -> Mapping[Retention, int | None]:
        """Return the years of each 保管期限, None for ever."""
        return {
            Retention.SHORT: self.retention_years_short,
            Retention.LONG: self.retention_years_long,
            Retention.PERMANENT: None,
        }

    def problems(self) -> list[Problem]:
        """Return the settings no office can work by: periods below a day or beyond ten years."""
        days = {"mediation_days": (self.mediation_days,), "visit_offset_days": (self.visit_offset_days,)}
        days["mediation_extension_days"] = (self.mediation_extension_days,)
        days |= {f"visit_days_{name}": getattr(self, f"visit_days_{name}") for name in Difficulty}
        days |= {name: getattr(self, name) for name in ("visit_days_unperformed", "visit_days_owned")}
        days |= {name: (getattr(self, name),) for name in (*_GAPS, *_KEPT)}
        wrong = [name for name, found in days.items() if not all(day in DAYS for day in found)]
        text = QT_TRANSLATE_NOOP("Rules", "天数应在1到{longest}之间")
        return [Problem(name, say(text, longest=DAYS[-1])) for name in wrong]


def habits_from(stored: Mapping[str, object]) -> Habits:
    """Read habits from a row; what is absent or unknown leaves the default."""
    known = {f.name for f in fields(Habits)}
    values = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in stored.items()
        if name in known
    }
    return Habits(**values)  # type: ignore[arg-type]  # a row written by stored()
