"""A synthetic credit frame of 104 numeric and 16 categorical columns as CSV, with numpy alone: frame.py FILE ROWS SEED [drift]."""

import sys

import numpy as np

LEVELS = [2, 3, 5, 7, 8, 18, 58, 6]


def columns(rows, seed, drift):
    """Yields name and texts of each column; an empty text is missing. With drift, each fifth numeric and each fourth categorical column moves."""
    random = np.random.default_rng(seed)
    for i in range(104):
        shift = 0.15 if drift and i % 5 == 0 else 0.0
        kind = i % 8
        if kind == 0:
            x = random.normal(shift, 1, rows)
        elif kind == 1:
            x = np.exp(random.normal(12 + shift, 0.8, rows)).round(2)
        elif kind == 2:
            x = random.standard_t(3, rows) * 100 + 100 * shift
        elif kind == 3:
            x = random.poisson(2 + shift, rows).astype(float)
        elif kind == 4:
            x = random.beta(2 + shift, 5, rows)
        elif kind == 5:
            x = (random.random(rows) < 0.1 + shift / 3).astype(float)
        elif kind == 6:
            x = -np.floor(random.gamma(4 + shift, 1000, rows))
        else:
            x = random.normal(-2000 * (1 + shift), 900, rows)
            x[random.random(rows) < 0.18] = 365243
        texts = np.char.mod("%.8g", x)
        if i % 2 == 1 and kind not in (5, 6):
            texts[random.random(rows) < 0.05 + 0.6 * (i * 37 % 100) / 100] = ""
        yield f"n{i:03d}", texts
    for i in range(16):
        count = LEVELS[i % 8]
        weights = 1 / np.arange(1, count + 1) ** (1.0 + (0.2 if drift and i % 4 == 0 else 0))
        texts = np.char.add("level_", random.choice(count, rows, p=weights / weights.sum()).astype(str))
        if i % 3 == 0:
            texts[random.random(rows) < 0.1] = ""
        yield f"c{i:02d}", texts


if __name__ == "__main__":
    file, rows, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    names, texts = zip(*columns(rows, seed, "drift" in sys.argv[4:]))
    with open(file, "w") as out:
        print(",".join(names), file=out)
        for row in zip(*texts):
            print(",".join(row), file=out)
