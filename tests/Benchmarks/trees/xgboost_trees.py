"""Times one fit of XGBoost's hist trees, bins included, on given arrays: the peer of `credit bench trees`, with the same output.

xgboost_trees.py FOLDER THREADS ROUNDS SEED     reads train_x.npy, train_y.npy, test_x.npy, test_y.npy

31 leaves, leaf-wise, rate 0.05, 255 bins, 80 % of the features for each tree, L2 1, and a least hessian that stands for 100 rows.
"""

import json
import os
import resource
import sys
import time

folder, threads, rounds, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
os.environ["OMP_NUM_THREADS"] = str(threads)
os.environ["OMP_WAIT_POLICY"] = "passive"

import numpy  # noqa: E402  the settings above must come first
import xgboost  # noqa: E402


def read(name):
    """An array of the folder."""
    return numpy.load(os.path.join(folder, name + ".npy"))


def resident():
    """Memory held now, in bytes."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def auc(scores, outcomes):
    """Area under the ROC curve; scores of trees on continuous features have next to no ties."""
    order = numpy.argsort(scores, kind="stable")
    ranks = numpy.empty(len(scores))
    ranks[order] = numpy.arange(1, len(scores) + 1)
    positives = outcomes.sum()
    return float((ranks[outcomes == 1].sum() - positives * (positives + 1) / 2) / (positives * (len(scores) - positives)))


def main():
    """Trains, and prints what it took."""
    values, outcomes = read("train_x"), read("train_y")
    rate = float(outcomes.mean())
    options = {
        "objective": "binary:logistic", "tree_method": "hist", "grow_policy": "lossguide", "max_leaves": 31, "max_depth": 0, "max_bin": 255,
        "eta": 0.05, "colsample_bytree": 0.8, "min_child_weight": 100 * rate * (1 - rate), "reg_lambda": 1, "base_score": rate,
        "nthread": threads, "seed": seed,
    }
    before = resident()
    clock, processor = time.perf_counter(), time.process_time()
    table = xgboost.DMatrix(values, outcomes, nthread=threads)
    trees = xgboost.train(options, table, rounds)
    wall, cpu = time.perf_counter() - clock, time.process_time() - processor
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    scores = trees.predict(xgboost.DMatrix(read("test_x"), nthread=threads))
    print(json.dumps({
        "seconds": {"wall": wall, "cpu": cpu}, "memory": {"before": before, "peak": peak, "overInput": peak - before},
        "auc": {"test": auc(scores, read("test_y"))}, "version": xgboost.__version__, "options": options,
    }, indent=2))


main()
