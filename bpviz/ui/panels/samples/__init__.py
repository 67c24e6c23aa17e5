"""What an update did to all samples."""
