import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { downloadFile } from "../../../src/core/download/download.js";
import { content, IMPATIENT, md5, send, serve, temporaryFolder } from "./local-server.js";
const FILE = content(100_000);
/** A proxy that tunnels to this machine alone; keeps the names it was asked for. */
async function startProxy(t) {
    const asked = [];
    const server = createServer((client) => {
        client.on("error", () => { });
        client.once("data", (head) => {
            const [, host, port] = /^CONNECT ([^:]+):(\d+) /.exec(head.toString()) ?? [];
            asked.push(`${host}:${port}`);
            if (host !== "127.0.0.1")
                return client.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
            const target = connect(Number(port), host);
            client.write("HTTP/1.1 200 Connection established\r\n\r\n");
            target.pipe(client).pipe(target);
            target.on("error", () => { });
        });
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    t.after(() => server.close());
    return { url: `http://127.0.0.1:${server.address().port}`, asked };
}
function setEnvironment(t, values) {
    for (const name of ["HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY"]) {
        for (const key of [name, name.toLowerCase()]) {
            const before = process.env[key];
            t.after(() => {
                if (before === undefined)
                    delete process.env[key];
                else
                    process.env[key] = before;
            });
            delete process.env[key];
        }
        if (values[name] !== undefined)
            process.env[name] = values[name];
    }
}
test("a download goes through the proxy of its protocol, unless NO_PROXY excepts the server", async (t) => {
    const proxy = await startProxy(t);
    const { url } = await serve(t, (request, response) => send(request, response, FILE));
    const folder = temporaryFolder(t);
    const quiet = { patience: { ...IMPATIENT, attemptsToStart: 1 }, onWarning: () => { } };
    const get = (name, from) => downloadFile({ url: from, destination: join(folder, name), md5: md5(FILE) }, quiet);
    setEnvironment(t, { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url });
    assert.equal(await get("by-proxy", url), "downloaded");
    assert.ok(readFileSync(join(folder, "by-proxy")).equals(FILE));
    await assert.rejects(get("secure", "https://coos7.invalid/file"), /coos7\.invalid.*502/);
    assert.deepEqual(proxy.asked, [new URL(url).host, "coos7.invalid:443"]);
    setEnvironment(t, { HTTP_PROXY: proxy.url, NO_PROXY: "127.0.0.1" });
    assert.equal(await get("direct", url), "downloaded");
    assert.equal(proxy.asked.length, 2);
    setEnvironment(t, { HTTPS_PROXY: "proxy" });
    await assert.rejects(get("wrong", url), /Expected HTTPS_PROXY and HTTP_PROXY to be addresses such as/);
});
//# sourceMappingURL=proxy.test.js.map