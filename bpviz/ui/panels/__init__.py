"""One file a panel, each showing frames."""
