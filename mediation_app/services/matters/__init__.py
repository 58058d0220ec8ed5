"""Matters: 信访事项, 信访积案 and 历史遗留问题, from their registration along their road to 销号."""
