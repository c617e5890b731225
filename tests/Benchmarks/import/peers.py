"""Trains models with XGBoost and LightGBM, imports them with `credit import`, and compares predictions and contributions.

peers.py CREDIT LIGHTGBM WORK RESULTS.md FIXTURES
"""

import csv
import pathlib
import shutil
import subprocess
import sys

import numpy as np
import xgboost

import fixtures
import sample
from lightgbm_native import CONTRIBUTIONS, LOG_ODDS, PROBABILITY, REPEATABLE, LightGbm

ROWS, EXPLAINED = 10_000, 1_000
XGBOOST = {  # name: (parameters, rounds, whether categories are categories, formats)
    "xgboost-numbers": (dict(tree_method="hist", max_depth=6), 100, False, ["json", "ubj"]),
    "xgboost-exact": (dict(tree_method="exact", max_depth=4, base_score=0.2), 60, False, ["json"]),
    "xgboost-one-hot": (dict(tree_method="hist", max_depth=5, max_cat_to_onehot=100), 80, True, ["json", "ubj"]),
    "xgboost-partition": (dict(tree_method="approx", max_depth=6, max_cat_to_onehot=3), 80, True, ["json", "ubj"]),
    "xgboost-dart": (dict(booster="dart", rate_drop=0.2, tree_method="hist", max_depth=4, max_cat_to_onehot=6), 60, True, ["json", "ubj"]),
    "xgboost-forest": (dict(tree_method="hist", num_parallel_tree=4, subsample=0.7, max_depth=4), 20, False, ["ubj"]),
    "xgboost-logitraw": (dict(objective="binary:logitraw", base_score=0.3, tree_method="hist", max_depth=4), 60, False, ["json"]),
    "xgboost-reg-logistic": (dict(objective="reg:logistic", base_score=0.1, tree_method="hist", max_depth=4, scale_pos_weight=3), 60, False, ["json"]),
}
LIGHTGBM = {  # name: (parameters, rounds, whether categories are categories)
    "lightgbm-numbers": ("objective=binary num_leaves=31", 100, False),
    "lightgbm-missing-none": ("objective=binary num_leaves=31 use_missing=false", 100, False),
    "lightgbm-zero-as-missing": ("objective=binary num_leaves=31 zero_as_missing=true", 100, True),
    "lightgbm-categories": ("objective=binary num_leaves=31 min_data_per_group=20 cat_smooth=1 max_cat_to_onehot=6", 100, True),
    "lightgbm-dart": ("objective=binary boosting=dart drop_rate=0.3 num_leaves=15", 60, True),
    "lightgbm-forest": ("objective=binary boosting=rf bagging_freq=1 bagging_fraction=0.6 feature_fraction=0.7 num_leaves=31", 40, True),
    "lightgbm-sigmoid": ("objective=binary sigmoid=2.5 num_leaves=15 is_unbalance=true", 60, True),
    "lightgbm-cross-entropy": ("objective=cross_entropy num_leaves=15", 60, True),
}


def xgboost_models(work):
    for name, (parameters, rounds, is_category, formats) in XGBOOST.items():
        types = ["c" if is_category and feature in sample.CATEGORIES else "float" for feature in range(len(sample.NAMES))]

        def matrix(values, defaults=None, types=types):
            return xgboost.DMatrix(values, label=defaults, feature_names=sample.NAMES, feature_types=types, enable_categorical=True, nthread=1)

        values, defaults = sample.clients(5_000, seed=1)
        booster = xgboost.train({"objective": "binary:logistic", "eta": 0.1, "nthread": 1, "seed": 1, **parameters}, matrix(values, defaults), rounds)
        thresholds = work / f"{name}.json"
        booster.save_model(thresholds)
        for extension in formats:
            booster.save_model(work / f"{name}.{extension}")
            yield name, work / f"{name}.{extension}", thresholds, lambda rows, b=booster, m=matrix: (
                b.predict(m(rows), output_margin=True), _probabilities(b, m(rows)), b.predict(m(rows[:EXPLAINED]), pred_contribs=True))


def _probabilities(booster, rows):
    found = booster.predict(rows)
    return 1 / (1 + np.exp(-found.astype(float))) if "logitraw" in booster.save_config() and found.min() < 0 else found


