"""Times `credit bench features` beside pandas and DuckDB, in turn, and compares what they give: peers.py CREDIT DATA WORK RUNS RESULT.md"""

import os
import statistics
import subprocess
import sys

import pandas

import measure

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = ["application_train", "application_test", "bureau", "bureau_balance", "installments_payments"]


def commands(credit, data, work):
    """The command of each tool, and its CSV."""
    output = {name: os.path.join(work, name + ".csv") for name in ("credit", "duckdb", "pandas", "pandas-plain")}
    pandas_script = [sys.executable, os.path.join(HERE, "pandas_features.py"), data]
    return output, {
        "credit": ["dotnet", credit, "bench", "features", data, "--output", output["credit"], "--threads", str(measure.THREADS)],
        "duckdb": ["node", os.path.join(HERE, "duckdb_features.mjs"), data, output["duckdb"], str(measure.THREADS)],
        "pandas": [*pandas_script, output["pandas"]],
        "pandas-plain": [*pandas_script, output["pandas-plain"], "plain"],
    }


def main(credit, data, work, runs, result):
    measure.keep_to_two_processors()
    machine = measure.machine()
    measure.warm(data)
    output, command = commands(credit, data, work)

    taken = {name: [] for name in command}
    for turn in range(int(runs)):
        for name in command:
            taken[name].append(measure.run(command[name]))
            print(f"{turn + 1}/{runs} {name}: {taken[name][-1]['wall']:.2f} s", flush=True)

    comparison = subprocess.run(
        [sys.executable, os.path.join(HERE, "compare.py"), *output.values()], capture_output=True, text=True, check=False)
    print(comparison.stdout + comparison.stderr, end="")

    duckdb = measure.version("node", "-p", f"require('{HERE}/node_modules/@duckdb/node-api/package.json').version")
    titles = {
        "credit": "`credit bench features`, 2 threads", "duckdb": f"DuckDB {duckdb} by SQL, 2 threads",
        "pandas": f"pandas {pandas.__version__}, columns and types given",
        "pandas-plain": f"pandas {pandas.__version__}, `read_csv(path)` alone",
    }
    ours = statistics.median(turn["wall"] for turn in taken["credit"])
    lines = []
    for name, title in titles.items():
        walls = [turn["wall"] for turn in taken[name]]
        lines.append([
            title, *(f"{of(walls):.2f}" for of in (min, statistics.median, max)), f"{statistics.median(walls) / ours:.2f}",
            f"{statistics.median(turn['cpu'] for turn in taken[name]):.1f}", f"{max(turn['peak'] for turn in taken[name]) / measure.MIB:,.0f}",
        ])

    counts = {table: measure.rows(os.path.join(data, table + ".csv")) for table in TABLES}
    megabytes = sum(os.path.getsize(os.path.join(data, table + ".csv")) for table in TABLES) / 1e6
    unequal = "\n".join("- " + line.replace(work + os.sep, "") for line in comparison.stdout.splitlines())
    with open(result, "w", encoding="utf-8") as file:
        file.write(f"""# Reading and features beside pandas and DuckDB

Made by `tests/Benchmarks/features/run.sh`. The same 26 features of the same CSV files ({megabytes:,.0f} MB: {', '.join(f'{table} {rows:,} rows' for table, rows in counts.items())}),
each tool from the start of its process to its CSV of results, {runs} turns one after the other, files in the cache.

Machine: {machine}; .NET {measure.version("dotnet", "--version")}, Node {measure.version("node", "--version")}.

{measure.table(["tool", "least s", "median s", "greatest s", "median / ours", "processor s", "peak MiB"], lines)}

pandas computes on one thread by nature. The results compared, value by value of every client:

{unequal}
""")
    return comparison.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
