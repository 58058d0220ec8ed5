"""Signed, sealed, printed: drawn signatures, certificates, the print queue, scans, copies handed out"""

import sqlalchemy as sa
from alembic import op

from mediation_app.storage.references import refer

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "revocation_list",
        sa.Column("issuer", sa.String(length=300), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("this_update", sa.DateTime(), nullable=False),
        sa.Column("next_update", sa.DateTime(), nullable=True),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("added_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["added_by_id"], ["staff.id"], name=op.f("fk_revocation_list_added_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revocation_list")),
        sa.UniqueConstraint("sha256", name=op.f("uq_revocation_list_sha256")),
    )
    op.create_table(
        "scan",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column(
            "source",
            sa.Enum("file", "folder", "scanner", name="scansource", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("media_type", sa.String(length=80), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("taken_at", sa.DateTime(), nullable=False),
        sa.Column("taken_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["taken_by_id"], ["staff.id"], name=op.f("fk_scan_taken_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scan")),
        sa.UniqueConstraint("sha256", name=op.f("uq_scan_sha256")),
    )
    op.create_table(
        "seal_certificate",
        sa.Column(
            "kind",
            sa.Enum("pkcs12", "pkcs11", "timestamp", name="keykind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("label", sa.String(length=120), nullable=False),
        sa.Column("subject", sa.String(length=300), nullable=False),
        sa.Column("issuer", sa.String(length=300), nullable=False),
        sa.Column("serial", sa.String(length=80), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("not_before", sa.DateTime(), nullable=False),
        sa.Column("not_after", sa.DateTime(), nullable=False),
        sa.Column("is_test", sa.Boolean(), nullable=False),
        sa.Column("certificate", sa.LargeBinary(), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("module", sa.String(length=400), nullable=False),
        sa.Column("token", sa.String(length=120), nullable=False),
        sa.Column("key_label", sa.String(length=120), nullable=False),
        sa.Column("revoked_on", sa.Date(), nullable=True),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("added_by_id", sa.Integer(), nullable=False),
        sa.Column("retired_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["added_by_id"], ["staff.id"], name=op.f("fk_seal_certificate_added_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seal_certificate")),
    )
    op.create_index("ix_seal_certificate_sha256", "seal_certificate", ["sha256"])
    op.create_table(
        "seal_image",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("width_mm", sa.Double(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("added_by_id", sa.Integer(), nullable=False),
        sa.Column("retired_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["added_by_id"], ["staff.id"], name=op.f("fk_seal_image_added_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seal_image")),
    )
    op.create_table(
        "drawn_signature",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("paper_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=20), nullable=False),
        sa.Column("label", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column(
            "part",
            sa.Enum(
                "self",
                "agent",
                "guardian",
                "representative",
                "staff",
                "witness",
                name="signingpart",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("signed_by", sa.String(length=60), nullable=False),
        sa.Column("strokes", sa.LargeBinary(), nullable=True),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=True),
        sa.Column("writer", sa.String(length=60), nullable=False),
        sa.Column("witness", sa.String(length=60), nullable=False),
        sa.Column("witness_strokes", sa.LargeBinary(), nullable=True),
        sa.Column("device", sa.String(length=60), nullable=False),
        sa.Column("shown_sha256", sa.String(length=64), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("signed_at", sa.DateTime(), nullable=False),
        sa.Column("taken_by_id", sa.Integer(), nullable=False),
        sa.Column("voided_at", sa.DateTime(), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_drawn_signature_case_id")),
        sa.ForeignKeyConstraint(["paper_id"], ["issued_paper.id"], name=op.f("fk_drawn_signature_paper_id")),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_drawn_signature_party_id")),
        sa.ForeignKeyConstraint(["taken_by_id"], ["staff.id"], name=op.f("fk_drawn_signature_taken_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_drawn_signature")),
    )
    op.create_index("ix_drawn_signature_case_id", "drawn_signature", ["case_id"])
    op.create_index("ix_drawn_signature_paper_id", "drawn_signature", ["paper_id"])
    op.create_table(
        "signed_file",
        sa.Column("paper_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("drawn", "sealed", name="signedfilekind", native_enum=False, length=32),
            nullable=False,
        ),
        sa.Column("pdf", sa.LargeBinary(), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("base_sha256", sa.String(length=64), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("certificate_id", sa.Integer(), nullable=True),
        sa.Column("seal_image_id", sa.Integer(), nullable=True),
        sa.Column("sealed_by", sa.String(length=300), nullable=False),
        sa.Column("is_test", sa.Boolean(), nullable=False),
        sa.Column("timestamped", sa.Boolean(), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.Column("superseded_at", sa.DateTime(), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["certificate_id"], ["seal_certificate.id"], name=op.f("fk_signed_file_certificate_id")
        ),
        sa.ForeignKeyConstraint(["made_by_id"], ["staff.id"], name=op.f("fk_signed_file_made_by_id")),
        sa.ForeignKeyConstraint(["paper_id"], ["issued_paper.id"], name=op.f("fk_signed_file_paper_id")),
        sa.ForeignKeyConstraint(
            ["seal_image_id"], ["seal_image.id"], name=op.f("fk_signed_file_seal_image_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signed_file")),
    )
    op.create_index("ix_signed_file_paper_id", "signed_file", ["paper_id"])
    op.create_index("ix_signed_file_sha256", "signed_file", ["sha256"])
    op.create_table(
        "handing_out",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("paper_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column("receiver", sa.String(length=120), nullable=False),
        sa.Column(
            "manner",
            sa.Enum(
                "in_person",
                "by_another",
                "post",
                "left",
                "electronic",
                "archive",
                name="servicemanner",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("handed_on", sa.Date(), nullable=False),
        sa.Column("signed_by", sa.String(length=60), nullable=False),
        sa.Column("relation", sa.String(length=40), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("attachment_id", sa.Integer(), nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("removal_reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attachment_id"], ["attachment.id"], name=op.f("fk_handing_out_attachment_id")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_handing_out_case_id")),
        sa.ForeignKeyConstraint(["paper_id"], ["issued_paper.id"], name=op.f("fk_handing_out_paper_id")),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_handing_out_party_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_handing_out_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handing_out")),
    )
    op.create_index("ix_handing_out_case_id", "handing_out", ["case_id"])
    op.create_index("ix_handing_out_paper_id", "handing_out", ["paper_id"])
    op.create_table(
        "print_order",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("paper_id", sa.Integer(), nullable=False),
        sa.Column("signed_file_id", sa.Integer(), nullable=True),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("two_sided", sa.Boolean(), nullable=False),
        sa.Column("printer", sa.String(length=120), nullable=False),
        sa.Column("tray", sa.String(length=80), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "sending",
                "sent",
                "printed",
                "failed",
                "uncertain",
                "cancelled",
                name="printstate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("is_duplicate", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("queued_at", sa.DateTime(), nullable=False),
        sa.Column("queued_by_id", sa.Integer(), nullable=False),
        sa.Column("taken_at", sa.DateTime(), nullable=True),
        sa.Column("taken_by_id", sa.Integer(), nullable=True),
        sa.Column("taken_desk", sa.String(length=80), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("system_job", sa.String(length=80), nullable=False),
        sa.Column("fault", sa.String(length=60), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by_id", sa.Integer(), nullable=True),
        sa.Column(
            "told_by",
            sa.Enum("system", "clerk", name="printword", native_enum=False, length=32),
            nullable=True,
        ),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_print_order_case_id")),
        sa.ForeignKeyConstraint(["ended_by_id"], ["staff.id"], name=op.f("fk_print_order_ended_by_id")),
        sa.ForeignKeyConstraint(["paper_id"], ["issued_paper.id"], name=op.f("fk_print_order_paper_id")),
        sa.ForeignKeyConstraint(["queued_by_id"], ["staff.id"], name=op.f("fk_print_order_queued_by_id")),
        sa.ForeignKeyConstraint(
            ["signed_file_id"], ["signed_file.id"], name=op.f("fk_print_order_signed_file_id")
        ),
        sa.ForeignKeyConstraint(["taken_by_id"], ["staff.id"], name=op.f("fk_print_order_taken_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_order")),
    )
    op.create_index("ix_print_order_case_id", "print_order", ["case_id"])
    op.create_index("ix_print_order_paper_id", "print_order", ["paper_id"])
    op.create_index("ix_print_order_state", "print_order", ["state"])
    op.create_table(
        "scan_page",
        sa.Column("scan_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "matched",
                "unknown",
                "double",
                "filed",
                "set_aside",
                name="scanpagestate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("paper_id", sa.Integer(), nullable=True),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("total", sa.Integer(), nullable=True),
        sa.Column("turned", sa.Integer(), nullable=False),
        sa.Column("skew", sa.Double(), nullable=False),
        sa.Column("by_hand", sa.Boolean(), nullable=False),
        sa.Column("attachment_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attachment_id"], ["attachment.id"], name=op.f("fk_scan_page_attachment_id")
        ),
        sa.ForeignKeyConstraint(["paper_id"], ["issued_paper.id"], name=op.f("fk_scan_page_paper_id")),
        sa.ForeignKeyConstraint(["scan_id"], ["scan.id"], name=op.f("fk_scan_page_scan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scan_page")),
        sa.UniqueConstraint("scan_id", "ordinal", name=op.f("uq_scan_page_scan_id_ordinal")),
    )
    op.create_index("ix_scan_page_paper_id", "scan_page", ["paper_id"])
    op.create_index("ix_scan_page_scan_id", "scan_page", ["scan_id"])
    op.create_index("ix_scan_page_state", "scan_page", ["state"])
    op.add_column("issued_paper", sa.Column("places", sa.JSON(), nullable=False, server_default="[]"))
    refer("signature_tick", "drawn_id", "drawn_signature")
