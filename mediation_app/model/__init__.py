"""What an office keeps: one SQLAlchemy class per concept."""
