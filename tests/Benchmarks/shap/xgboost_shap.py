"""Trains the model that contributions are timed on, and times XGBoost's own contributions: the peer of `credit bench shap`.

xgboost_shap.py train FOLDER MODEL.json                       reads train_x.npy and train_y.npy; 300 trees of 31 leaves
xgboost_shap.py time MODEL.json MATRIX.npy THREADS OUT.npy    prints seconds as JSON, writes the contributions, the base last
"""

import json
import os
import sys
import time

os.environ["OMP_WAIT_POLICY"] = "passive"
if sys.argv[1] == "time":
    os.environ["OMP_NUM_THREADS"] = sys.argv[4]

import numpy  # noqa: E402  the settings above must come first
import xgboost  # noqa: E402


def train(folder, path):
    """The model of the benchmark of trees: leaf-wise, rate 0.05, 255 bins, 80 % of the features for each tree."""
    values, outcomes = (numpy.load(os.path.join(folder, name)) for name in ("train_x.npy", "train_y.npy"))
    rate = float(outcomes.mean())
    options = {
        "objective": "binary:logistic", "tree_method": "hist", "grow_policy": "lossguide", "max_leaves": 31, "max_depth": 0, "max_bin": 255,
        "eta": 0.05, "colsample_bytree": 0.8, "min_child_weight": 100 * rate * (1 - rate), "reg_lambda": 1, "base_score": rate, "nthread": 2, "seed": 1,
    }
    names = ["f%d" % feature for feature in range(values.shape[1])]
    xgboost.train(options, xgboost.DMatrix(values, outcomes, feature_names=names), 300).save_model(path)


def measure(path, matrix, threads, output):
    """Contributions of all rows; reading and the matrix not counted."""
    trees = xgboost.Booster({"nthread": int(threads)}, model_file=path)
    values = numpy.load(matrix)
    data = xgboost.DMatrix(values, feature_names=trees.feature_names, nthread=int(threads))
    clock, processor = time.perf_counter(), time.process_time()
    contributions = trees.predict(data, pred_contribs=True)
    wall, cpu = time.perf_counter() - clock, time.process_time() - processor
    numpy.save(output, contributions)
    print(json.dumps({"seconds": {"wall": wall, "cpu": cpu}, "rows": len(values), "rowsPerSecond": len(values) / wall, "version": xgboost.__version__}))


if __name__ == "__main__":
    (train if sys.argv[1] == "train" else measure)(*sys.argv[2:])
