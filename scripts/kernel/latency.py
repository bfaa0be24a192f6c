"""How long a front end waits, kernel beside kernel, in turn: medians over rounds, in ms and as ratios to the second kernel.

    KERNELS=coos7,python3 ROUNDS=4 CELLS=500 /usr/bin/python3 latency.py [OUT.md]

CELLS=0 leaves out the long session of cells that declare things, BUSY=0 the requests while a cell runs.
"""
import os
import statistics
import sys
import time
from pathlib import Path
from queue import Empty

from jupyter_client import KernelManager

LINES = 10_000
# Seconds that a request may wait for its answer while a cell runs.
PATIENCE = 5
TS = dict(
    trivial="1 + {i}",
    lines=f"for (let i = 0; i < {LINES}; i++) console.log(i)",
    declares="interface Row{i} {{ id: number; name: string }}\nconst rows{i}: Row{i}[] = [{{ id: {i}, name: 'row' }}];\n"
    "function total{i}(more: number): number {{ return rows{i}.length + more }}\ntotal{i}(1)",
    complete="consol",
    inspect="console",
    awaits="for (let i = 0; ; i++) await new Promise((r) => setTimeout(r, 5))",
    spins="while (true) {}",
)
PYTHON = dict(
    trivial="1 + {i}",
    lines=f"for i in range({LINES}): print(i)",
    declares="class Row{i}:\n    id = {i}\n    name = 'row'\nrows{i} = [Row{i}()]\ndef total{i}(more): return len(rows{i}) + more\ntotal{i}(1)",
    complete="prin",
    inspect="print",
    awaits="import asyncio\nwhile True: await asyncio.sleep(0.005)",
    spins="while True: pass",
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

    def answered(self, msg_id, seconds):
        """How long the reply to a request takes, or None where none comes in time."""
        begun = time.monotonic()
        while (left := begun + seconds - time.monotonic()) > 0:
            try:
                if self.client.get_shell_msg(timeout=left)["parent_header"].get("msg_id") == msg_id:
                    return 1000 * (time.monotonic() - begun)
            except Empty:
                break
        return None

    def subshell(self):
        """A new line of execution beside the main one, or None where the kernel has none."""
        message = self.client.session.msg("create_subshell_request", {})
        self.client.control_channel.send(message)
        try:
            return self.client.get_control_msg(timeout=PATIENCE)["content"].get("subshell_id")
        except Empty:
            return None

    def while_running(self, code):
        """What is answered while a cell runs, and when; at last the interrupt."""
        client = self.client
        waiting = client.execute(code)
        time.sleep(1)

        def in_subshell():
            message = client.session.msg("execute_request", dict(code="1 + 1", silent=False))
            message["header"]["subshell_id"] = subshell
            client.shell_channel.send(message)
            return message["header"]["msg_id"]

        found = {}
        subshell = self.subshell()
        for what, ask in {
            "kernel_info": client.kernel_info,
            "completion": lambda: client.complete(self.code["complete"]),
            "inspection": lambda: client.inspect(self.code["inspect"]),
            "is_complete": lambda: client.is_complete("1 +"),
            "history": lambda: client.history(hist_access_type="tail", n=5),
            "comm_info": client.comm_info,
            **({"a cell in a subshell": in_subshell} if subshell else {"a cell in a subshell": None}),
        }.items():
            found[what] = self.answered(ask(), PATIENCE) if ask else None
        self.manager.interrupt_kernel()
        found["interrupt"] = self.answered(waiting, PATIENCE)
        time.sleep(1)
        return found

    def memory(self):
        """Proportional set size of the kernel's processes, in MB."""
        return sum(pss(pid) for pid in tree(self.manager.provisioner.pid)) / 1e6

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def median(values):
    """None where one is: there was no answer."""
    return None if None in values else statistics.median(values)


def median_of(times, measure):
    return statistics.median(measure(i) for i in range(times))


def measure(name, cells, busy):
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
        if busy:
            for kind in ("awaits", "spins"):
                for what, ms in session.while_running(code[kind]).items():
                    found[f"while a cell {kind}: {what}"] = ms
    except Exception as error:
        raise RuntimeError(f"{name}: after {', '.join(found)}: {error!r}") from error
    finally:
        session.close()
    return found


def main():
    kernels = os.environ.get("KERNELS", "coos7,python3").split(",")
    rounds = int(os.environ.get("ROUNDS", "4"))
    cells = int(os.environ.get("CELLS", "500"))
    busy = os.environ.get("BUSY", "1") != "0"
    results = {name: [] for name in kernels}
    for k in range(rounds):
        # The long session is the same every time; one is enough.
        for name in kernels if k % 2 == 0 else kernels[::-1]:
            results[name].append(measure(name, cells if k == 0 else 0, busy and k == 0))
    medians = {
        name: {what: median([each[what] for each in found if what in each]) for what in found[0]}
        for name, found in results.items()
    }
    ratio = f" {kernels[0]} / {kernels[1]} |" if len(kernels) > 1 else ""
    lines = ["| | " + " | ".join(kernels) + " |" + ratio, "|---|" + "---|" * (len(kernels) + (1 if ratio else 0))]
    for what in medians[kernels[0]]:
        values = [medians[name][what] for name in kernels]
        shown = ["no" if each is None else f"{each:.2f}" if abs(each) < 10 else f"{each:.0f}" for each in values]
        comparable = ratio and values[0] is not None and values[1] is not None and values[1] > 0
        by = f" {values[0] / values[1]:.2f} |" if comparable else " |" if ratio else ""
        lines.append(f"| {what} | " + " | ".join(shown) + " |" + by)
    print("\n".join(lines))
    if len(sys.argv) > 1:
        with open(sys.argv[1], "w") as out:
            out.write("\n".join(lines) + "\n")


main()
