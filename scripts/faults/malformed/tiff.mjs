// Malformed TIFF files: absurd sizes, counts and offsets in every entry of the header, flips, truncations, other types.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { encodeTiff } from "../../../dist/src/dataset/tiff/encode.js";

const SIZE = 64;

/** One class folder per label, one of whose files is replaced. */
function tree(random, bad, name = "train/1/COOSv1cell_1_protein.tif") {
  const files = {};
  for (const [i, label] of [0, 1, 0].entries())
    for (const channel of ["protein", "nucleus"])
      files[`train/${label}/COOSv1cell_${i}_${channel}.tif`] = encodeTiff(
        Float32Array.from({ length: SIZE * SIZE }, () => 100 * random.uniform()),
        SIZE,
        SIZE,
      );
  if (bad) files[name] = bad(Buffer.from(files[name]));
  return files;
}

/** Fields of view, as microscopes' programs write them: bit flips, lost tags and truncations in their headers. */
export function* fieldCases(Random, seed, count) {
  const random = new Random(seed, "fields");
  for (const name of ["imagej", "omexml.ome", "pages", "samples"]) {
    const bytes = readFileSync(new URL(`../../../test/fixtures/fields/${name}.tif`, import.meta.url));
    const field = (kind, what, content) => ({
      kind,
      name: what,
      reader: "field",
      like: name,
      files: { "field.tif": content },
    });
    yield { ...field("field intact", name, bytes), intact: true };
    const isPixel = pixelBytes(bytes);
    const header = Array.from(bytes.keys()).filter((at) => isPixel[at] === 0);
    for (let i = 0; i < count; i++) {
      const at = header[Math.floor(((i + random.uniform()) / count) * header.length)];
      const bit = random.integer(8);
      const flipped = Buffer.from(bytes);
      flipped[at] ^= 1 << bit;
      yield field("field bit flip", `${name}, byte ${at}, bit ${bit}`, flipped);
    }
    const directory = bytes.readUInt32LE(4);
    for (let entry = 0; entry < bytes.readUInt16LE(directory); entry++) {
      const at = directory + 2 + 12 * entry;
      const without = Buffer.from(bytes);
      without.writeUInt16LE(65_000, at);
      yield field("field lost tag", `${name}, tag ${bytes.readUInt16LE(at)}`, without);
    }
    for (let i = 0; i < count / 2; i++) {
      const length = Math.floor(((i + random.uniform()) / (count / 2)) * bytes.length);
      yield field(
        "field truncated",
        `${name}, ${length} of ${bytes.length} bytes`,
        bytes.subarray(0, length),
      );
    }
    const first = bytes.readUInt32LE(4);
    const next = first + 2 + 12 * bytes.readUInt16LE(first);
    const circle = Buffer.from(bytes);
    circle.writeUInt32LE(first, next);
    yield field("field truncated", `${name}, a page that leads to itself`, circle);
  }
}

/**
 * Files whose pixels are packed, in every way that is read, and stacks and metadata of several makes: bit flips anywhere.
 * What comes of them has no other reader to compare with; it must come, as an error or as pixels, in time and memory.
 */
export function* packedCases(Random, seed, count) {
  const random = new Random(seed, "packed");
  const flipped = (file) => {
    const bytes = Buffer.from(file);
    const at = Math.floor(random.uniform() * bytes.length);
    const bit = random.integer(8);
    bytes[at] ^= 1 << bit;
    return { bytes, where: `byte ${at}, bit ${bit}` };
  };
  const archive = gunzipSync(
    readFileSync(new URL("../../../test/fixtures/tiff-sweep.bin.gz", import.meta.url)),
  );
  const start = 4 + archive.readUInt32LE(0);
  const packed = JSON.parse(archive.toString("utf8", 4, start)).filter(
    ({ name, refused }) => refused === undefined && !/compression 1,/.test(name),
  );
  for (let i = 0; i < 10 * count; i++) {
    const { name, file } = packed[Math.floor(random.uniform() * packed.length)];
    const { bytes, where } = flipped(archive.subarray(start + file[0], start + file[0] + file[1]));
    yield {
      kind: "packed TIFF bit flip",
      name: `${name}; ${where}`,
      reader: "planes",
      unchecked: true,
      files: { "field.tif": bytes },
    };
  }
  for (const name of ["imagej-one-page", "metamorph", "micromanager.ome", "planecount.ome", "shaped"])
    for (let i = 0; i < count; i++) {
      const { bytes, where } = flipped(
        readFileSync(new URL(`../../../test/fixtures/fields/${name}.tif`, import.meta.url)),
      );
      yield {
        kind: "microscope's bit flip",
        name: `${name}, ${where}`,
        reader: "field",
        unchecked: true,
        files: { "field.tif": bytes },
      };
    }
}

