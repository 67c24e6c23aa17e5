"""Moving pictures of a range of steps: MP4, GIF, or a folder of PNGs."""
