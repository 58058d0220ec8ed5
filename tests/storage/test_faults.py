import errno
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

import resources
from mediation_app.rules.errors import ConnectionLost, Damaged, DiskFull, EnvironmentFault, Locked, ReadOnly
from mediation_app.rules.permissions import Permission
from mediation_app.services.books import SYSTEM, Books
from mediation_app.storage.faults import telling_faults, telling_file_faults
from mediation_app.storage.location import file_system

MOUNTS = """/dev/sda1 / ext4 rw 0 0
//srv/share /mnt/share cifs rw 0 0
srv:/home /home/our\\040office nfs4 rw 0 0
"""


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("database or disk is full", DiskFull),
        ("attempt to write a readonly database", ReadOnly),
        ("unable to open database file", ReadOnly),
        ("database is locked", Locked),
        ("database disk image is malformed", Damaged),
        ("file is not a database", Damaged),
        ("connection failed: Connection refused", ConnectionLost),
    ],
)
def test_what_a_database_says_becomes_a_fault_with_advice(words: str, kind: type[Exception]) -> None:
    with pytest.raises(kind), telling_faults():
        raise OperationalError("statement", None, Exception(words))


def test_a_bug_stays_a_bug() -> None:
    with pytest.raises(OperationalError), telling_faults():
        raise OperationalError("SELECT", None, Exception("no such column: x"))


def test_a_full_disk_and_a_read_only_folder_are_told_apart() -> None:
    with pytest.raises(DiskFull), telling_file_faults():
        raise OSError(errno.ENOSPC, "no space")
    with pytest.raises(ReadOnly), telling_file_faults():
        raise PermissionError(errno.EACCES, "denied")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOENT, "“卷宗”用不了：它不存在"),
        (errno.EEXIST, "“卷宗”用不了：那里已经有一个同名的文件"),
        (errno.ENAMETOOLONG, "“卷宗”用不了：名称太长"),
        (errno.EACCES, "没有使用“卷宗”的权限"),
        (errno.EIO, "“卷宗”用不了：读写时出错"),
        (errno.ENOTTY, "“卷宗”用不了：so says the system"),
    ],
)
def test_whatever_a_file_system_says_is_a_fault_in_words(number: int, words: str) -> None:
    with pytest.raises(EnvironmentFault, match=words), telling_file_faults():
        raise OSError(number, "so says the system", "卷宗")


def test_a_file_of_the_programs_own_that_is_gone_is_told_apart() -> None:
    with pytest.raises(EnvironmentFault, match=r"Gone\.ttf”不见了。请重新安装"), telling_file_faults():
        resources.path("fonts/Gone.ttf")


@pytest.mark.parametrize(
    ("folder", "kind"),
    [("/home/li/office", "ext4"), ("/mnt/share/office", "cifs"), ("/home/our office/2026", "nfs4")],
)
def test_the_file_system_of_a_folder_is_found(folder: str, kind: str) -> None:
    assert file_system(Path(folder), MOUNTS) == kind


def _write_much(books: Books, room: int) -> None:
    with books.acting(SYSTEM, Permission.MANAGE_OFFICE) as desk:
        desk.session.connection().exec_driver_sql(f"PRAGMA max_page_count = {room}")
        desk.office.place = "长" * 40
        desk.office.settings = {"big": "大" * 400_000}


def test_a_disk_that_fills_up_loses_nothing_written_before(file_books: Books) -> None:
    with file_books.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    with pytest.raises(DiskFull, match="磁盘空间已满"):
        _write_much(file_books, pages + 2)
    with file_books.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA quick_check").scalar_one() == "ok"
        assert connection.exec_driver_sql("SELECT place FROM office").scalar_one() == "云溪县青石坪镇"
