"""Loss and weights over the steps, and what all plots share."""
