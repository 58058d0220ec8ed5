"""The pages and their order in the rail; a new page is a line here."""

from mediation_app.rules.permissions import Permission
from resources.i18n import QT_TRANSLATE_NOOP
from ui.navigation import PageSpec

PAGES: tuple[PageSpec, ...] = (
    PageSpec(
        key="today",
        title=QT_TRANSLATE_NOOP("Navigation", "今日"),
        icon="calendar-check",
        place="ui.pages.today:TodayPage",
        permission=Permission.SEE_CASES,
        shortcut="Ctrl+1",
    ),
    PageSpec(
        key="intake",
        title=QT_TRANSLATE_NOOP("Navigation", "登记"),
        icon="file-plus-2",
        place="ui.pages.intake:IntakePage",
        permission=Permission.REGISTER,
        writes=True,
        shortcut="Ctrl+2",
    ),
    PageSpec(
        key="cases",
        title=QT_TRANSLATE_NOOP("Navigation", "案件"),
        icon="folder-open",
        place="ui.pages.cases:CasesPage",
        permission=Permission.SEE_CASES,
        shortcut="Ctrl+3",
    ),
    PageSpec(
        key="case",
        title=QT_TRANSLATE_NOOP("Navigation", "卷宗"),
        icon="folder-open",
        place="ui.pages.case:CasePage",
        permission=Permission.SEE_CASES,
        in_rail=False,
    ),
    PageSpec(
        key="leading",
        title=QT_TRANSLATE_NOOP("Navigation", "积案包案"),
        icon="user-flag",
        place="ui.pages.leading:LeadingPage",
        permission=Permission.SEE_CASES,
        shortcut="Ctrl+4",
    ),
    PageSpec(
        key="visits",
        title=QT_TRANSLATE_NOOP("Navigation", "回访"),
        icon="footprints",
        place="ui.pages.visits:VisitsPage",
        permission=Permission.SEE_CASES,
        shortcut="Ctrl+5",
    ),
    PageSpec(
        key="reception",
        title=QT_TRANSLATE_NOOP("Navigation", "接访走访"),
        icon="door-open",
        place="ui.pages.reception:ReceptionPage",
        permission=Permission.SEE_CASES,
        shortcut="Ctrl+6",
    ),
    PageSpec(
        key="papers",
        title=QT_TRANSLATE_NOOP("Navigation", "文书"),
        icon="printer",
        place="ui.pages.papers:PapersPage",
        permission=Permission.SEE_CASES,
        shortcut="Ctrl+7",
    ),
    PageSpec(
        key="settings",
        title=QT_TRANSLATE_NOOP("Navigation", "设置"),
        icon="settings",
        place="ui.pages.settings:SettingsPage",
        shortcut="Ctrl+8",
    ),
)

BY_KEY = {spec.key: spec for spec in PAGES}
