"""The tiers of a kernel testbed by jupyter_client: what a front end relies on, one check after another.

    KERNELS=coos7,python3,deno /usr/bin/python3 testbed.py [OUT.md]

Writes a table with a row for each check and a column for each kernel. Every kernel of KERNELS gets the same checks, in
its own language. Ends with 1 where the first of them fails any.
"""
import os
import re
import sys
import time
from queue import Empty

from jupyter_client import KernelManager

SECONDS = float(os.environ.get("TESTBED_SECONDS", "60"))

TS = dict(
    print="console.log('hello')", err="console.error('oops')", value="6 * 7", shown="42", define="const v1 = 41", use="v1 + 1",
    fail="throw new Error('on purpose')", syntax="const const", incomplete="function f() {", complete_name="consol", completed="console",
    inspect="console", many="for (let i = 0; i < 2000; i++) console.log(i)", sleep="await new Promise((r) => setTimeout(r, 60000))",
    spin="while (true) {}", late="setTimeout(() => console.log('late'), 100); 0",
)
SNIPPETS = {
    "coos7": dict(
        TS,
        rich="import { display, html } from 'coos7/notebook'; display(html('<b>x</b>'))",
        update="const place = display('a'); place.update('b')",
        clear="import { clearOutput } from 'coos7/notebook'; clearOutput()",
        input="import { input } from 'coos7/notebook'; await input('name? ')",
        promptcall="prompt('name? ')", rejected="void Promise.reject(new Error('nobody')); 1",
        partial="const kept1 = 1; throw new Error('x')", kept="kept1",
        closure1="let f1 = 0; const get1 = () => f1;", closure2="f1 = 5; get1()", closure="5",
    ),
    "deno": dict(
        TS,
        rich="await Deno.jupyter.display({ 'text/html': '<b>x</b>' }, { raw: true })",
        update="const h1 = 'd1'; await Deno.jupyter.broadcast('display_data', { data: { 'text/plain': 'a' }, metadata: {}, transient: { display_id: h1 } }); await Deno.jupyter.broadcast('update_display_data', { data: { 'text/plain': 'b' }, metadata: {}, transient: { display_id: h1 } })",
        clear="await Deno.jupyter.broadcast('clear_output', { wait: false })",
        input="prompt('name? ')", promptcall="prompt('name? ')", rejected="void Promise.reject(new Error('nobody')); 1",
        partial="const kept1 = 1; throw new Error('x')", kept="kept1",
        closure1="let f1 = 0; const get1 = () => f1;", closure2="f1 = 5; get1()", closure="5",
    ),
    "python3": dict(
        print="print('hello')", err="import sys; print('oops', file=sys.stderr)", value="6 * 7", shown="42", define="v1 = 41", use="v1 + 1",
        fail="raise ValueError('on purpose')", syntax="def def", incomplete="def f():", complete_name="prin", completed="print",
        inspect="print", many="for i in range(2000): print(i)", sleep="import time; time.sleep(60)", spin="while True: pass",
        late="import threading; threading.Timer(0.1, lambda: print('late')).start()",
        rich="from IPython.display import display, HTML; display(HTML('<b>x</b>'))",
        update="h = display('a', display_id=True); h.update('b')", clear="from IPython.display import clear_output; clear_output()",
        input="input('name? ')", promptcall="input('name? ')", rejected="1",
        partial="kept1 = 1; raise ValueError('x')", kept="kept1",
        closure1="f1 = 0\ndef get1(): return f1", closure2="f1 = 5; get1()", closure="5",
    ),
}


