import pytest

from mediation_app.rules.permissions import (
    PERMISSION_LABELS,
    ROLE_LABELS,
    TABLE,
    Permission,
    Role,
    allowed,
    permissions_of,
    roles_with,
)


def test_every_role_and_permission_is_labelled_and_tabled() -> None:
    assert set(TABLE) == set(ROLE_LABELS) == set(Role)
    assert set(PERMISSION_LABELS) == set(Permission)


@pytest.mark.parametrize("permission", Permission)
def test_every_permission_is_held_by_somebody(permission: Permission) -> None:
    assert roles_with(permission)


def test_clerk_prints_signs_and_registers_but_draws_no_agreement() -> None:
    clerk = [Role.CLERK]
    for permission in (
        Permission.PRINT_PAPER,
        Permission.TICK_SIGNATURES,
        Permission.ATTACH,
        Permission.RECORD_PERFORMANCE,
        Permission.REGISTER,
    ):
        assert allowed(clerk, permission)
    assert not allowed(clerk, Permission.DRAW_AGREEMENT)
    assert not allowed(clerk, Permission.MEDIATE)


def test_leader_closes_and_reopens_but_does_not_mediate() -> None:
    assert permissions_of([Role.LEADER]) >= {
        Permission.CLOSE_CASE,
        Permission.REOPEN_CASE,
        Permission.RECORD_VISIT,
    }
    assert not allowed([Role.LEADER], Permission.DRAW_AGREEMENT)


def test_administrator_never_sees_a_case() -> None:
    assert permissions_of([Role.ADMINISTRATOR]) == {
        Permission.MANAGE_OFFICE,
        Permission.MANAGE_STAFF,
        Permission.MANAGE_PAPERS,
        Permission.MANAGE_SEALS,
    }


def test_two_roles_together_may_what_either_may() -> None:
    both = [Role.ADMINISTRATOR, Role.CLERK]
    assert allowed(both, Permission.MANAGE_STAFF)
    assert allowed(both, Permission.PRINT_PAPER)


def test_nobody_without_a_role() -> None:
    assert not any(allowed([], permission) for permission in Permission)


def test_reopening_is_asked_of_the_leader() -> None:
    assert roles_with(Permission.REOPEN_CASE) == (Role.CHIEF, Role.LEADER, Role.OFFICE_HEAD)
