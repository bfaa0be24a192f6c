// Malformed .npy files.

import { encodeNpy } from "../../../dist/src/core/array-files.js";
import { matrixFrom } from "../../../dist/src/core/matrix.js";

export function* npyCases(random, count) {
  const rows = Array.from({ length: 5 }, () => Array.from({ length: 3 }, () => random.normal()));
  const bytes = Buffer.from(encodeNpy(matrixFrom(rows)));
  const start = 10 + bytes.readUInt16LE(8);
  const file = (kind, name, content, like) => ({
    kind,
    name,
    reader: "npy",
    ...(like ? { like } : {}),
    files: { "x.npy": content },
  });
  yield { ...file(".npy intact", "npy", bytes), intact: true };
  for (let i = 0; i < count; i++) {
    const at = Math.floor(((i + random.uniform()) / count) * start);
    const flipped = Buffer.from(bytes);
    const bit = random.integer(8);
    flipped[at] ^= 1 << bit;
    yield file(".npy bit flip", `byte ${at}, bit ${bit}`, flipped, "npy");
  }
  for (let i = 0; i < count / 2; i++) {
    const length = Math.floor(((i + random.uniform()) / (count / 2)) * bytes.length);
    yield file(".npy truncated", `${length} of ${bytes.length} bytes`, bytes.subarray(0, length), "npy");
  }
  const header = (text) => {
    const line = Buffer.from(`${text}\n`, "latin1");
    const prefix = Buffer.from([
      0x93,
      0x4e,
      0x55,
      0x4d,
      0x50,
      0x59,
      1,
      0,
      line.length & 255,
      line.length >> 8,
    ]);
    return Buffer.concat([prefix, line, bytes.subarray(start)]);
  };
  const dictionary = (descr, order, shape) =>
    header(`{'descr': ${descr}, 'fortran_order': ${order}, 'shape': ${shape}, }`);
  for (const [name, content] of [
    ["float64", dictionary("'<f8'", "False", "(5, 3)")],
    ["big-endian", dictionary("'>f4'", "False", "(5, 3)")],
    ["objects (pickle)", dictionary("'|O'", "False", "(5, 3)")],
    ["a structured type", dictionary("[('a', '<f4')]", "False", "(5, 3)")],
    ["Fortran order", dictionary("'<f4'", "True", "(5, 3)")],
    ["one dimension", dictionary("'<f4'", "False", "(15,)")],
    ["three dimensions", dictionary("'<f4'", "False", "(5, 3, 1)")],
    ["no dimension", dictionary("'<f4'", "False", "()")],
    ["more rows than there are", dictionary("'<f4'", "False", "(6, 3)")],
    ["huge dimensions", dictionary("'<f4'", "False", "(9999999999, 9999999999)")],
    ["dimensions whose product wraps around", dictionary("'<f4'", "False", "(4294967296, 4294967296)")],
    ["a size of 400 digits", dictionary("'<f4'", "False", `(${"9".repeat(400)}, 0)`)],
    ["negative sizes", dictionary("'<f4'", "False", "(-5, -3)")],
    ["sizes with a space", dictionary("'<f4'", "False", "(5 0, 3)")],
    ["two shapes", dictionary("'<f4'", "False", "(3, 5), 'shape': (5, 3)")],
    ["code in the header", header("__import__('os').system('true')")],
    ["version 3", Buffer.concat([bytes.subarray(0, 6), Buffer.from([3]), bytes.subarray(7)])],
    ["nothing", Buffer.alloc(0)],
  ])
    yield file(".npy of other content", name, content);
}
