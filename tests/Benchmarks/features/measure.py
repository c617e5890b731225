"""What a command takes and on what machine: shared by peers.py and scale.py. Standard library only."""

import os
import subprocess
import time

THREADS = 2
MIB = 1 << 20


def run(command):
    """Runs a command to its end: seconds on the clock, seconds of processor, peak memory in bytes, of all its threads and children."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)}: exit code {process.returncode}")
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss * 1024}


def keep_to_two_processors():
    """Every tool gets the same: commands started from now on see the first two processors only."""
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:THREADS])


def machine():
    """One line on the machine, the load that others put on it included."""
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), "unknown processor")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    return f"{model}, {len(os.sched_getaffinity(0))} processors used, {memory:.0f} GiB; load average at the start {os.getloadavg()[0]:.1f}"


def version(*command):
    """What a tool says of its version."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def warm(directory, suffixes=(".csv", ".gz", ".zip")):
    """Reads every file once, so that all are in the file cache; their bytes in all."""
    size = 0
    for entry in os.scandir(directory):
        if entry.name.endswith(suffixes):
            with open(entry.path, "rb") as file:
                while chunk := file.read(MIB):
                    size += len(chunk)
    return size


def rows(path):
    """Number of rows of a CSV file none of whose cells holds a line break."""
    with open(path, "rb") as file:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(MIB), b"")) - 1


def table(header, lines):
    """A Markdown table; the first column to the left, numbers to the right."""
    head = ["| " + " | ".join(header) + " |", "|---|" + "---:|" * (len(header) - 1)]
    return "\n".join(head + ["| " + " | ".join(line) + " |" for line in lines])
