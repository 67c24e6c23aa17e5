"""`python -m bpviz`, and the command `bpviz`."""

import sys

from bpviz.command_line import main

if __name__ == "__main__":
    sys.exit(main())
