"""Synthetic clients for the comparison of imported models: numbers, categories, missing values, and values that lie at thresholds."""

import json

import numpy as np

NAMES = ["income", "balance", "late", "age", "region", "trade"]  # the last two are categories of 5 and 40 codes
CATEGORIES = [4, 5]
CODES = {4: 5, 5: 40}
SMALL = np.array([0.0, -0.0, 1e-35, -1e-35, 1e-36, 2e-35, 1e-45, 3.4e38, -3.4e38], dtype=np.float32)


def clients(count, seed, unseen=False):
    """Values of clients, and 1 for those who default. With unseen, some have codes of categories that training had not."""
    random = np.random.default_rng(seed)
    values = np.column_stack([
        random.normal(size=count), np.round(random.normal(size=count), 1), random.poisson(0.7, size=count), random.normal(size=count) * 1e4,
        random.integers(0, CODES[4], size=count), random.integers(0, CODES[5] + (4 if unseen else 0), size=count),
    ]).astype(np.float32)
    values[random.random(values.shape) < 0.12] = np.nan
    known = np.nan_to_num(values.astype(float))
    log_odds = (known[:, 0] - 0.7 * known[:, 1] + 0.5 * known[:, 2] + 1e-4 * known[:, 3] + 0.8 * (known[:, 5] * 7 % 11 > 5) + 0.6 * (known[:, 4] == 2)
                + 0.5 * np.isnan(values[:, 1]) - 1.5)
    return values, (random.random(count) < 1 / (1 + np.exp(-log_odds))).astype(np.float32)


def near_thresholds(values, thresholds, seed):
    """The same clients, every third number replaced by a threshold of the model, one of its neighbours in 32 bits, or a number close to 0."""
    random = np.random.default_rng(seed)
    values = values.copy()
    for feature in set(range(len(NAMES))) - set(CATEGORIES):
        at = np.array(thresholds.get(feature, [0.0]), dtype=np.float64).astype(np.float32)
        special = np.concatenate([at, np.nextafter(at, np.float32(np.inf)), np.nextafter(at, np.float32(-np.inf)), SMALL])
        special = special[np.isfinite(special)]
        chosen = random.random(len(values)) < 1 / 3
        values[chosen, feature] = random.choice(special, size=chosen.sum())
    return values


def thresholds_of(path):
    """Thresholds by feature of a JSON model of XGBoost or a text model of LightGBM."""
    found = {}
    if path.suffix == ".json":
        booster = json.loads(path.read_text())["learner"]["gradient_booster"]
        for tree in booster.get("gbtree", booster)["model"]["trees"]:
            for feature, threshold, left in zip(tree["split_indices"], tree["split_conditions"], tree["left_children"]):
                if left != -1:
                    found.setdefault(feature, []).append(threshold)
    else:
        lines = dict.fromkeys(["split_feature", "threshold"], "")
        for line in path.read_text().splitlines():
            name, _, value = line.partition("=")
            if name in lines:
                lines[name] = value
            if name == "threshold":
                for feature, threshold in zip(lines["split_feature"].split(), value.split()):
                    found.setdefault(int(feature), []).append(float(threshold))
    return found


def write_csv(path, values):
    """Categories as codes; missing as an empty cell; numbers so that 32 bits come back the same."""
    with open(path, "w") as file:
        print(",".join(NAMES), file=file)
        for row in values:
            print(",".join("" if np.isnan(value) else str(int(value)) if feature in CATEGORIES else f"{value:.9g}" for feature, value in enumerate(row)), file=file)