class Session:
    def __init__(self, name):
        self.code = SNIPPETS[name]
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel(stderr=open(os.devnull, "w"), stdout=open(os.devnull, "w"))
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=4 * SECONDS)
        self.run(self.code["value"])

    def reply(self, msg_id, channel="shell"):
        end = time.monotonic() + SECONDS
        get = getattr(self.client, f"get_{channel}_msg")
        while time.monotonic() < end:
            try:
                message = get(timeout=0.5)
            except Empty:
                continue
            if message["parent_header"].get("msg_id") == msg_id:
                return message
        raise AssertionError("no reply")

    def published(self, msg_id, until_idle=True, seconds=SECONDS):
        end = time.monotonic() + seconds
        found = []
        while time.monotonic() < end:
            try:
                message = self.client.get_iopub_msg(timeout=0.2)
            except Empty:
                continue
            if message["parent_header"].get("msg_id") != msg_id:
                continue
            found.append(message)
            if until_idle and message["content"].get("execution_state") == "idle":
                return found
        if until_idle:
            raise AssertionError("never idle")
        return found

    def run(self, code, **options):
        msg_id = self.client.execute(code, **options)
        outputs = self.published(msg_id)
        return self.reply(msg_id), outputs

    def control(self, msg_type, content=None):
        message = self.client.session.msg(msg_type, content or {})
        self.client.control_channel.send(message)
        return self.reply(message["header"]["msg_id"], "control")

    def ask(self, msg_type, content):
        message = self.client.session.msg(msg_type, content)
        self.client.shell_channel.send(message)
        return message["header"]["msg_id"]

    def interrupt_after(self, code):
        msg_id = self.client.execute(code)
        time.sleep(1.5)
        self.manager.interrupt_kernel()
        assert self.reply(msg_id)["content"]["status"] == "error"
        self.published(msg_id)

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def text(outputs, name="stdout"):
    return "".join(m["content"]["text"] for m in outputs if m["msg_type"] == "stream" and m["content"]["name"] == name)


def types(outputs):
    return [m["msg_type"] for m in outputs]


def value(outputs):
    "The value of a cell as text; some kernels colour it."
    shown = next(m["content"]["data"]["text/plain"] for m in outputs if m["msg_type"] == "execute_result")
    return re.sub("\x1b\\[[0-9;]*m", "", shown)


CHECKS = []


def check(tier):
    def add(function):
        CHECKS.append((tier, function.__doc__, function))
        return function

    return add


@check("lifecycle")
def _(s):
    "kernel_info: status, protocol, language"
    content = s.reply(s.client.kernel_info())["content"]
    assert content["status"] == "ok" and content["protocol_version"] and content["language_info"]["file_extension"]


@check("lifecycle")
def _(s):
    "heartbeat"
    assert s.client.hb_channel.is_beating()


@check("lifecycle")
def _(s):
    "busy, execute_input, idle around a cell, in order"
    _, outputs = s.run(s.code["value"])
    states = [m["content"]["execution_state"] for m in outputs if m["msg_type"] == "status"]
    assert states[0] == "busy" and states[-1] == "idle" and types(outputs)[1] == "execute_input", types(outputs)


@check("execute")
def _(s):
    "the value is an execute_result with the reply's count"
    reply, outputs = s.run(s.code["value"])
    assert value(outputs).strip() == s.code["shown"]
    result = next(m for m in outputs if m["msg_type"] == "execute_result")
    assert result["content"]["execution_count"] == reply["content"]["execution_count"]


@check("execute")
def _(s):
    "variables stay; counts go up"
    first, _ = s.run(s.code["define"])
    second, outputs = s.run(s.code["use"])
    assert value(outputs).strip() == "42"
    assert second["content"]["execution_count"] == first["content"]["execution_count"] + 1


@check("execute")
def _(s):
    "silent: nothing published, count unchanged"
    _, outputs = s.run(s.code["print"], silent=True)
    assert set(types(outputs)) == {"status"}, types(outputs)


@check("execute")
def _(s):
    "user_expressions"
    reply, _ = s.run(s.code["value"], user_expressions={"x": "1 + 1"})
    assert reply["content"]["user_expressions"]["x"]["data"]["text/plain"].strip() == "2"


@check("execute")
def _(s):
    "a function sees what a later cell assigns"
    s.run(s.code["closure1"])
    assert value(s.run(s.code["closure2"])[1]).strip() == s.code["closure"]


@check("execute")
def _(s):
    "what a cell declared before it threw stays"
    s.run(s.code["partial"])
    assert value(s.run(s.code["kept"])[1]).strip() == "1"


@check("errors")
def _(s):
    "error message on iopub and in the reply, with traceback"
    reply, outputs = s.run(s.code["fail"])
    error = next(m for m in outputs if m["msg_type"] == "error")
    assert reply["content"]["status"] == "error" and "on purpose" in error["content"]["evalue"] and error["content"]["traceback"]


@check("errors")
def _(s):
    "a syntax error is an error"
    reply, _ = s.run(s.code["syntax"])
    assert reply["content"]["status"] == "error" and reply["content"]["ename"]


