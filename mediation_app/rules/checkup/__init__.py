"""The check-up of an agreement (协议体检): rules as data and small named functions, pure."""
