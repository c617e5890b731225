"""The peer of `credit search`: scikit-learn's GridSearchCV over HistGradientBoostingClassifier, two processes of one thread each.

sklearn_search.py FOLDER OUTPUT     reads train_x.npy, train_y.npy and grid.json; writes cv_results as JSON
"""

import json
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OMP_WAIT_POLICY"] = "passive"

import numpy  # noqa: E402  the settings above must come first
from sklearn.ensemble import HistGradientBoostingClassifier  # noqa: E402
from sklearn.model_selection import GridSearchCV, StratifiedKFold  # noqa: E402

NAMES = {"learningRate": "learning_rate", "leaves": "max_leaf_nodes", "minRowsPerLeaf": "min_samples_leaf"}


def main():
    """Searches, and writes what it took."""
    folder, output = sys.argv[1], sys.argv[2]
    values = numpy.load(os.path.join(folder, "train_x.npy"))
    outcomes = numpy.load(os.path.join(folder, "train_y.npy"))
    with open(os.path.join(folder, "grid.json"), encoding="ascii") as file:
        grid = json.load(file)
    model = HistGradientBoostingClassifier(
        max_iter=grid["rounds"][0], max_bins=255, l2_regularization=grid["l2"][0], early_stopping=False, random_state=1)
    search = GridSearchCV(
        model, {theirs: grid[ours] for ours, theirs in NAMES.items()}, scoring="roc_auc", n_jobs=2, refit=False,
        cv=StratifiedKFold(5, shuffle=True, random_state=1))
    start = time.perf_counter()
    search.fit(values, outcomes)
    seconds = time.perf_counter() - start
    with open(output, "w", encoding="ascii") as file:
        json.dump({
            "seconds": seconds,
            "auc": [float(mean) for mean in search.cv_results_["mean_test_score"]],
            "params": [dict(zip(NAMES, (given[name] for name in NAMES.values()))) for given in search.cv_results_["params"]],
        }, file)


if __name__ == "__main__":
    main()
