"""Paper perfect: versions of record, templates, clauses, and how a mediation is conducted"""

import sqlalchemy as sa
from alembic import op

from mediation_app.storage.references import refer

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "clause",
        sa.Column("title", sa.String(length=60), nullable=False),
        sa.Column("type_code", sa.String(length=20), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("pay", "act", "forbear", name="termkind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("added_by_id", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("retired_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["added_by_id"], ["staff.id"], name=op.f("fk_clause_added_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clause")),
    )
    op.create_table(
        "paper_template",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("after", sa.String(length=40), nullable=False),
        sa.Column(
            "need",
            sa.Enum("must", "optional", name="templateneed", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("signable", sa.Boolean(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("added_by_id", sa.Integer(), nullable=False),
        sa.Column("retired_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["added_by_id"], ["staff.id"], name=op.f("fk_paper_template_added_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_template")),
        sa.UniqueConstraint("code", "version", name=op.f("uq_paper_template_code_version")),
    )
    op.create_table(
        "mediation_extension",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_mediation_extension_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mediation_extension")),
    )
    op.create_index("ix_mediation_extension_case_id", "mediation_extension", ["case_id"])

    op.create_table(
        "referral",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(length=120), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("enclosures", sa.Text(), nullable=False),
        sa.Column("referred_on", sa.Date(), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_referral_case_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_referral_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
    )
    op.create_index("ix_referral_case_id", "referral", ["case_id"])

    op.create_table(
        "invitation",
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("unit", sa.String(length=120), nullable=False),
        sa.Column("task", sa.String(length=200), nullable=False),
        sa.Column("invited_on", sa.Date(), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["mediation_session.id"], name=op.f("fk_invitation_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
    )
    op.create_index("ix_invitation_session_id", "invitation", ["session_id"])

    op.create_table(
        "recusal",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column("mediator_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("granted", sa.Boolean(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("opinion", sa.Text(), nullable=False),
        sa.Column("successor_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_recusal_case_id")),
        sa.ForeignKeyConstraint(["decided_by_id"], ["staff.id"], name=op.f("fk_recusal_decided_by_id")),
        sa.ForeignKeyConstraint(["mediator_id"], ["staff.id"], name=op.f("fk_recusal_mediator_id")),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_recusal_party_id")),
        sa.ForeignKeyConstraint(["successor_id"], ["staff.id"], name=op.f("fk_recusal_successor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recusal")),
    )
    op.create_index("ix_recusal_case_id", "recusal", ["case_id"])

    op.add_column("attachment", sa.Column("pages", sa.Integer(), nullable=True))
    refer("attachment", "party_id", "party")
    op.create_index("ix_attachment_party_id", "attachment", ["party_id"])
    for name, length in (("docx_sha256", 64), ("code", 16), ("edition", 20), ("edited_sha256", 64)):
        op.add_column(
            "issued_paper", sa.Column(name, sa.String(length=length), nullable=False, server_default="")
        )
    origin = sa.Enum("program", "edited", "template", name="paperorigin", native_enum=False, length=32)
    op.add_column("issued_paper", sa.Column("origin", origin, nullable=False, server_default="program"))
    op.add_column("issued_paper", sa.Column("reason", sa.Text(), nullable=False, server_default=""))
    op.add_column("issued_paper", sa.Column("summary", sa.JSON(), nullable=False, server_default="{}"))
    refer("issued_paper", "template_id", "paper_template")
    op.create_index("ix_issued_paper_code", "issued_paper", ["code"])
    op.create_index("ix_issued_paper_docx_sha256", "issued_paper", ["docx_sha256"])
