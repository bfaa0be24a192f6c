import assert from "node:assert/strict";
import { test } from "node:test";
import { platformDevices } from "../../src/compute/backend.js";
import { coos7, temporaryFolder } from "./run-coos7.js";
test("doctor tries the kernel and every engine, and says of each what it is or why it does not work", (t) => {
    const { status: code, stdout } = coos7(temporaryFolder(t), "doctor", "--json");
    assert.equal(code, 0);
    const { backends, kernel } = JSON.parse(stdout);
    assert.ok(kernel.works, kernel.detail);
    assert.deepEqual(backends.map(({ name }) => name), [...platformDevices(), "tensorflow", "tfjs"]);
    const status = (name) => backends.find((backend) => backend.name === name);
    assert.match(status("cpu").detail, /^onnxruntime-node \d/);
    assert.match(status("tfjs").detail, /^@tensorflow\/tfjs-backend-cpu \d.*plain JavaScript$/);
    for (const name of ["cpu", "tfjs"])
        assert.ok(status(name).works, JSON.stringify(status(name)));
    for (const { works, detail } of backends)
        assert.match(detail, works
            ? /\d+\.\d+\.\d+/
            : /(not installed|backend not found|No supported adapters|Failed to load shared library|does not load).*; /);
});
//# sourceMappingURL=doctor.test.js.map