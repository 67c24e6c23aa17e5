"""What the lecturer alone sees: notes, what comes next, the audience's picture, the timer, all tools."""
