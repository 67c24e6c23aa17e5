"""What an audience sees: one large picture, full screen, driven by a clicker."""
