"""xgboost_scores.py MODEL.json FEATURES.csv OUTPUT: log-odds of every client by XGBoost itself, an empty cell is missing.

Writes `id,logodds,sum` a line: what XGBoost answers, which it adds up in 32 bits, and its leaves added up in 64 bits, tree after tree.
That nothing but the length of the numbers is between the two is checked: the same leaves added up in 32 bits must be the answer to the bit.
"""

import json
import sys

import numpy as np
import xgboost

model, features, output = sys.argv[1:]
with open(features, encoding="ascii") as file:
    names = file.readline().rstrip("\n").split(",")
    rows = [line.rstrip("\n").split(",") for line in file]
values = np.array([[cell or "nan" for cell in row[2:]] for row in rows], dtype=np.float32)
clients = xgboost.DMatrix(values, feature_names=names[2:])
booster = xgboost.Booster(model_file=model)
margins = booster.predict(clients, output_margin=True)

with open(model, encoding="utf-8") as file:
    learner = json.load(file)["learner"]
trees = learner["gradient_booster"]["model"]["trees"]
reached = booster.predict(clients, pred_leaf=True).astype(int)
leaves = np.stack([np.array(tree["split_conditions"], dtype=np.float32)[reached[:, at]] for at, tree in enumerate(trees)], axis=1)
base = float(learner["learner_model_param"]["base_score"])
short = np.full(len(rows), -np.log(1 / np.float32(base) - 1), dtype=np.float32)
for at in range(leaves.shape[1]):
    short += leaves[:, at]
if not np.array_equal(short, margins):
    sys.exit(f"XGBoost's leaves in 32 bits are up to {np.abs(short - margins).max()} from its answer")
sums = np.log(base / (1 - base)) + leaves.astype(np.float64).sum(axis=1)

with open(output, "w", encoding="ascii") as file:
    file.writelines(f"{row[0]},{margin!r},{total!r}\n" for row, margin, total in zip(rows, margins.tolist(), sums.tolist()))
