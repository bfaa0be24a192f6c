"""How long a front end waits, kernel beside kernel, in turn: medians over rounds, in ms and as ratios to the second kernel.

    KERNELS=coos7,python3 ROUNDS=4 CELLS=500 /usr/bin/python3 latency.py [OUT.md]

CELLS=0 leaves out the long session of cells that declare things.
"""
import os
import statistics
import sys
import time
from pathlib import Path

from jupyter_client import KernelManager

LINES = 10_000
TS = dict(
    trivial="1 + {i}",
    lines=f"for (let i = 0; i < {LINES}; i++) console.log(i)",
    declares="interface Row{i} {{ id: number; name: string }}\nconst rows{i}: Row{i}[] = [{{ id: {i}, name: 'row' }}];\n"
    "function total{i}(more: number): number {{ return rows{i}.length + more }}\ntotal{i}(1)",
    complete="consol",
    inspect="console",
)
PYTHON = dict(
    trivial="1 + {i}",
    lines=f"for i in range({LINES}): print(i)",
    declares="class Row{i}:\n    id = {i}\n    name = 'row'\nrows{i} = [Row{i}()]\ndef total{i}(more): return len(rows{i}) + more\ntotal{i}(1)",
    complete="prin",
    inspect="print",
)


def tree(pid):
    """A process and those that it has started."""
    threads = Path(f"/proc/{pid}/task").glob("*/children")
    return [pid, *(each for path in threads for child in path.read_text().split() for each in tree(int(child)))]


def pss(pid):
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


class Session:
    def __init__(self, name):
        self.code = PYTHON if name.startswith("python") else TS
        begun = time.monotonic()
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel(stderr=open(os.devnull, "w"), stdout=open(os.devnull, "w"))
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=240)
        self.to_info = 1000 * (time.monotonic() - begun)
        self.run("1 + 1")
        self.to_result = 1000 * (time.monotonic() - begun)

    def run(self, code):
        begun = time.monotonic()
        msg_id = self.client.execute(code)
        while True:
            message = self.client.get_iopub_msg(timeout=120)
            ours = message["parent_header"].get("msg_id") == msg_id
            if ours and message["content"].get("execution_state") == "idle":
                break
        while True:
            reply = self.client.get_shell_msg(timeout=120)
            if reply["parent_header"].get("msg_id") == msg_id:
                break
        assert reply["content"]["status"] == "ok", reply["content"]
        return 1000 * (time.monotonic() - begun)

    def ask(self, msg_id_of):
        begun = time.monotonic()
        msg_id = msg_id_of()
        while self.client.get_shell_msg(timeout=120)["parent_header"].get("msg_id") != msg_id:
            pass
        return 1000 * (time.monotonic() - begun)

    def memory(self):
        """Proportional set size of the kernel's processes, in MB."""
        return sum(pss(pid) for pid in tree(self.manager.provisioner.pid)) / 1e6

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def median_of(times, measure):
    return statistics.median(measure(i) for i in range(times))


def measure(name, cells):
    session = Session(name)
    code = session.code
    found = {"start to kernel_info": session.to_info, "start to first result": session.to_result}
    try:
        time.sleep(3)
        found["idle memory (PSS, MB)"] = session.memory()
        found["trivial cell"] = median_of(30, lambda i: session.run(code["trivial"].format(i=i)))
        found["10,000 lines"] = median_of(5, lambda i: session.run(code["lines"]))
        found["completion"] = median_of(15, lambda i: session.ask(lambda: session.client.complete(code["complete"])))
        found["inspection"] = median_of(15, lambda i: session.ask(lambda: session.client.inspect(code["inspect"])))
        if cells:
            before = session.memory()
            times = [session.run(code["declares"].format(i=i)) for i in range(cells)]
            tenth = max(1, cells // 10)
            found["cells that declare: the first tenth"] = statistics.median(times[:tenth])
            found["cells that declare: the last tenth"] = statistics.median(times[-tenth:])
            time.sleep(3)
            found["cells that declare: MB a cell"] = (session.memory() - before) / cells
    except Exception as error:
        raise RuntimeError(f"{name}: after {', '.join(found)}: {error!r}") from error
    finally:
        session.close()
    return found


def main():
    kernels = os.environ.get("KERNELS", "coos7,python3").split(",")
    rounds = int(os.environ.get("ROUNDS", "4"))
    cells = int(os.environ.get("CELLS", "500"))
    results = {name: [] for name in kernels}
    for k in range(rounds):
        # The long session is the same every time; one is enough.
        for name in kernels if k % 2 == 0 else kernels[::-1]:
            results[name].append(measure(name, cells if k == 0 else 0))
    medians = {
        name: {what: statistics.median(each[what] for each in found if what in each) for what in found[0]}
        for name, found in results.items()
    }
    ratio = f" {kernels[0]} / {kernels[1]} |" if len(kernels) > 1 else ""
    lines = ["| | " + " | ".join(kernels) + " |" + ratio, "|---|" + "---|" * (len(kernels) + (1 if ratio else 0))]
    for what in medians[kernels[0]]:
        values = [medians[name][what] for name in kernels]
        shown = [f"{each:.2f}" if abs(each) < 10 else f"{each:.0f}" for each in values]
        by = f" {values[0] / values[1]:.2f} |" if ratio and values[1] > 0 else " |" if ratio else ""
        lines.append(f"| {what} | " + " | ".join(shown) + " |" + by)
    print("\n".join(lines))
    if len(sys.argv) > 1:
        with open(sys.argv[1], "w") as out:
            out.write("\n".join(lines) + "\n")


main()
