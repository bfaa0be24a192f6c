import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { Codec, MalformedMessage } from "../../src/kernel/wire.js";
/** A message as jupyter_client's Session.serialize wrote it. */
const fixture = JSON.parse(readFileSync(new URL("../../../test/fixtures/jupyter-client-message.json", import.meta.url), "utf8"));
const frames = fixture.frames.map((frame) => Buffer.from(frame, "base64"));
describe("Codec", () => {
    it("reads a message of jupyter_client and signs as it does", () => {
        const codec = new Codec(fixture.key);
        const message = codec.decode(frames);
        assert.equal(message.header.msg_type, "execute_request");
        assert.equal(message.header.session, "5e551077");
        assert.deepEqual(message.content, fixture.content);
        assert.deepEqual(message.metadata, { cellId: "c1" });
        assert.deepEqual(message.identities, [frames[0]]);
        const again = new Codec(fixture.key).decode(codec.encode(message).map((frame) => (typeof frame === "string" ? Buffer.from(frame) : frame)));
        assert.deepEqual(again, message);
    });
    it("refuses what was changed, signed otherwise, sent before or has parts missing", () => {
        const refused = (changed, reason, codec = new Codec(fixture.key)) => {
            assert.throws(() => codec.decode(changed), (error) => error instanceof MalformedMessage && reason.test(error.message));
        };
        for (let part = 2; part < frames.length; part++) {
            const changed = frames.map((frame) => Buffer.from(frame));
            changed[part][0] ^= 1;
            refused(changed, /wrong signature/);
        }
        refused(frames, /wrong signature/, new Codec("another key"));
        refused(frames.slice(0, 5), /fewer than four parts/);
        refused([Buffer.from("x")], /delimiter/);
        const codec = new Codec(fixture.key);
        codec.decode(frames);
        refused(frames, /sent before/, codec);
    });
    it("does not check signatures without a key", () => {
        const unsigned = frames.map((frame, i) => (i === 2 ? Buffer.from("") : frame));
        assert.deepEqual(new Codec("").decode(unsigned).content, fixture.content);
        const broken = unsigned.map((frame, i) => (i === 3 ? Buffer.from("[1") : frame));
        assert.throws(() => new Codec("").decode(broken), /not JSON/);
    });
});
//# sourceMappingURL=wire.test.js.map