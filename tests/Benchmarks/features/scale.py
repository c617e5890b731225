"""Times `credit features` at three sizes and in three forms of files: scale.py CREDIT DATA-OF-10 DATA-OF-30 DATA-OF-100 WORK RESULT.md"""

import gzip
import os
import shutil
import sys
import zipfile

import measure

RUNS = 3
MOST_SECONDS, MOST_BYTES = 45, 6 << 30
KAGGLE = {
    "application_train": 307_511, "application_test": 48_744, "bureau": 1_716_428, "bureau_balance": 27_299_925,
    "previous_application": 1_670_214, "POS_CASH_balance": 10_001_358, "installments_payments": 13_605_401, "credit_card_balance": 3_840_312,
}


def gzipped(data, work):
    """A folder with each table as .csv.gz; made once."""
    folder = os.path.join(work, "gz")
    for table in KAGGLE:
        target = os.path.join(folder, table + ".csv.gz")
        if not os.path.exists(target):
            os.makedirs(folder, exist_ok=True)
            with open(os.path.join(data, table + ".csv"), "rb") as source, gzip.open(target + ".writing", "wb", compresslevel=6) as packed:
                shutil.copyfileobj(source, packed, measure.MIB)
            os.replace(target + ".writing", target)
    return folder


def zipped(data, work):
    """A folder with one zip of all tables, as Kaggle gives them; made once."""
    folder = os.path.join(work, "zip")
    target = os.path.join(folder, "home-credit.zip")
    if not os.path.exists(target):
        os.makedirs(folder, exist_ok=True)
        with zipfile.ZipFile(target + ".writing", "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
            for table in KAGGLE:
                packed.write(os.path.join(data, table + ".csv"), table + ".csv")
        os.replace(target + ".writing", target)
    return folder


def main(credit, tenth, third, whole, work, result):
    measure.keep_to_two_processors()
    machine = measure.machine()
    counts = {folder: {table: measure.rows(os.path.join(folder, table + ".csv")) for table in KAGGLE} for folder in (tenth, third, whole)}
    output = os.path.join(work, "scale.features")

    lines, last = [], {}
    for share, form, folder, plain in [
            ("10 %", ".csv", tenth, tenth), ("30 %", ".csv", third, third), ("100 %", ".csv", whole, whole),
            ("30 %", ".csv.gz", gzipped(third, work), third), ("30 %", ".zip", zipped(third, work), third)]:
        measure.warm(folder)
        taken = []
        for _ in range(RUNS):
            taken.append(measure.run(["dotnet", credit, "features", folder, "--catalog", "all", "--output", output]))
            print(f"{share} {form}: {taken[-1]['wall']:.2f} s", flush=True)
        os.remove(output)
        best = min(taken, key=lambda turn: turn["wall"])
        best["peak"] = max(turn["peak"] for turn in taken)
        if form == ".csv":
            last = best
        clients = counts[plain]["application_train"] + counts[plain]["application_test"]
        megabytes = sum(os.path.getsize(os.path.join(plain, table + ".csv")) for table in KAGGLE) / 1e6
        lines.append([
            share, form, f"{clients:,}", f"{sum(counts[plain].values()) / 1e6:.1f}", f"{megabytes:,.0f}", f"{best['wall']:.1f}",
            f"{1e6 * best['wall'] / clients:.0f}", f"{best['cpu']:.1f}", f"{best['peak'] / measure.MIB:,.0f}", f"{megabytes / best['wall']:.0f}",
        ])

    is_within = last["wall"] <= MOST_SECONDS and last["peak"] <= MOST_BYTES
    rows = [[table, f"{counts[whole][table]:,}", f"{known:,}", f"{counts[whole][table] / known - 1:+.1%}"] for table, known in KAGGLE.items()]
    header = ["clients", "form", "number", "million rows", "CSV MB", "wall s", "µs / client", "processor s", "peak MiB", "CSV MB/s"]
    with open(result, "w", encoding="utf-8") as file:
        file.write(f"""# All features at Kaggle's size

Made by `tests/Benchmarks/features/scale.sh`: `credit features DIR --catalog all --output FILE.features` on synthetic tables, from the start
of the process to the file of features, fastest of {RUNS} runs, files in the cache; the peak is the greatest of the {RUNS}.

Machine: {machine}; .NET {measure.version("dotnet", "--version")}.

{measure.table(header, lines)}

The time per client falls with size; the start of the program and its compilation at run time, which every run pays, were not measured apart.
At 100 % the limits are {MOST_SECONDS} s and {MOST_BYTES // measure.MIB:,} MiB: {"kept" if is_within else "EXCEEDED"}.

Rows at 100 % beside those of Kaggle; the rows of application_train are the clients with a known outcome:

{measure.table(["table", "synthetic", "Kaggle", "difference"], rows)}
""")
    return 0 if is_within else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
