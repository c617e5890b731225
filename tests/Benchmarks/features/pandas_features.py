"""The features of `credit bench features`, by pandas: pandas_features.py DIR OUTPUT.csv [plain]

The cleaning rules and the rules on missing values of the product, where they touch these features:
- DAYS_ENTRY_PAYMENT below -4000, NUM_INSTALMENT_VERSION above 70 and DAYS_CREDIT_ENDDATE below -40000 are missing;
- payments of one instalment are merged: the amounts paid add up, the last day and the greatest amount due count;
- a ratio whose denominator is 0 is missing; a sum over no value is missing; a count over no row is 0.
Only the columns needed are read, with their types; amounts are 32-bit floats, as in the product: less memory to move, and all tools add
up the same numbers. With `plain`, files are read as most notebooks do, by `read_csv(path)` alone: all columns, types guessed.
Either way every aggregate runs in compiled code, none through `apply` or a lambda.
"""

import os
import sys

import numpy as np
import pandas as pd

YEAR = -365
IS_PLAIN = sys.argv[3:] == ["plain"]


def read(directory, table, types):
    """Some columns of a table, with their types."""
    path = os.path.join(directory, table + ".csv")
    if IS_PLAIN:
        return pd.read_csv(path)
    return pd.read_csv(path, engine="c", usecols=list(types), dtype=types, low_memory=False, memory_map=True)


def instalments(directory):
    """Features of installments_payments, by client."""
    payments = read(directory, "installments_payments", {
        "SK_ID_PREV": np.int32, "SK_ID_CURR": np.int32, "NUM_INSTALMENT_VERSION": np.float32, "NUM_INSTALMENT_NUMBER": np.int16,
        "DAYS_INSTALMENT": np.float32, "DAYS_ENTRY_PAYMENT": np.float32, "AMT_INSTALMENT": np.float32, "AMT_PAYMENT": np.float32,
    })
    payments.loc[payments["DAYS_ENTRY_PAYMENT"] < -4000, "DAYS_ENTRY_PAYMENT"] = np.nan
    payments.loc[payments["NUM_INSTALMENT_VERSION"] > 70, "NUM_INSTALMENT_VERSION"] = np.nan

    same = payments.groupby(
        ["SK_ID_CURR", "SK_ID_PREV", "NUM_INSTALMENT_VERSION", "NUM_INSTALMENT_NUMBER", "DAYS_INSTALMENT"], sort=False, dropna=False)
    merged = pd.DataFrame({
        "paid_day": same["DAYS_ENTRY_PAYMENT"].max(), "due": same["AMT_INSTALMENT"].max(), "paid": same["AMT_PAYMENT"].sum(min_count=1),
    }).reset_index(level=["SK_ID_CURR", "DAYS_INSTALMENT"])
    del payments, same

    late = merged["paid_day"] - merged["DAYS_INSTALMENT"]
    merged["past_due"] = late.clip(lower=0)
    merged["before_due"] = (-late).clip(lower=0)
    merged["is_late"] = (late > 0).astype(np.float32).where(late.notna())
    merged["ratio"] = merged["paid"] / merged["due"].where(merged["due"] != 0)

    clients = merged.groupby("SK_ID_CURR", sort=False)
    recent = merged[merged["DAYS_INSTALMENT"] >= YEAR].groupby("SK_ID_CURR", sort=False)
    return pd.DataFrame({
        "I_COUNT": clients.size(), "I_DPD_MAX": clients["past_due"].max(), "I_DPD_MEAN": clients["past_due"].mean(),
        "I_DBD_SUM": clients["before_due"].sum(min_count=1), "I_LATE_SHARE": clients["is_late"].mean(),
        "I_RATIO_MEAN": clients["ratio"].mean(), "I_PAY_MIN": clients["paid"].min(), "I_PAY_SUM": clients["paid"].sum(min_count=1),
        "I_INST_MAX": clients["due"].max(), "I365_LATE_SHARE": recent["is_late"].mean(), "I365_DPD_MEAN": recent["past_due"].mean(),
    })


