"""Makes the arrays on which trainers are compared, each value from a seed.

matrix.py FOLDER [ROWS [FEATURES [TEST_ROWS]]]   writes train_x.npy, train_y.npy, test_x.npy, test_y.npy

Alike in kind to a lender's table: six blocks of features that are missing together (in 5 to 70 % of the rows), flags, whole-number codes,
amounts with ties, days with a sentinel, 8 % of defaults, and a signal with thresholds and interactions. Synthetic throughout.
"""

import os
import sys

import numpy

MISSING = (0.05, 0.10, 0.20, 0.30, 0.50, 0.70)  # share of the rows in which a block is missing


def column(kind, normal, uniform):
    """One feature from a normal and a uniform draw."""
    if kind == "flag":
        return (normal > 1.0).astype(numpy.float32)
    if kind == "code":
        return numpy.floor(numpy.abs(normal) * 6).clip(0, 20)
    if kind == "few":
        return numpy.floor(uniform * 40)
    if kind == "amount":
        return numpy.round(numpy.exp(normal * 0.8 + 11) / 500) * 500
    if kind == "days":
        return numpy.where(uniform < 0.15, 365243, -numpy.floor(uniform * 20000))
    return normal


def make(random, rows, features):
    """Values of so many rows and features, and their outcomes."""
    kinds = ["flag"] * 34 + ["code"] * 15 + ["few"] * 30 + ["amount"] * 40 + ["days"] * 16
    kinds += ["number"] * max(0, 250 - len(kinds))
    # The kinds are dealt the same way for every number of rows.
    dealt = numpy.random.default_rng(7).permutation(kinds)[numpy.arange(features) % 250]
    blocks = numpy.array([feature * 7 // features - 1 for feature in range(features)])  # -1: never missing as a block

    base = random.standard_normal((rows, 6), dtype=numpy.float32)
    absent = numpy.column_stack([random.random(rows) < share for share in MISSING])
    values = numpy.empty((rows, features), dtype=numpy.float32)
    log_odds = numpy.full(rows, -3.62)
    for feature in range(features):
        normal = random.standard_normal(rows, dtype=numpy.float32)
        if feature % 4 == 0:
            normal = 0.7 * base[:, feature % 6] + 0.7 * normal
        values[:, feature] = column(dealt[feature], normal, random.random(rows, dtype=numpy.float32))
        if feature < 60:
            weight = 0.5 / (1 + feature / 6)
            log_odds += weight * numpy.where(normal > 0.4, 1, -0.4) * numpy.where(base[:, feature % 6] > 0, 1.2, 0.4)
        if blocks[feature] >= 0:
            values[absent[:, blocks[feature]], feature] = numpy.nan
        elif feature % 3 == 0:
            values[random.random(rows) < 0.02, feature] = numpy.nan
    log_odds += 0.3 * absent[:, 4] - 0.3 * (base[:, 0] * base[:, 1] > 0.5)
    outcomes = random.random(rows) < 1 / (1 + numpy.exp(-log_odds))
    return values, outcomes.astype(numpy.float32)


def main():
    """Writes the arrays."""
    folder = sys.argv[1]
    rows, features, test_rows = (int(given) for given in (sys.argv[2:] + ["300000", "250", "60000"][len(sys.argv) - 2:]))
    os.makedirs(folder, exist_ok=True)
    for name, count, seed in (("train", rows, 1), ("test", test_rows, 2)):
        values, outcomes = make(numpy.random.default_rng(seed), count, features)
        numpy.save(os.path.join(folder, name + "_x.npy"), values)
        numpy.save(os.path.join(folder, name + "_y.npy"), outcomes)
        print(f"{name}: {count} x {features}, missing {numpy.isnan(values).mean():.1%}, defaults {outcomes.mean():.1%}")


if __name__ == "__main__":
    main()
