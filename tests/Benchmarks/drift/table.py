"""Runs credit bench drift several times on one thread and on two, and writes the table: table.py CREDIT WORK RUNS FILE."""

import json
import os
import statistics
import subprocess
import sys

credit, work, runs, file = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]


def run(threads):
    command = ["dotnet", credit, "bench", "drift", "--reference", f"{work}/ref.csv", "--current", f"{work}/cur.csv", "--threads", str(threads)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def processor():
    with open("/proc/cpuinfo") as lines:
        return next(line.split(":")[1].split()[0:2] for line in lines if line.startswith("model name"))


load = os.getloadavg()[0]
found = {threads: [run(threads) for _ in range(runs)] for threads in (1, 2)}
first = found[1][0]
with open(file, "w") as out:
    print("# Drift of a wide table\n", file=out)
    print(
        f"Made by `tests/Benchmarks/drift/run.sh`: {first['columns']} columns (104 of numbers, up to 65 % missing, and 16 of levels, `frame.py`), {first['rows']['reference']:,} rows against {first['rows']['current']:,}; {runs} runs each. Counted are all tests of the\n"
        f"default mode and both reports (`report.json` {first['bytes']['json'] / 1024:,.0f} KiB, `report.html` {first['bytes']['html'] / 1024:,.0f} KiB); reading the tables is not. Memory is the most the process held, less what it held with both tables read.\n", file=out)
    print(f"Machine: {' '.join(processor())}, 2 processors, 24 GiB; load average at the start {load:.1f} and {os.getloadavg()[0]:.1f} at the end.\n", file=out)
    print("| threads | wall s, least | wall s, median | processor s, median | MiB over the data |\n|---:|---:|---:|---:|---:|", file=out)
    for threads, results in found.items():
        wall = [result["seconds"]["wall"] for result in results]
        cpu = statistics.median(result["seconds"]["cpu"] for result in results)
        memory = max(result["memory"]["overData"] for result in results) / 2**20
        print(f"| {threads} | {min(wall):.2f} | {statistics.median(wall):.2f} | {cpu:.2f} | {memory:.0f} |", file=out)
    print(
        "\nEvidently 0.7.21's DataDriftPreset on a frame of the same recipe took 57 to 62 processor seconds and 1,680 MB at the most, on another machine and with reading left out (studied with Debian's pandas 1.5.3 and scipy 1.10.1);"
        "\nit cannot be restored here, so it was not run beside ours. It computes other tests: one for each column, and correlations.", file=out)
