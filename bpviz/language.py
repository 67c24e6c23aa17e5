"""Sentences in the user's language; in English, as they stand in the program, until another is installed."""


def tr(sentence: str, **values: object) -> str:
    """A sentence in the user's language, with {names} in it replaced by values."""
    return sentence.format(**values)
