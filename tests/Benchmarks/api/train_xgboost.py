"""train_xgboost.py FEATURES.csv TABLES MODEL.json: XGBoost with the shape of the main job's model (600 trees of 3 leaves) on the same clients."""

import sys

import numpy as np
import pandas
import xgboost

features, tables, model = sys.argv[1:]
outcomes = pandas.read_csv(f"{tables}/application_train.csv", index_col="SK_ID_CURR")["TARGET"]
table = pandas.read_csv(features, index_col=0).drop(columns="TARGET")
known = table.loc[table.index.intersection(outcomes.index)].astype(np.float32)
data = xgboost.DMatrix(known, label=outcomes.loc[known.index])
booster = xgboost.train(
    {"objective": "binary:logistic", "tree_method": "hist", "grow_policy": "lossguide", "max_leaves": 3, "max_depth": 0, "learning_rate": 0.1, "seed": 1}, data, 600)
booster.save_model(model)
print(f"{len(known):,} clients, {known.shape[1]} features", file=sys.stderr)
