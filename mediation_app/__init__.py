"""Record manager for township people's mediation offices (乡镇人民调解委员会)."""
