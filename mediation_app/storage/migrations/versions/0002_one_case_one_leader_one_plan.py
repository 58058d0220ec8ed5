"""One case, one leader, one plan"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "holiday_notice",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("off", sa.JSON(), nullable=False),
        sa.Column("work", sa.JSON(), nullable=False),
        sa.Column("source", sa.String(length=120), nullable=False),
        sa.Column("imported_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_holiday_notice")),
    )
    op.create_table(
        "key_item",
        sa.Column("list_code", sa.String(length=12), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=True),
        sa.Column("last_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_item")),
        sa.UniqueConstraint("list_code", "name", name=op.f("uq_key_item_list_code_name")),
    )
    op.create_table(
        "meeting",
        sa.Column(
            "kind",
            sa.Enum(
                "study",
                "coordination",
                "deliberation",
                "hearing",
                name="meetingkind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("held_at", sa.DateTime(), nullable=False),
        sa.Column("place", sa.String(length=120), nullable=False),
        sa.Column("chair", sa.String(length=60), nullable=False),
        sa.Column("recorder", sa.String(length=60), nullable=False),
        sa.Column("participants", sa.JSON(), nullable=False),
        sa.Column("overview", sa.Text(), nullable=False),
        sa.Column("trend", sa.Text(), nullable=False),
        sa.Column("resolution", sa.Text(), nullable=False),
        sa.Column("to_report", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    op.create_table(
        "unit",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("head", sa.String(length=60), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit")),
        sa.UniqueConstraint("name", name=op.f("uq_unit_name")),
    )
    op.create_table(
        "absence",
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("deputy_id", sa.Integer(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(length=120), nullable=False),
        sa.Column("cancelled_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["deputy_id"], ["staff.id"], name=op.f("fk_absence_deputy_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_absence_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    with op.batch_alter_table("absence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_absence_deputy_id"), ["deputy_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_absence_staff_id"), ["staff_id"], unique=False)

    op.create_table(
        "reception_duty",
        sa.Column("duty_on", sa.Date(), nullable=False),
        sa.Column("leader_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=120), nullable=False),
        sa.Column("hours", sa.String(length=40), nullable=False),
        sa.Column("is_joint", sa.Boolean(), nullable=False),
        sa.Column("units", sa.String(length=200), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["leader_id"], ["staff.id"], name=op.f("fk_reception_duty_leader_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reception_duty")),
        sa.UniqueConstraint("duty_on", "leader_id", name=op.f("uq_reception_duty_duty_on_leader_id")),
    )
    with op.batch_alter_table("reception_duty", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reception_duty_duty_on"), ["duty_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_reception_duty_leader_id"), ["leader_id"], unique=False)

    op.create_table(
        "sweep",
        sa.Column("swept_on", sa.Date(), nullable=False),
        sa.Column("village_id", sa.Integer(), nullable=True),
        sa.Column("by", sa.String(length=80), nullable=False),
        sa.Column("found", sa.Integer(), nullable=False),
        sa.Column("prevented", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["village_id"], ["village.id"], name=op.f("fk_sweep_village_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sweep")),
    )
    with op.batch_alter_table("sweep", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sweep_swept_on"), ["swept_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_sweep_village_id"), ["village_id"], unique=False)

    op.create_table(
        "sweep_figure",
        sa.Column("sweep_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["key_item.id"], name=op.f("fk_sweep_figure_item_id")),
        sa.ForeignKeyConstraint(["sweep_id"], ["sweep.id"], name=op.f("fk_sweep_figure_sweep_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sweep_figure")),
    )
    with op.batch_alter_table("sweep_figure", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sweep_figure_sweep_id"), ["sweep_id"], unique=False)

    op.create_table(
        "case_link",
        sa.Column("from_id", sa.Integer(), nullable=False),
        sa.Column("to_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "guided_to_petition",
                "entrusted_to_mediation",
                "related",
                name="linkkind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("linked_on", sa.Date(), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["from_id"], ["case.id"], name=op.f("fk_case_link_from_id")),
        sa.ForeignKeyConstraint(["to_id"], ["case.id"], name=op.f("fk_case_link_to_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_link")),
        sa.UniqueConstraint("from_id", "to_id", name=op.f("uq_case_link_from_id_to_id")),
    )
    with op.batch_alter_table("case_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_link_from_id"), ["from_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_case_link_to_id"), ["to_id"], unique=False)

    op.create_table(
        "contact",
        sa.Column("met_on", sa.Date(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column(
            "way",
            sa.Enum(
                "reception",
                "joint",
                "going_down",
                "household",
                "phone",
                "network",
                name="contactway",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("duty_id", sa.Integer(), nullable=True),
        sa.Column("received_by_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("village_id", sa.Integer(), nullable=True),
        sa.Column("grid_id", sa.Integer(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("matter", sa.Text(), nullable=False),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_contact_case_id")),
        sa.ForeignKeyConstraint(["duty_id"], ["reception_duty.id"], name=op.f("fk_contact_duty_id")),
        sa.ForeignKeyConstraint(["grid_id"], ["grid.id"], name=op.f("fk_contact_grid_id")),
        sa.ForeignKeyConstraint(["received_by_id"], ["staff.id"], name=op.f("fk_contact_received_by_id")),
        sa.ForeignKeyConstraint(["village_id"], ["village.id"], name=op.f("fk_contact_village_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
    )
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_contact_duty_id"), ["duty_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_contact_grid_id"), ["grid_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_contact_met_on"), ["met_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_contact_received_by_id"), ["received_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_contact_village_id"), ["village_id"], unique=False)

    op.create_table(
        "matter",
        sa.Column("case_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("under_ownership", sa.Boolean(), nullable=False),
        sa.Column(
            "origin",
            sa.Enum(
                "assigned",
                "known",
                "legacy",
                "sweep",
                "reception",
                "network",
                "other",
                name="matterorigin",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "form",
            sa.Enum(
                "network",
                "letter",
                "phone",
                "fax",
                "visit",
                "leader_box",
                "hotline",
                "assigned",
                name="petitionform",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column(
            "purpose",
            sa.Enum(
                "suggestion",
                "accusation",
                "claim",
                "litigation",
                name="petitionpurpose",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column(
            "route",
            sa.Enum(
                "justice",
                "arbitration",
                "party",
                "administrative",
                "duty",
                "petition",
                name="petitionroute",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("category", sa.String(length=60), nullable=False),
        sa.Column("is_repeated", sa.Boolean(), nullable=False),
        sa.Column("skipped_level", sa.Boolean(), nullable=False),
        sa.Column("crosses", sa.JSON(), nullable=False),
        sa.Column("in_litigation", sa.Boolean(), nullable=False),
        sa.Column("threatens", sa.Boolean(), nullable=False),
        sa.Column("instructed", sa.Boolean(), nullable=False),
        sa.Column("first_on", sa.String(length=10), nullable=False),
        sa.Column("instructing_unit", sa.String(length=120), nullable=False),
        sa.Column("instructing_document", sa.String(length=80), nullable=False),
        sa.Column("instructed_on", sa.Date(), nullable=True),
        sa.Column("instructed_due_on", sa.Date(), nullable=True),
        sa.Column(
            "level",
            sa.Enum(
                "household", "grid", "village", "town", name="handlinglevel", native_enum=False, length=32
            ),
            nullable=True,
        ),
        sa.Column(
            "mode",
            sa.Enum("at_once", "routed", "joint", name="handlingmode", native_enum=False, length=32),
            nullable=True,
        ),
        sa.Column("target_on", sa.Date(), nullable=True),
        sa.Column("household_place", sa.String(length=200), nullable=False),
        sa.Column("family", sa.Text(), nullable=False),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.Column("history", sa.Text(), nullable=False),
        sa.Column("crux", sa.Text(), nullable=False),
        sa.Column("crux_kinds", sa.JSON(), nullable=False),
        sa.Column(
            "nature",
            sa.Enum(
                "reasonable",
                "partly",
                "unreasonable",
                "hardship",
                "unlawful",
                name="demandnature",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("nature_reason", sa.Text(), nullable=False),
        sa.Column("nature_on", sa.Date(), nullable=True),
        sa.Column("opinion_request", sa.Text(), nullable=False),
        sa.Column("opinion_facts", sa.Text(), nullable=False),
        sa.Column("opinion_result", sa.Text(), nullable=False),
        sa.Column("opinion_law", sa.Text(), nullable=False),
        sa.Column("concluded_on", sa.Date(), nullable=True),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column(
            "settled_how",
            sa.Enum(
                "mediation",
                "reconciliation",
                "opinion",
                "relief",
                "explanation",
                "legal",
                "other",
                name="settledhow",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("settled_text", sa.Text(), nullable=False),
        sa.Column(
            "attitude",
            sa.Enum("satisfied", "accepts", "refuses", name="attitude", native_enum=False, length=32),
            nullable=True,
        ),
        sa.Column("rating", sa.Integer(), nullable=True),
        sa.Column("rating_text", sa.String(length=200), nullable=False),
        sa.Column("signed_off_on", sa.Date(), nullable=True),
        sa.Column("signed_off_by_id", sa.Integer(), nullable=True),
        sa.Column("relapsed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_matter_case_id")),
        sa.ForeignKeyConstraint(["signed_off_by_id"], ["staff.id"], name=op.f("fk_matter_signed_off_by_id")),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_matter")),
    )
    op.create_table(
        "meeting_item",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column(
            "risk",
            sa.Enum(
                "red", "orange", "yellow", "blue", "green", name="riskcolour", native_enum=False, length=32
            ),
            nullable=True,
        ),
        sa.Column("crux", sa.Text(), nullable=False),
        sa.Column("measures", sa.Text(), nullable=False),
        sa.Column("responsible", sa.String(length=80), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_meeting_item_case_id")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_meeting_item_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_item")),
    )
    with op.batch_alter_table("meeting_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_item_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_item_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "case_unit",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column(
            "part",
            sa.Enum("responsible", "co_handling", "stability", name="unitpart", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("person", sa.String(length=60), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("duty", sa.String(length=200), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.Column("return_reason", sa.Text(), nullable=False),
        sa.Column("rerouted_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["matter.case_id"], name=op.f("fk_case_unit_case_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_case_unit_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_unit")),
    )
    with op.batch_alter_table("case_unit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case_unit_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_case_unit_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "clock_pause",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("clock", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(length=20), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["matter.case_id"], name=op.f("fk_clock_pause_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clock_pause")),
    )
    with op.batch_alter_table("clock_pause", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_clock_pause_case_id"), ["case_id"], unique=False)

    op.create_table(
        "distribution",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("total_fen", sa.BigInteger(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("adopted_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["matter.case_id"], name=op.f("fk_distribution_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_distribution")),
    )
    with op.batch_alter_table("distribution", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_distribution_case_id"), ["case_id"], unique=False)

    op.create_table(
        "extension",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("clock", sa.String(length=40), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("consent", sa.Boolean(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("asked_by_id", sa.Integer(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("approved", sa.Boolean(), nullable=True),
        sa.Column("opinion", sa.Text(), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["asked_by_id"], ["staff.id"], name=op.f("fk_extension_asked_by_id")),
        sa.ForeignKeyConstraint(["case_id"], ["matter.case_id"], name=op.f("fk_extension_case_id")),
        sa.ForeignKeyConstraint(["decided_by_id"], ["staff.id"], name=op.f("fk_extension_decided_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extension")),
    )
    with op.batch_alter_table("extension", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_extension_case_id"), ["case_id"], unique=False)

    op.create_table(
        "household",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("id_number", sa.String(length=40), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("area", sa.String(length=40), nullable=False),
        sa.Column("is_representative", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["matter.case_id"], name=op.f("fk_household_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household")),
        sa.UniqueConstraint("case_id", "ordinal", name=op.f("uq_household_case_id_ordinal")),
    )
    with op.batch_alter_table("household", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_household_case_id"), ["case_id"], unique=False)

    op.create_table(
        "lead_assignment",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("leader_id", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "proposed",
                "agreed",
                "approved",
                "delivered",
                "acknowledged",
                "refused",
                "ended",
                name="leadstate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("proposed_on", sa.Date(), nullable=False),
        sa.Column("proposed_by_id", sa.Integer(), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("agreed_by_id", sa.Integer(), nullable=True),
        sa.Column("agreed_opinion", sa.Text(), nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("approved_by_id", sa.Integer(), nullable=True),
        sa.Column("approved_opinion", sa.Text(), nullable=False),
        sa.Column("delivered_on", sa.Date(), nullable=True),
        sa.Column("delivered_by_id", sa.Integer(), nullable=True),
        sa.Column("acknowledged_on", sa.Date(), nullable=True),
        sa.Column("refused_on", sa.Date(), nullable=True),
        sa.Column("refused_by_id", sa.Integer(), nullable=True),
        sa.Column("refused_reason", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=False),
        sa.Column("handover", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["agreed_by_id"], ["staff.id"], name=op.f("fk_lead_assignment_agreed_by_id")),
        sa.ForeignKeyConstraint(
            ["approved_by_id"], ["staff.id"], name=op.f("fk_lead_assignment_approved_by_id")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["matter.case_id"], name=op.f("fk_lead_assignment_case_id")),
        sa.ForeignKeyConstraint(
            ["delivered_by_id"], ["staff.id"], name=op.f("fk_lead_assignment_delivered_by_id")
        ),
        sa.ForeignKeyConstraint(["leader_id"], ["staff.id"], name=op.f("fk_lead_assignment_leader_id")),
        sa.ForeignKeyConstraint(
            ["proposed_by_id"], ["staff.id"], name=op.f("fk_lead_assignment_proposed_by_id")
        ),
        sa.ForeignKeyConstraint(
            ["refused_by_id"], ["staff.id"], name=op.f("fk_lead_assignment_refused_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lead_assignment")),
    )
    with op.batch_alter_table("lead_assignment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_lead_assignment_case_id"), ["case_id"], unique=False)
        batch_op.create_index("ix_lead_assignment_leader_id_state", ["leader_id", "state"], unique=False)
        batch_op.create_index(
            "uq_lead_assignment_active",
            ["case_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('approved', 'delivered', 'acknowledged')"),
            postgresql_where=sa.text("state IN ('approved', 'delivered', 'acknowledged')"),
        )
        batch_op.create_index(
            "uq_lead_assignment_asked",
            ["case_id"],
            unique=True,
            sqlite_where=sa.text("state IN ('proposed', 'agreed')"),
            postgresql_where=sa.text("state IN ('proposed', 'agreed')"),
        )

    op.create_table(
        "petition_record",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("petitioned_on", sa.String(length=10), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("destination", sa.String(length=80), nullable=False),
        sa.Column(
            "form",
            sa.Enum(
                "network",
                "letter",
                "phone",
                "fax",
                "visit",
                "leader_box",
                "hotline",
                "assigned",
                name="petitionform",
                native_enum=False,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("skipped_level", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["matter.case_id"], name=op.f("fk_petition_record_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_petition_record")),
    )
    with op.batch_alter_table("petition_record", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_petition_record_case_id"), ["case_id"], unique=False)

    op.create_table(
        "plan",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "submitted",
                "approved",
                "returned",
                "superseded",
                name="planstate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("situation", sa.Text(), nullable=False),
        sa.Column("demands", sa.Text(), nullable=False),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.Column("history", sa.Text(), nullable=False),
        sa.Column("crux", sa.Text(), nullable=False),
        sa.Column("nature_text", sa.Text(), nullable=False),
        sa.Column("solve", sa.Text(), nullable=False),
        sa.Column("explain", sa.Text(), nullable=False),
        sa.Column("relieve", sa.Text(), nullable=False),
        sa.Column("legal", sa.Text(), nullable=False),
        sa.Column("division", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("funding", sa.Text(), nullable=False),
        sa.Column("risk", sa.Text(), nullable=False),
        sa.Column("visits", sa.Text(), nullable=False),
        sa.Column("drafter_ids", sa.JSON(), nullable=False),
        sa.Column("drafted_on", sa.Date(), nullable=False),
        sa.Column("submitted_on", sa.Date(), nullable=True),
        sa.Column("submitted_by_id", sa.Integer(), nullable=True),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("change_reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["matter.case_id"], name=op.f("fk_plan_case_id")),
        sa.ForeignKeyConstraint(["submitted_by_id"], ["staff.id"], name=op.f("fk_plan_submitted_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.UniqueConstraint("case_id", "version", name=op.f("uq_plan_case_id_version")),
    )
    with op.batch_alter_table("plan", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_case_id"), ["case_id"], unique=False)

    op.create_table(
        "procedure_event",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "received",
                "forwarded",
                "assigned",
                "objected",
                "accepted",
                "not_accepted",
                "extended",
                "opinion",
                "opinion_delivered",
                "review_asked",
                "review_delivered",
                "recheck_asked",
                "hearing_begun",
                "hearing_ended",
                "recheck_delivered",
                name="procedurekind",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("unit", sa.String(length=120), nullable=False),
        sa.Column("document", sa.String(length=80), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["matter.case_id"], name=op.f("fk_procedure_event_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_procedure_event")),
    )
    with op.batch_alter_table("procedure_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_procedure_event_case_id"), ["case_id"], unique=False)

    op.create_table(
        "progress",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("told_person", sa.Boolean(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["staff.id"], name=op.f("fk_progress_by_id")),
        sa.ForeignKeyConstraint(["case_id"], ["matter.case_id"], name=op.f("fk_progress_case_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_progress_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_progress")),
    )
    with op.batch_alter_table("progress", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_progress_case_id"), ["case_id"], unique=False)

    op.create_table(
        "risk_grade",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column(
            "colour",
            sa.Enum(
                "red", "orange", "yellow", "blue", "green", name="riskcolour", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column(
            "proposed",
            sa.Enum(
                "red", "orange", "yellow", "blue", "green", name="riskcolour", native_enum=False, length=32
            ),
            nullable=False,
        ),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("graded_at", sa.DateTime(), nullable=False),
        sa.Column("graded_by_id", sa.Integer(), nullable=False),
        sa.Column("reported_to", sa.String(length=120), nullable=False),
        sa.Column("reported_at", sa.DateTime(), nullable=True),
        sa.Column("report_measures", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["matter.case_id"], name=op.f("fk_risk_grade_case_id")),
        sa.ForeignKeyConstraint(["graded_by_id"], ["staff.id"], name=op.f("fk_risk_grade_graded_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_risk_grade")),
    )
    with op.batch_alter_table("risk_grade", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_risk_grade_case_id"), ["case_id"], unique=False)

    op.create_table(
        "supervision",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(length=40), nullable=False),
        sa.Column("cause", sa.String(length=120), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asks", sa.Text(), nullable=False),
        sa.Column("for_id", sa.Integer(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("raised_by", sa.String(length=40), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("open", "answered", "closed", name="supervisionstate", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["matter.case_id"], name=op.f("fk_supervision_case_id")),
        sa.ForeignKeyConstraint(["for_id"], ["staff.id"], name=op.f("fk_supervision_for_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supervision")),
        sa.UniqueConstraint("cause", name=op.f("uq_supervision_cause")),
    )
    with op.batch_alter_table("supervision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_supervision_case_id"), ["case_id"], unique=False)
        batch_op.create_index("ix_supervision_for_id_state", ["for_id", "state"], unique=False)

    op.create_table(
        "team_member",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("post", sa.String(length=60), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column(
            "part",
            sa.Enum(
                "first_responsible",
                "owner",
                "member",
                "stability",
                name="teampart",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "level",
            sa.Enum("leader", "station", "village", "grid", name="ownerlevel", native_enum=False, length=32),
            nullable=True,
        ),
        sa.Column("duty", sa.String(length=200), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["matter.case_id"], name=op.f("fk_team_member_case_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_team_member_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_member")),
    )
    with op.batch_alter_table("team_member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_team_member_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_team_member_staff_id"), ["staff_id"], unique=False)

    op.create_table(
        "distribution_line",
        sa.Column("distribution_id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.String(length=120), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["distribution_id"], ["distribution.id"], name=op.f("fk_distribution_line_distribution_id")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["household.id"], name=op.f("fk_distribution_line_household_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_distribution_line")),
        sa.UniqueConstraint(
            "distribution_id", "household_id", name=op.f("uq_distribution_line_distribution_id_household_id")
        ),
    )
    with op.batch_alter_table("distribution_line", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_distribution_line_distribution_id"), ["distribution_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_distribution_line_household_id"), ["household_id"], unique=False)

    op.create_table(
        "plan_opinion",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column(
            "stage",
            sa.Enum("office", "deputy", "chief", name="opinionstage", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("given_at", sa.DateTime(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_plan_opinion_plan_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_plan_opinion_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_opinion")),
    )
    with op.batch_alter_table("plan_opinion", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_opinion_plan_id"), ["plan_id"], unique=False)

    op.create_table(
        "plan_step",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(length=300), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("responsible_id", sa.Integer(), nullable=True),
        sa.Column("responsible", sa.String(length=80), nullable=False),
        sa.Column("mark", sa.String(length=200), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("done_note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_plan_step_plan_id")),
        sa.ForeignKeyConstraint(["responsible_id"], ["staff.id"], name=op.f("fk_plan_step_responsible_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_step")),
        sa.UniqueConstraint("plan_id", "ordinal", name=op.f("uq_plan_step_plan_id_ordinal")),
    )
    with op.batch_alter_table("plan_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_plan_step_due_on"), ["due_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_step_plan_id"), ["plan_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_plan_step_responsible_id"), ["responsible_id"], unique=False)

    op.create_table(
        "vote",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(length=120), nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("distribution_id", sa.Integer(), nullable=True),
        sa.Column("eligible", sa.Integer(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=False),
        sa.Column("in_favour", sa.Integer(), nullable=False),
        sa.Column("against", sa.Integer(), nullable=False),
        sa.Column("abstained", sa.Integer(), nullable=False),
        sa.Column("needed", sa.String(length=60), nullable=False),
        sa.Column("passed", sa.Boolean(), nullable=False),
        sa.Column("chair", sa.String(length=60), nullable=False),
        sa.Column("teller", sa.String(length=60), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["matter.case_id"], name=op.f("fk_vote_case_id")),
        sa.ForeignKeyConstraint(
            ["distribution_id"], ["distribution.id"], name=op.f("fk_vote_distribution_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vote")),
    )
    with op.batch_alter_table("vote", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_vote_case_id"), ["case_id"], unique=False)

    op.create_table(
        "step_proof",
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column("attachment_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attachment_id"], ["attachment.id"], name=op.f("fk_step_proof_attachment_id")
        ),
        sa.ForeignKeyConstraint(["step_id"], ["plan_step.id"], name=op.f("fk_step_proof_step_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step_proof")),
        sa.UniqueConstraint("step_id", "attachment_id", name=op.f("uq_step_proof_step_id_attachment_id")),
    )
    with op.batch_alter_table("step_proof", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_step_proof_attachment_id"), ["attachment_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_step_proof_step_id"), ["step_id"], unique=False)

    with op.batch_alter_table("case", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "risk",
                sa.Enum(
                    "red",
                    "orange",
                    "yellow",
                    "blue",
                    "green",
                    name="riskcolour",
                    native_enum=False,
                    length=32,
                ),
                nullable=True,
            )
        )
        batch_op.create_index(batch_op.f("ix_case_risk"), ["risk"], unique=False)

    with op.batch_alter_table("grid", schema=None) as batch_op:
        batch_op.add_column(sa.Column("households", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("monthly_visits", sa.Integer(), nullable=True))

    with op.batch_alter_table("office", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "matter_number_pattern",
                sa.String(length=60),
                nullable=False,
                server_default="({year}){short}访字第{seq}号",
            )
        )

    with op.batch_alter_table("return_visit", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "kind",
                sa.Enum(
                    "return",
                    "door",
                    "phone",
                    "talk",
                    "going_down",
                    "reception",
                    name="visitkind",
                    native_enum=False,
                    length=32,
                ),
                nullable=False,
                server_default="return",
            )
        )

    with op.batch_alter_table("staff", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("mediator_kind", sa.String(length=20), nullable=False, server_default="")
        )
        batch_op.add_column(sa.Column("studio", sa.String(length=60), nullable=False, server_default=""))
