import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, before, describe, it } from "node:test";
import { Dealer, Request, XSubscriber } from "zeromq";
import { Random } from "../../src/core/random.js";
import { CHANNELS, channelAddress } from "../../src/kernel/connection.js";
import { Codec, newHeader } from "../../src/kernel/wire.js";
import { TestKernel } from "./test-kernel.js";
const MESSAGES = 5000;
describe("malformed and unsigned messages", () => {
    let kernel;
    before(async () => {
        kernel = await TestKernel.start();
        await kernel.run("let executed = 0");
    });
    after(() => kernel.stop());
    async function assertUnharmed() {
        assert.equal((await kernel.run("executed")).value, "0");
        const heart = new Request({ linger: 0, receiveTimeout: 10_000 });
        heart.connect(channelAddress(kernel.client.connection, "hb"));
        await heart.send("beat");
        assert.equal(String((await heart.receive())[0]), "beat");
        heart.close();
    }
    for (const channel of CHANNELS)
        it(`do no harm on ${channel}: ${MESSAGES} of them`, async () => {
            const random = new Random(1, "fuzz", channel);
            const socket = channel === "iopub"
                ? new XSubscriber({ linger: 1000, sendHighWaterMark: 0 })
                : new Dealer({ linger: 1000, sendHighWaterMark: 0, receiveHighWaterMark: 1 });
            socket.connect(channelAddress(kernel.client.connection, channel));
            for (let k = 0; k < MESSAGES; k++)
                await socket.send(frames(random, kernel.client.connection.key));
            socket.close();
            await assertUnharmed();
        });
    it("do no harm as bytes that are not ZeroMQ's", async () => {
        const random = new Random(1, "fuzz", "tcp");
        for (const channel of CHANNELS)
            for (let k = 0; k < 20; k++)
                await new Promise((done) => {
                    const socket = connect(kernel.client.connection.ports[channel], "127.0.0.1", () => {
                        socket.end(bytes(random, 200));
                        done();
                    });
                    socket.on("error", () => done());
                });
        await assertUnharmed();
    });
    it("are refused a second time when they are signed", async () => {
        const codec = new Codec(kernel.client.connection.key);
        const header = newHeader("execute_request", "replay", "test");
        const content = { code: "executed = executed + 1; executed", silent: false };
        const message = codec.encode({ identities: [], header, parent: {}, metadata: {}, content });
        const socket = new Dealer({ linger: 0, receiveTimeout: 20_000 });
        socket.connect(channelAddress(kernel.client.connection, "shell"));
        await socket.send(message);
        await socket.receive();
        socket.receiveTimeout = 1000;
        await socket.send(message);
        await assert.rejects(socket.receive(), "the second one is not answered");
        socket.close();
        assert.equal((await kernel.run("executed")).value, "1");
    });
});
/** A message that must not be obeyed: cut, garbled, unsigned, wrongly signed, or signed but of no sensible form. */
function frames(random, key) {
    const header = newHeader("execute_request", "fuzz", "fuzz");
    const content = { code: "executed = executed + 1", silent: random.integer(2) === 0 };
    const message = { identities: [], header, parent: {}, metadata: {}, content };
    const signedBy = (secret) => new Codec(secret).encode(message);
    switch (random.integer(8)) {
        case 0:
            return [bytes(random, 50)];
        case 1:
            return Array.from({ length: 1 + random.integer(8) }, () => bytes(random, 30));
        case 2:
            return signedBy("another key");
        case 3:
            return signedBy(key).map((part, i) => (i === 1 ? "" : part));
        case 4:
            return signedBy(key).slice(0, random.integer(5) + 1);
        case 5: {
            const garbled = signedBy(key);
            garbled[2 + random.integer(4)] = bytes(random, 100);
            return garbled;
        }
        case 6:
            return ["<IDS|MSG>", "<IDS|MSG>", ...signedBy("x").slice(2)];
        default: {
            const odd = [{ code: 7 }, { code: null }, {}, { code: "executed", silent: "yes" }];
            const types = ["execute_request", "complete_request", "history_request", "nothing", "__proto__"];
            return new Codec(key).encode({
                ...message,
                header: { ...header, msg_type: types[random.integer(types.length)] },
                content: { cursor_pos: "x", n: "many", user_expressions: 3, ...odd[random.integer(odd.length)] },
            });
        }
    }
}
function bytes(random, longest) {
    return Uint8Array.from({ length: random.integer(longest) + 1 }, () => random.integer(256));
}
//# sourceMappingURL=fuzz.test.js.map