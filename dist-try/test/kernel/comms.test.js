import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { TestKernel } from "./test-kernel.js";
/** Answers each message on a comm of its target with what it got: data, metadata and the sum of the bytes. */
const ECHO = `import { onComm, openComm, type Comm } from "coos7/notebook";
const comms: Comm[] = [];
onComm("echo", (comm, opened) => {
  comms.push(comm);
  comm.send({ opened: opened.data });
  comm.onMessage = ({ data, metadata, buffers }) => comm.send(
    { data, sums: buffers.map((bytes) => bytes.reduce((sum, byte) => sum + byte, 0)) },
    { metadata, buffers },
  );
  comm.onClose = ({ data }) => console.log("closed", data.why);
});`;
const isComm = (type, id) => (message) => message.type === type && message.content.comm_id === id;
const dataOf = (message) => message.content.data;
describe("comms", () => {
    let kernel;
    before(async () => {
        kernel = await TestKernel.start();
        assert.equal((await kernel.run(ECHO)).reply.status, "ok");
    });
    after(() => kernel.stop());
    async function open(id) {
        const answer = kernel.next(isComm("comm_msg", id));
        await kernel.comm("comm_open", { comm_id: id, target_name: "echo", data: {} }).idle;
        await answer;
    }
    const openIds = async (content = {}) => Object.keys((await kernel.ask("comm_info_request", { ...content })).content.comms);
    it("carry data, metadata and binary buffers both ways, each message with its own busy, answer and idle", async () => {
        const types = [];
        let sent = "";
        const unsubscribe = kernel.client.subscribe(({ type, content, parentId }) => {
            if (parentId === sent)
                types.push(String(content.execution_state ?? type));
        });
        await open("both-ways");
        const answer = kernel.next(isComm("comm_msg", "both-ways"));
        const buffers = [Uint8Array.of(1, 2, 250), new Uint8Array(0), new Uint8Array(300_000).fill(1)];
        const message = kernel.comm("comm_msg", { comm_id: "both-ways", data: { x: [1, { y: "ü" }] } }, { metadata: { version: "2" }, buffers });
        sent = message.id;
        const got = await answer;
        await message.idle;
        unsubscribe();
        assert.deepEqual(dataOf(got), { data: { x: [1, { y: "ü" }] }, sums: [253, 0, 300_000] });
        assert.equal(got.metadata.version, "2");
        assert.deepEqual(got.buffers.map((bytes) => Buffer.from(bytes)), buffers.map((bytes) => Buffer.from(bytes)));
        assert.equal(got.parentId, message.id);
        assert.deepEqual(types, ["busy", "comm_msg", "idle"]);
    });
    it("are opened by cells as well, and listed by target until either side closes them", async () => {
        const opened = kernel.next(({ type }) => type === "comm_open");
        await kernel.run("const mine = openComm('page-side', { a: 1 }, { metadata: { version: '2.1.0' }, buffers: [Uint8Array.of(7)] }); let heard: unknown; mine.onMessage = ({ data }) => { heard = data };");
        const message = await opened;
        const id = String(message.content.comm_id);
        assert.deepEqual(message.content, { comm_id: id, target_name: "page-side", data: { a: 1 } });
        assert.equal(message.metadata.version, "2.1.0");
        assert.deepEqual([...message.buffers[0]], [7]);
        await open("listed");
        assert.deepEqual(await openIds({ target_name: "page-side" }), [id]);
        assert.ok((await openIds()).includes("listed"));
        await kernel.comm("comm_msg", { comm_id: id, data: { b: 2 } }).idle;
        assert.equal((await kernel.run("heard")).value, "{ b: 2 }");
        const closed = kernel.next(isComm("comm_close", id));
        await kernel.run("mine.close()");
        await closed;
        const { id: closing, idle } = kernel.comm("comm_close", { comm_id: "listed", data: { why: "done" } });
        await idle;
        assert.deepEqual(kernel.outputsOf(closing).map(({ content }) => content.text), ["closed done\n"]);
        assert.deepEqual(await openIds({ target_name: "page-side" }), []);
        assert.ok(!(await openIds()).includes("listed"));
        assert.match(String((await kernel.run("mine.send({})")).reply.evalue), /comm to page-side is closed/);
    });
    it("are handled while a cell waits, and while it loops over awaits of what is there already", async () => {
        await open("meanwhile");
        for (const pause of ["new Promise((r) => setTimeout(r, 10))", "null"]) {
            const cell = kernel.send(`console.log("begun"); let answered = false; comms.at(-1)!.onMessage = () => { answered = true; console.log("from the page") };
while (!answered) await ${pause};
"saw it"`);
            await kernel.printed(cell.id);
            const message = kernel.comm("comm_msg", { comm_id: "meanwhile", data: {} });
            await message.idle;
            assert.deepEqual(kernel.outputsOf(message.id).map(({ content }) => content.text), ["from the page\n"]);
            assert.equal((await cell.finished).value, "'saw it'");
        }
    });
    it("are handled in their order once a cell that computes without a pause comes to its end", async () => {
        await open("later");
        await kernel.run("let order: unknown[] = []; comms.at(-1)!.onMessage = ({ data }) => order.push(data.n)");
        const cell = kernel.send('console.log("begun"); const until = Date.now() + 400; while (Date.now() < until); order.push("cell")');
        await kernel.printed(cell.id);
        const messages = [1, 2, 3].map((n) => kernel.comm("comm_msg", { comm_id: "later", data: { n } }));
        await Promise.all(messages.map(({ idle }) => idle));
        await cell.finished;
        assert.equal((await kernel.run("order")).value, "[ 'cell', 1, 2, 3 ]");
    });
    it("close what has an unknown target or a target that fails, and say where it failed", async () => {
        const unknown = kernel.next(isComm("comm_close", "nobody"));
        await kernel.comm("comm_open", { comm_id: "nobody", target_name: "no such target", data: {} }).idle;
        await unknown;
        await kernel.run("onComm('fails', () => { throw new RangeError('not today') })");
        const failed = kernel.next(isComm("comm_close", "failing"));
        const { id, idle } = kernel.comm("comm_open", { comm_id: "failing", target_name: "fails", data: {} });
        await idle;
        await failed;
        assert.match(String(kernel.outputsOf(id).at(-1).content.text), /RangeError.*not today/);
        assert.ok(!(await openIds()).some((open) => ["nobody", "failing"].includes(open)));
    });
    it("are not disturbed by malformed messages among many", async () => {
        await open("busy");
        await kernel.run("let sum = 0; comms.at(-1)!.onMessage = ({ data, buffers }) => { sum += Number(data.n) + buffers[0]!.length }");
        const malformed = [
            {},
            { comm_id: null },
            { comm_id: 5, data: {} },
            { comm_id: "never opened", data: {} },
            { comm_id: ["busy"], data: { n: 1 } },
            { comm_id: "busy", target_name: "echo", data: {} },
        ];
        const idles = [];
        for (let n = 0; n < 1000; n++) {
            const buffers = [new Uint8Array(n)];
            if (n % 5 > 0) {
                idles.push(kernel.comm("comm_msg", { comm_id: "busy", data: { n } }, { buffers }).idle);
                continue;
            }
            const content = malformed[(n / 5) % malformed.length];
            const type = content.target_name ? "comm_open" : n % 10 > 0 ? "comm_close" : "comm_msg";
            idles.push(kernel.comm(type, content, { buffers }).idle);
        }
        await Promise.all(idles);
        const numbers = Array.from({ length: 1000 }, (_, n) => n).filter((n) => n % 5 > 0);
        assert.equal((await kernel.run("sum")).value, String(2 * numbers.reduce((a, b) => a + b, 0)));
        // Data that is no object is an empty one.
        await kernel.run("let last: unknown; comms.at(-1)!.onMessage = ({ data }) => { last = data }");
        for (const data of [undefined, null, "text", 5]) {
            await kernel.comm("comm_msg", { comm_id: "busy", data }).idle;
            assert.equal((await kernel.run("last")).value, "{}");
        }
    });
    it("work after an endless callback was interrupted, whether it spins or waits", async () => {
        await open("endless");
        const callbacks = [
            "() => { console.log('in'); while (true); }",
            "async () => { console.log('in'); await new Promise(() => {}) }",
        ];
        for (const callback of callbacks) {
            await kernel.run(`comms.at(-1)!.onMessage = ${callback}`);
            const stuck = kernel.comm("comm_msg", { comm_id: "endless", data: {} });
            if (callback.startsWith("async"))
                await kernel.printed(stuck.id);
            else
                await kernel.next(({ type, parentId }) => type === "status" && parentId === stuck.id);
            await kernel.interrupt();
            await stuck.idle;
            assert.match(JSON.stringify(kernel.outputsOf(stuck.id)), /Interrupted/);
            await kernel.run("comms.at(-1)!.onMessage = () => console.log('well again')");
            const well = kernel.comm("comm_msg", { comm_id: "endless", data: {} });
            await well.idle;
            assert.equal(kernel.outputsOf(well.id)[0].content.text, "well again\n");
        }
    });
    it("leave nothing behind when they are closed", { skip: process.platform !== "linux" }, async () => {
        const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${kernel.client.pid}/status`, "utf8"))[1]) / 1024;
        const cycle = async (times) => {
            for (let n = 0; n < times; n++) {
                const id = `cycle-${n}`;
                void kernel.comm("comm_open", { comm_id: id, target_name: "echo", data: {} });
                void kernel.comm("comm_msg", { comm_id: id, data: {} }, { buffers: [new Uint8Array(1e6)] });
                const { idle } = kernel.comm("comm_close", { comm_id: id, data: {} });
                if (n % 10 === 9)
                    await idle;
            }
            await kernel.run("comms.length = 0");
        };
        await cycle(20);
        const before = memory();
        await cycle(200);
        const grown = memory() - before;
        // 200 messages of one megabyte have come and gone.
        assert.ok(grown < 100, `grown by ${grown.toFixed(0)} MB`);
        assert.ok(!(await openIds()).some((id) => id.startsWith("cycle")));
    });
    it("are closed when a cell ends its session, and when the kernel is shut down", async () => {
        await open("until-the-end");
        const closed = kernel.next(isComm("comm_close", "until-the-end"));
        await kernel.run("process.exit(3)");
        await closed;
        assert.deepEqual(await openIds(), []);
        await kernel.run(ECHO);
        await open("until-shutdown");
        const last = kernel.next(isComm("comm_close", "until-shutdown"));
        await kernel.stop();
        await last;
    });
});
//# sourceMappingURL=comms.test.js.map