@check("errors")
def _(s):
    "cells that wait behind a failing one are aborted"
    first = s.client.execute(s.code["fail"])
    second = s.client.execute(s.code["value"])
    assert s.reply(first)["content"]["status"] == "error"
    assert s.reply(second)["content"]["status"] in ("aborted", "error")
    s.published(second)


@check("streams")
def _(s):
    "stdout and stderr"
    assert "hello" in text(s.run(s.code["print"])[1])
    assert "oops" in text(s.run(s.code["err"])[1], "stderr")


@check("streams")
def _(s):
    "2,000 lines, all of them, in order"
    assert text(s.run(s.code["many"])[1]).split() == [str(i) for i in range(2000)]


@check("streams")
def _(s):
    "output that comes after a cell has ended belongs to it"
    msg_id = s.client.execute(s.code["late"])
    s.reply(msg_id)
    assert "late" in text(s.published(msg_id, until_idle=False, seconds=4))


@check("streams")
def _(s):
    "a rejection that nobody awaits does not end the session"
    s.run(s.code["rejected"])
    time.sleep(0.5)
    assert value(s.run(s.code["value"])[1]).strip() == "42"


@check("rich output")
def _(s):
    "display_data with HTML"
    data = next(m for m in s.run(s.code["rich"])[1] if m["msg_type"] == "display_data")["content"]["data"]
    assert "<b>x</b>" in data["text/html"]


@check("rich output")
def _(s):
    "update_display_data with the same display_id"
    outputs = s.run(s.code["update"])[1]
    shown = next(m for m in outputs if m["msg_type"] == "display_data")["content"]["transient"]["display_id"]
    assert next(m for m in outputs if m["msg_type"] == "update_display_data")["content"]["transient"]["display_id"] == shown


@check("rich output")
def _(s):
    "clear_output"
    assert "clear_output" in types(s.run(s.code["clear"])[1])


@check("complete")
def _(s):
    "complete: matches and their place"
    content = s.reply(s.client.complete(s.code["complete_name"], len(s.code["complete_name"])))["content"]
    assert s.code["completed"] in [m.rstrip("(") for m in content["matches"]] and content["cursor_start"] == 0


@check("complete")
def _(s):
    "complete: types (_jupyter_types_experimental)"
    content = s.reply(s.client.complete(s.code["complete_name"], len(s.code["complete_name"])))["content"]
    assert content["metadata"]["_jupyter_types_experimental"][0]["type"]


@check("inspect")
def _(s):
    "inspect: a known name is found, with text"
    content = s.reply(s.client.inspect(s.code["inspect"], len(s.code["inspect"])))["content"]
    assert content["found"] and content["data"]["text/plain"]


@check("inspect")
def _(s):
    "inspect: an unknown name is not found"
    assert s.reply(s.client.inspect("nobody_knows_this", 8))["content"]["found"] is False


@check("is_complete")
def _(s):
    "complete, incomplete, invalid"
    status = lambda code: s.reply(s.client.is_complete(code))["content"]["status"]
    assert status(s.code["value"]) == "complete" and status(s.code["incomplete"]) == "incomplete" and status(s.code["syntax"]) == "invalid"


@check("history")
def _(s):
    "tail and search find what was run"
    s.run(s.code["print"])
    tail = s.reply(s.client.history(hist_access_type="tail", n=3))["content"]["history"]
    assert any(s.code["print"] == entry[2] for entry in tail), tail
    found = s.reply(s.client.history(hist_access_type="search", pattern="*hello*", n=3))["content"]["history"]
    assert found


@check("comms")
def _(s):
    "comm_info; an unknown target is closed"
    assert "comms" in s.reply(s.client.comm_info())["content"]
    msg_id = s.ask("comm_open", {"comm_id": "c1", "target_name": "nobody", "data": {}})
    assert "comm_close" in types(s.published(msg_id))


@check("stdin")
def _(s):
    "input_request and its answer"
    msg_id = s.client.execute(s.code["input"], allow_stdin=True)
    request = s.client.get_stdin_msg(timeout=SECONDS)
    assert "name?" in request["content"]["prompt"]
    s.client.input("me")
    assert "me" in value(s.published(msg_id))
    s.reply(msg_id)