/** 1 where a little-endian TIFF file has pixels: one strip, or a list of them, on each page. */
function pixelBytes(bytes) {
  const isPixel = new Uint8Array(bytes.length);
  const numbers = (at) => {
    const [width, count] = [bytes.readUInt16LE(at + 2) === 3 ? 2 : 4, bytes.readUInt32LE(at + 4)];
    const start = width * count <= 4 ? at + 8 : bytes.readUInt32LE(at + 8);
    return Array.from({ length: count }, (_, i) => bytes.readUIntLE(start + i * width, width));
  };
  for (let page = bytes.readUInt32LE(4); page !== 0; ) {
    const entries = bytes.readUInt16LE(page);
    const tags = new Map(
      Array.from({ length: entries }, (_, e) => [bytes.readUInt16LE(page + 2 + 12 * e), page + 2 + 12 * e]),
    );
    const [offsets, sizes] = [273, 279].map((tag) => numbers(tags.get(tag)));
    for (const [i, offset] of offsets.entries()) isPixel.fill(1, offset, offset + sizes[i]);
    page = bytes.readUInt32LE(page + 2 + 12 * entries);
  }
  return isPixel;
}

export function* tiffCases(Random, seed, count) {
  const images = () => new Random(seed, "tiff images");
  const random = new Random(seed, "tiff");
  const base = tree(images());
  yield { kind: "TIFF intact", name: "tiff", intact: true, files: base };
  const bytes = Buffer.from(base["train/1/COOSv1cell_1_protein.tif"]);
  const damaged = (kind, name, change) => ({
    kind,
    name,
    like: "tiff",
    files: tree(images(), (file) => change(file) ?? file),
  });

  const first = bytes.readUInt32LE(4);
  const entries = bytes.readUInt16LE(first);
  for (let e = 0; e < entries; e++) {
    const at = first + 2 + 12 * e;
    const tag = bytes.readUInt16LE(at);
    for (const value of [0, 0x7fffffff, 0xffffffff])
      yield damaged(
        "TIFF absurd value",
        `tag ${tag} = ${value}`,
        (file) => void file.writeUInt32LE(value, at + 8),
      );
    for (const value of [0, 0x10000, 0xffffffff])
      yield damaged(
        "TIFF absurd count",
        `tag ${tag}, count ${value}`,
        (file) => void file.writeUInt32LE(value, at + 4),
      );
    yield damaged("TIFF absurd type", `tag ${tag}, type 99`, (file) => void file.writeUInt16LE(99, at + 2));
  }
  for (const offset of [0, 4, 0xfffffff0, bytes.length])
    yield damaged("TIFF absurd offset", `header at ${offset}`, (file) => void file.writeUInt32LE(offset, 4));
  yield damaged("TIFF absurd offset", "65,535 entries", (file) => void file.writeUInt16LE(0xffff, first));
  yield damaged(
    "TIFF absurd offset",
    "header that leads to itself",
    (file) => void file.writeUInt32LE(first, Math.min(file.length - 4, first + 2 + 12 * entries)),
  );
  // Pixels are where the header is not.
  const header = Array.from(bytes.keys()).filter(
    (i) => i < 8 || (i >= first && i < first + 2 + 12 * entries + 4),
  );
  for (let i = 0; i < count; i++) {
    const at = header[Math.floor(((i + random.uniform()) / count) * header.length)];
    const bit = random.integer(8);
    yield damaged("TIFF bit flip", `byte ${at}, bit ${bit}`, (file) => void (file[at] ^= 1 << bit));
  }
  for (let i = 0; i < count / 2; i++) {
    const length = Math.floor(((i + random.uniform()) / (count / 2)) * bytes.length);
    yield damaged("TIFF truncated", `${length} of ${bytes.length} bytes`, (file) => file.subarray(0, length));
  }
  const other = (name, content) => ({
    kind: "TIFF of other content",
    name,
    files: tree(images(), () => content),
  });
  yield other("32 x 64", encodeTiff(new Float32Array(32 * 64), 32, 64));
  yield other("4096 x 4096", encodeTiff(new Float32Array((4096 * 4096) / 64), 4096, 64));
  yield other("uint16 among float32", encodeTiff(new Uint16Array(4096), 64, 64));
  yield other("NaN", encodeTiff(new Float32Array(4096).fill(Number.NaN), 64, 64));
  yield other("empty", Buffer.alloc(0));
  yield other("8 MB of zeros", Buffer.alloc(8e6));
  yield other("PNG", Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1"));
}
