"""Compares feature tables value by value: compare.py REFERENCE.csv OTHER.csv...

Clients may stand in any order. Two values are equal when both are missing, or when they differ by at most 1e-6 of the greater one: the
product keeps 32-bit floats, which are good to 6e-8. Prints the number of unequal cells of each file; exit 1 unless all are 0.
"""

import sys

import numpy as np
import pandas as pd

TOLERANCE = 1e-6


def read(path):
    return pd.read_csv(path, float_precision="round_trip").set_index("SK_ID_CURR").sort_index().astype(np.float64)


def main(reference_path, *paths):
    reference, unequal_files = read(reference_path), 0
    for path in paths:
        other = read(path)
        if list(other.columns) != list(reference.columns) or not other.index.equals(reference.index):
            print(f"{path}: columns or clients differ from those of {reference_path}")
            unequal_files += 1
            continue

        left, right = reference.to_numpy(), other.to_numpy()
        distance = np.abs(left - right) / np.maximum(np.abs(left), np.abs(right))
        equal = (left == right) | (np.isnan(left) & np.isnan(right)) | (distance <= TOLERANCE)
        print(f"{path}: {np.count_nonzero(~equal)} of {equal.size} cells unequal, relative tolerance {TOLERANCE:g}")
        for column in np.flatnonzero(~equal.all(axis=0)):
            row = np.flatnonzero(~equal[:, column])[0]
            print(f"  {reference.columns[column]}, {np.count_nonzero(~equal[:, column])} cells; client {reference.index[row]}: "
                  f"{left[row, column]!r} against {right[row, column]!r}")
        unequal_files += not equal.all()
    return unequal_files > 0


np.seterr(invalid="ignore", divide="ignore")
sys.exit(main(*sys.argv[1:]))
