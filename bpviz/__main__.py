"""`python -m bpviz`, and the command `bpviz`."""

import sys

from bpviz.translation import choose_language


def main() -> int:
    """Run the program in the user's language; the exit code is 0, 1 for a failed run, 2 for bad input."""
    arguments = choose_language(sys.argv[1:])
    from bpviz.command_line import main as run  # many modules read their sentences when they are imported

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
