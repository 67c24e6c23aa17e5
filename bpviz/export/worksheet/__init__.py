"""Steps of a run as a worked example, or as an exercise with blanks, in LaTeX, Markdown and HTML."""
