from pathlib import Path

from ui.settings import RECENT, Settings


def test_what_is_set_is_there_for_the_next_start(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    first = Settings(file)
    first.language, first.large_type = "en", True
    first.remember_office(Path("/office/a"))
    first.remember_staff("/office/a", 3)
    first.first_start = {"name": "青石坪镇人民调解委员会", "people": [{"name": "周"}]}
    again = Settings(file)
    assert (again.language, again.large_type) == ("en", True)
    assert again.recent_offices == (Path("/office/a"),)
    assert again.last_staff("/office/a") == 3
    assert again.last_staff("/office/b") is None
    assert again.first_start["name"] == "青石坪镇人民调解委员会"


def test_the_last_office_comes_first_and_the_list_stays_short(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    for number in range(RECENT + 2):
        settings.remember_office(Path(f"/office/{number}"))
    settings.remember_office(Path("/office/5"))
    assert settings.recent_offices[0] == Path("/office/5")
    assert len(settings.recent_offices) == RECENT
    settings.forget_office(Path("/office/5"))
    assert Path("/office/5") not in settings.recent_offices


def test_a_spoilt_draft_is_no_draft(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    file.write_text("[General]\nfirst_start={broken\n", encoding="utf-8")
    assert Settings(file).first_start == {}
