import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeNpy, encodeNpy } from "../../src/core/array-files.js";
import { Coos7Error } from "../../src/core/errors.js";
import { matrixFrom } from "../../src/core/matrix.js";
// numpy.save of numpy.array([[0, 1.5, -2], [3e38, 1e-40, numpy.pi]], "<f4"), NumPy 1.26.
const SAVED_BY_NUMPY = Buffer.from("k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsIDMpLCB9ICAgICAgICAg" +
    "ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAADAPwAAAMDmsWF/whYBANsPSUA=", "base64");
const MATRIX = matrixFrom([
    [0, 1.5, -2],
    [3e38, 1e-40, Math.PI],
]);
test("encodeNpy() gives the bytes that NumPy gives", () => {
    assert.deepEqual(Buffer.from(encodeNpy(MATRIX)), SAVED_BY_NUMPY);
});
test("encodeNpy() writes a part of a larger buffer as that part", () => {
    const { data } = matrixFrom([[9, 9, 0, 1.5, -2, 3e38, 1e-40, Math.PI, 9]]);
    const part = { data: data.subarray(2, 8), rows: 2, cols: 3 };
    assert.deepEqual(Buffer.from(encodeNpy(part)), SAVED_BY_NUMPY);
});
test("decodeNpy() reads what NumPy wrote, also from an odd place in a buffer", () => {
    assert.deepEqual(decodeNpy(SAVED_BY_NUMPY, "a.npy"), MATRIX);
    const shifted = Buffer.concat([Buffer.of(0), SAVED_BY_NUMPY]).subarray(1);
    assert.deepEqual(decodeNpy(shifted, "a.npy"), MATRIX);
});
/** A file with a header of another content, or of another version, before 24 bytes of data. */
function npy(header, version = [1, 0]) {
    const bytes = Buffer.from(SAVED_BY_NUMPY);
    bytes.set(version, 6);
    bytes.write(header.padEnd(117), 10, "latin1");
    return bytes;
}
const REFUSED = [
    ["an empty file", new Uint8Array(), /expected a \.npy file but found an empty file/],
    ["another kind of file", Buffer.from("index,label,predicted\n"), /expected a \.npy file/],
    ["a truncated header", SAVED_BY_NUMPY.subarray(0, 60), /a header of 128 bytes but found a file of 60/],
    ["truncated data", SAVED_BY_NUMPY.subarray(0, -1), /152 bytes for 2 x 3 numbers but found 151/],
    ["data that go on", Buffer.concat([SAVED_BY_NUMPY, Buffer.of(0)]), /but found 153 bytes/],
    ["version 2", npy("", [2, 0]), /version 1\.0 .* but found version 2\.0/],
    ["float64", npy("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }"), /<f4 .* but found <f8/],
    ["big-endian", npy("{'descr': '>f4', 'fortran_order': False, 'shape': (2, 3), }"), /but found >f4/],
    ["Fortran order", npy("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }"), /Fortran order/],
    ["one dimension", npy("{'descr': '<f4', 'fortran_order': False, 'shape': (6,), }"), /the shape \(6,\)/],
    [
        "a record type",
        npy("{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (6, 1), }"),
        /a header with/,
    ],
];
for (const [what, bytes, message] of REFUSED)
    test(`decodeNpy() refuses ${what} and names the file`, () => {
        assert.throws(() => decodeNpy(bytes, "features/test1.npy"), (error) => error instanceof Coos7Error &&
            message.test(error.message) &&
            error.message.includes("features/test1.npy"));
    });
//# sourceMappingURL=npy.test.js.map