"""Small models with the predictions of the programs that made them, for the unit tests: NAME.json, .txt or .ubj.base64, and NAME.csv."""

import base64

import numpy as np
import xgboost

import sample
from lightgbm_native import LOG_ODDS, REPEATABLE, LightGbm

ROWS = 50
XGBOOST = {
    "xgboost-numbers": (dict(tree_method="hist", max_depth=3), False),
    "xgboost-categories": (dict(tree_method="hist", max_depth=3, max_cat_to_onehot=6), True),
    "xgboost-dart": (dict(booster="dart", rate_drop=0.5, tree_method="hist", max_depth=2), False),
    "xgboost-logitraw": (dict(objective="binary:logitraw", base_score=0.3, tree_method="hist", max_depth=2), False),
}
EXPLAINED = ["xgboost-numbers", "xgboost-categories"]  # NAME-shap.csv: a line per row of NAME.csv
LIGHTGBM = {
    "lightgbm-categories": ("objective=binary num_leaves=7 min_data_per_group=20 cat_smooth=1 max_cat_to_onehot=6", True),
    "lightgbm-missing-none": ("objective=binary num_leaves=6 use_missing=false", False),
    "lightgbm-zero-as-missing": ("objective=binary num_leaves=6 zero_as_missing=true", False),
    "lightgbm-forest": ("objective=binary boosting=rf bagging_freq=1 bagging_fraction=0.6 num_leaves=5 sigmoid=2", False),
}


def write(folder, library):
    """Writes all of them anew; the same programs write the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    values, defaults = sample.clients(1_000, seed=5)
    for name, (parameters, is_category) in XGBOOST.items():
        types = ["c" if is_category and feature in sample.CATEGORIES else "float" for feature in range(len(sample.NAMES))]
        data = xgboost.DMatrix(values, label=defaults, feature_names=sample.NAMES, feature_types=types, enable_categorical=True, nthread=1)
        booster = xgboost.train({"objective": "binary:logistic", "nthread": 1, "seed": 1, **parameters}, data, 3)
        booster.save_model(folder / f"{name}.json")
        rows = _rows(folder / f"{name}.json")
        _write_rows(folder / f"{name}.csv", rows, booster.predict(
            xgboost.DMatrix(rows, feature_names=sample.NAMES, feature_types=types, enable_categorical=True, nthread=1), output_margin=True))
        if name in EXPLAINED:
            _write_shap(folder / f"{name}-shap.csv", booster, xgboost.DMatrix(rows, feature_names=sample.NAMES, feature_types=types, enable_categorical=True, nthread=1))
        if is_category:
            (folder / f"{name}.ubj.base64").write_bytes(base64.encodebytes(bytes(booster.save_raw("ubj"))))

    lightgbm = LightGbm(library)
    for name, (parameters, is_category) in LIGHTGBM.items():
        booster = lightgbm.train(values, defaults, sample.NAMES, parameters + REPEATABLE, 3, sample.CATEGORIES if is_category else [])
        path = folder / f"{name}.txt"
        lightgbm.save(booster, path)
        rows = _rows(path)
        _write_rows(folder / f"{name}.csv", rows, lightgbm.predict(booster, rows, LOG_ODDS)[:, 0] * (2 / 3 if "rf" in parameters else 1))  # sigmoid and mean of 3 trees


def _rows(model):
    return sample.near_thresholds(sample.clients(ROWS, seed=6, unseen=True)[0], sample.thresholds_of(model), seed=7)


def _write_rows(path, rows, log_odds):
    with open(path, "w") as file:
        print(",".join([*sample.NAMES, "logodds"]), file=file)
        for row, answer in zip(rows, log_odds):
            print(",".join(["" if np.isnan(value) else f"{value:.9g}" for value in row] + [f"{answer:.17g}"]), file=file)


def _write_shap(path, booster, rows):
    """A line per row: a contribution per feature and the base, then the interactions of each two of these, row by row."""
    contributions, interactions = booster.predict(rows, pred_contribs=True), booster.predict(rows, pred_interactions=True)
    np.savetxt(path, np.hstack([contributions, interactions.reshape(len(interactions), -1)]), fmt="%.9g", delimiter=",")
