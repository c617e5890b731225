"""Kills a search again and again, and compares what it ends with.

kills.py CREDIT_DLL FOLDER KILLS
"""

import json
import os
import random
import shutil
import subprocess
import sys
import time

TIMES = ("mean_fit_time", "std_fit_time", "mean_score_time", "std_score_time")
THREADS = (1, 2, 16)


def run(credit, *arguments):
    """Runs a verb to its end."""
    subprocess.run(["dotnet", credit, *arguments], check=True, stdout=subprocess.DEVNULL)


def lines(journal):
    """Whole lines of the journal."""
    path = os.path.join(journal, "journal-1-of-1.jsonl")
    if not os.path.exists(path):
        return 0
    with open(path, "rb") as file:
        return file.read().count(b"\n")


def results(journal):
    """The results without times, as one text."""
    with open(os.path.join(journal, "cv_results.json"), encoding="utf-8") as file:
        root = json.load(file)
    for name in TIMES:
        del root["cv_results"][name]
    for candidate in root["search"]["candidates"]:
        for fold in candidate["folds"]:
            del fold["fitSeconds"], fold["scoreSeconds"]
    return json.dumps(root)


def main():
    """Kills, and compares."""
    credit, folder, kills = sys.argv[1], sys.argv[2], int(sys.argv[3])
    data, grid = os.path.join(folder, "data"), os.path.join(folder, "grid.json")
    whole, killed = os.path.join(folder, "whole"), os.path.join(folder, "killed")
    for old in (whole, killed):
        shutil.rmtree(old, ignore_errors=True)
    os.makedirs(folder, exist_ok=True)
    run(credit, "data", "synthesize", "--clients", "700", "--seed", "3", "--output", data)
    with open(grid, "w", encoding="ascii") as file:
        # More fits than kills can outrun: 5 folds x 2 x kills candidates.
        json.dump({"leaves": [4, 7], "l2": [1 + number for number in range(kills)], "rounds": [20]}, file)
    search = ["search", data, "--grid", grid, "--without-canaries"]
    run(credit, *search, "--journal", whole)

    draw = random.Random(1)
    done = 0
    while done < kills:
        before = lines(killed)
        process = subprocess.Popen(
            ["dotnet", credit, *search, "--journal", killed, "--threads", str(THREADS[done % 3])], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        target = before + draw.randrange(0, 12)
        while process.poll() is None and lines(killed) < target:
            time.sleep(0.001)
        time.sleep(draw.random() * 0.02)
        if process.poll() is not None:
            break
        process.kill()
        process.wait()
        done += 1

    run(credit, *search, "--journal", killed, "--threads", "16")
    if results(whole) != results(killed):
        sys.exit(f"After {done} kills the results differ.")
    print(f"{done} kills, {lines(killed)} scores: the results are the same, byte by byte, times aside.")


if __name__ == "__main__":
    main()