@check("stdin")
def _(s):
    "input() of the language itself (prompt) stands still until the answer comes"
    msg_id = s.client.execute(s.code["promptcall"], allow_stdin=True)
    s.client.get_stdin_msg(timeout=SECONDS)
    s.client.input("you")
    assert "you" in value(s.published(msg_id))
    s.reply(msg_id)


@check("interrupt")
def _(s):
    "stops a cell that waits; variables stay"
    s.interrupt_after(s.code["sleep"])
    assert value(s.run(s.code["use"])[1]).strip() == "42"


@check("interrupt")
def _(s):
    "stops a cell that spins; variables stay"
    s.interrupt_after(s.code["spin"])
    assert value(s.run(s.code["use"])[1]).strip() == "42"


@check("interrupt")
def _(s):
    "an interrupt while nothing runs does no harm"
    s.manager.interrupt_kernel()
    time.sleep(1)
    assert value(s.run(s.code["use"])[1]).strip() == "42"


def answered_while(s, code):
    msg_id = s.client.execute(code)
    time.sleep(1.5)
    begun = time.monotonic()
    content = s.reply(s.client.complete(s.code["complete_name"], len(s.code["complete_name"])))["content"]
    took = time.monotonic() - begun
    s.manager.interrupt_kernel()
    s.reply(msg_id)
    s.published(msg_id)
    assert content["matches"] and took < 10
    return f"{1000 * took:.0f} ms"


@check("while a cell runs")
def _(s):
    "a completion is answered while a cell waits"
    return answered_while(s, s.code["sleep"])


@check("while a cell runs")
def _(s):
    "a completion is answered while a cell spins"
    return answered_while(s, s.code["spin"])


@check("subshells")
def _(s):
    "announced; created, listed, deleted on the control channel"
    features = s.reply(s.client.kernel_info())["content"].get("supported_features", [])
    assert "kernel subshells" in features, features
    made = s.control("create_subshell_request")["content"]["subshell_id"]
    assert made in s.control("list_subshell_request")["content"]["subshell_id"]
    assert s.control("delete_subshell_request", {"subshell_id": made})["content"]["status"] == "ok"


@check("subshells")
def _(s):
    "a cell runs in a subshell while one waits in the main shell"
    made = s.control("create_subshell_request")["content"]["subshell_id"]
    main = s.client.execute(s.code["sleep"])
    time.sleep(1)
    message = s.client.session.msg("execute_request", {"code": s.code["value"], "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False})
    message["header"]["subshell_id"] = made
    s.client.shell_channel.send(message)
    assert s.reply(message["header"]["msg_id"])["content"]["status"] == "ok"
    s.manager.interrupt_kernel()
    s.reply(main)
    s.published(main)
    s.control("delete_subshell_request", {"subshell_id": made})


@check("shutdown")
def _(s):
    "shutdown_request on control: a reply, and the process ends"
    reply = s.control("shutdown_request", {"restart": False})
    assert reply["content"]["restart"] is False
    end = time.monotonic() + 20
    while s.manager.is_alive() and time.monotonic() < end:
        time.sleep(0.1)
    assert not s.manager.is_alive()


def main():
    kernels = os.environ.get("KERNELS", "coos7").split(",")
    results = {}
    for name in kernels:
        session = Session(name)
        for tier, what, function in CHECKS:
            try:
                results[name, tier, what] = function(session) or "yes"
            except Exception as error:
                results[name, tier, what] = "no"
                print(f"{name}: {tier}: {what}: {type(error).__name__} {str(error)[:200]}", flush=True)
                try:
                    session.run(session.code["value"])
                except Exception:
                    session.close()
                    session = Session(name)
                    session.run(session.code["define"])
        session.close()
    lines = ["| | | " + " | ".join(kernels) + " |", "|---|---|" + "---|" * len(kernels)]
    lines += [f"| {tier} | {what} | " + " | ".join(results[name, tier, what] for name in kernels) + " |" for tier, what, _ in CHECKS]
    print("\n".join(lines))
    for name in kernels:
        passed = sum(results[name, tier, what] != "no" for tier, what, _ in CHECKS)
        print(f"{name}: {passed} of {len(CHECKS)}")
    if len(sys.argv) > 1:
        with open(sys.argv[1], "w") as out:
            out.write("\n".join(lines) + "\n")
    raise SystemExit(any(results[kernels[0], tier, what] == "no" for tier, what, _ in CHECKS))


main()
