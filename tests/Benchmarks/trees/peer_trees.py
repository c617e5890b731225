"""Times one fit of a peer's trees, bins included, on given arrays: beside `credit bench trees`, with the same output.

peer_trees.py xgboost|LIGHTGBM_LIBRARY FOLDER THREADS ROUNDS SEED     reads train_x.npy, train_y.npy, test_x.npy, test_y.npy

31 leaves, leaf-wise, rate 0.05, 255 bins, 80 % of the features for each tree, L2 1, and at least 100 rows in a leaf (XGBoost: a hessian that stands for them).
"""

import json
import os
import resource
import sys
import time

peer, folder, threads, rounds, seed = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
os.environ["OMP_NUM_THREADS"] = str(threads)
os.environ["OMP_WAIT_POLICY"] = "passive"

import numpy  # noqa: E402  the settings above must come first


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


def xgboost_peer(rate):
    """XGBoost's hist: how to train, how to score, its version and its options."""
    import xgboost

    options = {
        "objective": "binary:logistic", "tree_method": "hist", "grow_policy": "lossguide", "max_leaves": 31, "max_depth": 0, "max_bin": 255,
        "eta": 0.05, "colsample_bytree": 0.8, "min_child_weight": 100 * rate * (1 - rate), "reg_lambda": 1, "base_score": rate,
        "nthread": threads, "seed": seed,
    }
    return (lambda values, outcomes: xgboost.train(options, xgboost.DMatrix(values, outcomes, nthread=threads), rounds),
            lambda trees, values: trees.predict(xgboost.DMatrix(values, nthread=threads)), xgboost.__version__, options)


def lightgbm_peer(library):
    """The same of LightGBM, by its C interface."""
    sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "import"))
    from lightgbm_native import LOG_ODDS, LightGbm

    lightgbm = LightGbm(library)
    options = (f"objective=binary max_bin=255 num_leaves=31 learning_rate=0.05 feature_fraction=0.8 bagging_freq=0 min_data_in_leaf=100 lambda_l2=1 "
               f"seed={seed} num_threads={threads}")
    version = next(part for part in library.split(os.sep) if part[:1].isdigit())
    return (lambda values, outcomes: lightgbm.train(values, outcomes, [f"f{column}" for column in range(values.shape[1])], options, rounds, []),
            lambda trees, values: lightgbm.predict(trees, values, LOG_ODDS)[:, 0], version, options)


def main():
    """Trains, and prints what it took."""
    values, outcomes = read("train_x"), read("train_y")
    train, predict, version, options = xgboost_peer(float(outcomes.mean())) if peer == "xgboost" else lightgbm_peer(peer)
    before = resident()
    clock, processor = time.perf_counter(), time.process_time()
    trees = train(values, outcomes)
    wall, cpu = time.perf_counter() - clock, time.process_time() - processor
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({
        "seconds": {"wall": wall, "cpu": cpu}, "memory": {"before": before, "peak": peak, "overInput": peak - before},
        "auc": {"test": auc(predict(trees, read("test_x")), read("test_y"))}, "version": version, "options": options,
    }, indent=2))


main()
