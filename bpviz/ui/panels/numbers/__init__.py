"""The numbers of the shown step as tables, to be read cell by cell and heard from a screen reader."""