def months(directory):
    """What the months of bureau_balance looked like, by loan."""
    balance = read(directory, "bureau_balance", {"SK_ID_BUREAU": np.int32, "STATUS": "category"})
    balance["STATUS"] = balance["STATUS"].astype("category")  # so already unless plain
    worst = balance["STATUS"].cat.categories.to_series().map({"1": 1, "2": 2, "3": 3, "4": 4, "5": 5}).fillna(0).to_numpy(np.int8)
    code = balance["STATUS"].cat.codes.to_numpy()
    balance["worst"] = np.append(worst, np.int8(0))[code]  # the code of a missing status is -1
    balance["on_time"] = balance["STATUS"] == "0"
    balance["late"] = balance["worst"] > 0

    loans = balance.groupby("SK_ID_BUREAU", sort=False)
    return pd.DataFrame({
        "months": loans.size(), "on_time": loans["on_time"].mean(), "late": loans["late"].mean(), "worst": loans["worst"].max(),
    })


def bureau(directory):
    """Features of bureau and bureau_balance, by client."""
    loans = read(directory, "bureau", {
        "SK_ID_CURR": np.int32, "SK_ID_BUREAU": np.int32, "CREDIT_ACTIVE": "category", "DAYS_CREDIT": np.int32,
        "DAYS_CREDIT_ENDDATE": np.float32, "AMT_CREDIT_SUM": np.float32, "AMT_CREDIT_SUM_DEBT": np.float32, "CREDIT_TYPE": "category",
    })
    loans.loc[loans["DAYS_CREDIT_ENDDATE"] < -40000, "DAYS_CREDIT_ENDDATE"] = np.nan
    loans["is_active"] = loans["CREDIT_ACTIVE"] == "Active"
    loans["is_card"] = loans["CREDIT_TYPE"] == "Credit card"
    loans = loans.join(months(directory), on="SK_ID_BUREAU")

    clients = loans.groupby("SK_ID_CURR", sort=False)
    recent = loans[loans["DAYS_CREDIT"] >= YEAR].groupby("SK_ID_CURR", sort=False)
    debt, amount = clients["AMT_CREDIT_SUM_DEBT"].sum(min_count=1), clients["AMT_CREDIT_SUM"].sum(min_count=1)
    return pd.DataFrame({
        "B_COUNT": clients.size(), "B_ACTIVE_COUNT": clients["is_active"].sum(), "B_DAYS_CREDIT_MAX": clients["DAYS_CREDIT"].max(),
        "B_DAYS_CREDIT_MIN": clients["DAYS_CREDIT"].min(), "B_DAYS_CREDIT_MEAN": clients["DAYS_CREDIT"].mean(), "B_DEBT_SUM": debt,
        "B_DEBT_CREDIT": debt / amount.where(amount != 0), "B_ENDDATE_MAX": clients["DAYS_CREDIT_ENDDATE"].max(),
        "B_SHARE_CARD": clients["is_card"].mean(), "B12_COUNT": recent.size(),
        "B12_DEBT_SUM": recent["AMT_CREDIT_SUM_DEBT"].sum(min_count=1), "BB_SHARE_0": clients["on_time"].mean(),
        "BB_SHARE_BAD": clients["late"].mean(), "BB_WORST_MAX": clients["worst"].max(), "BB_MSIZE_MEAN": clients["months"].mean(),
    })


def main(directory, output):
    clients = pd.concat(
        [
            read(directory, "application_train", {"SK_ID_CURR": np.int32, "TARGET": np.float32}),
            read(directory, "application_test", {"SK_ID_CURR": np.int32}),
        ], ignore_index=True)[["SK_ID_CURR", "TARGET"]]
    features = clients.join(instalments(directory), on="SK_ID_CURR").join(bureau(directory), on="SK_ID_CURR")
    counts = ["I_COUNT", "B_COUNT", "B_ACTIVE_COUNT", "B12_COUNT"]
    features[counts] = features[counts].fillna(0).astype(np.int32)
    features.to_csv(output, index=False)


main(*sys.argv[1:3])
