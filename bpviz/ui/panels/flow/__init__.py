"""The flow of gradients."""
