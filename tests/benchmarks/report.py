"""The command line that the benchmarks share."""

import argparse
import json
import sys


def report(measure, show):
    """Run measure(short) and print what it returns, as JSON or by show(results)."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", action="store_true", help="print for machines")
    parser.add_argument("--short", action="store_true", help="only see whether it runs")
    options = parser.parse_args()
    results = measure(options.short)
    if options.json:
        json.dump(results, sys.stdout, indent=2)
        print()
    else:
        show(results)