def lightgbm_models(work, library):
    lightgbm = LightGbm(library)
    for name, (parameters, rounds, is_category) in LIGHTGBM.items():
        values, defaults = sample.clients(5_000, seed=2)
        booster = lightgbm.train(values, defaults, sample.NAMES, parameters + REPEATABLE, rounds, sample.CATEGORIES if is_category else [])
        path = work / f"{name}.txt"
        lightgbm.save(booster, path)
        # Its raw scores and contributions leave out the sigmoid, and the mean over the trees of a forest; probabilities do not.
        scale = float(next((word.partition("=")[2] for word in parameters.split() if word.startswith("sigmoid=")), 1)) / (rounds if "boosting=rf" in parameters else 1)
        yield name, path, path, lambda rows, b=booster, s=scale: (
            lightgbm.predict(b, rows, LOG_ODDS)[:, 0] * s, lightgbm.predict(b, rows, PROBABILITY)[:, 0], lightgbm.predict(b, rows[:EXPLAINED], CONTRIBUTIONS) * s)


def ours(credit, path, table):
    """Log-odds, probabilities and contributions, the base last as in the peers."""
    folder, scores, why = path.with_suffix(path.suffix + ".model"), path.with_suffix(".scores.csv"), path.with_suffix(".why.csv")
    shutil.rmtree(folder, ignore_errors=True)
    for arguments in ["import", path, "--output", folder], ["score", folder, "--table", table, "--output", scores, "--contributions", why]:
        subprocess.run(["dotnet", credit, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)
    with open(scores) as file:
        found = [(float(row["logodds"]), float(row["pd"])) for row in csv.DictReader(file)]
    with open(why) as file:
        contributions = [[float(row[name]) for name in [*sample.NAMES, "base"]] for row, _ in zip(csv.DictReader(file), range(EXPLAINED))]
    return np.array(found).T, np.array(contributions)


def compare(credit, work, models):
    """A row of the table for each model, and whether all probabilities agree to 1e-6."""
    rows, agree = [], True
    for name, path, thresholds, predict in models:
        values, _ = sample.clients(ROWS, seed=3, unseen=True)
        values = sample.near_thresholds(values, sample.thresholds_of(thresholds), seed=4)
        table = work / f"{name}.csv"
        sample.write_csv(table, values)
        log_odds, probabilities, contributions = predict(values)
        (our_log_odds, our_probabilities), our_contributions = ours(credit, path, table)
        differences = [np.abs(one.astype(float) - other).max() for one, other in
                       [(probabilities, our_probabilities), (log_odds, our_log_odds), (contributions, our_contributions)]]
        agree &= differences[0] <= 1e-6
        rows.append(f"| {path.name} | {np.isnan(values).mean():.0%} | {len(np.unique(our_log_odds)):,} | " + " | ".join(f"{difference:.1e}" for difference in differences) + " |")
        print(rows[-1], flush=True)
    return rows, agree


def main(credit, library, work, results, golden):
    work = pathlib.Path(work)
    version = pathlib.Path(library).parts[-5]
    rows, agree = compare(credit, work, [*xgboost_models(work), *lightgbm_models(work, library)])
    pathlib.Path(results).write_text(f"""# Imported models beside the programs that made them

Made by `tests/Benchmarks/import/run.sh` on synthetic clients: XGBoost {xgboost.__version__} (Debian's python3-xgboost) and LightGBM {version} (the library of the NuGet package
LightGBM) train on 5,000 clients; `credit import` and `credit score --contributions` answer for {ROWS:,} others. A third of their numbers lie at a threshold of the model,
next to it in 32 bits, or at and around 0; some categories have codes that training had not.

Greatest absolute difference over the {ROWS:,} clients (contributions: the first {EXPLAINED:,}, base included). XGBoost adds up in 32 bits, LightGBM and ours in 64.

| model | missing cells | different log-odds | of pd | of log-odds | of contributions |
|---|---:|---:|---:|---:|---:|
""" + "\n".join(rows) + f"\n\nAll probabilities agree to 1e-6: {'yes' if agree else 'NO'}.\n")
    fixtures.write(pathlib.Path(golden), library)
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
