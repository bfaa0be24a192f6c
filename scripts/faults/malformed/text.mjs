// Malformed JSON and CSV: class names, the mark of simulated data, IDs, results, records, notebooks, cards of models;
// and things that are no files at all.
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeTiff } from "../../../dist/src/dataset/tiff/encode.js";

const DEEP = 200_000;
const NESTED = "[".repeat(DEEP) + "]".repeat(DEEP);
const NESTED_OBJECT = `${'{"a":'.repeat(DEEP)}1${"}".repeat(DEEP)}`;
const HOSTILE = [
  "=cmd|' /C calc'!A0",
  "<img src=x onerror=alert(1)>",
  "\\input{/etc/passwd}",
  "../../x",
  "\u001b[2J\u0007",
  "a\nb",
  "\u202egolgi",
];

/** What any JSON file may turn out to be. */
const BAD_JSON = {
  "cut off": '{"a": [1, 2',
  "not JSON": "<!doctype html><title>404</title>",
  empty: "",
  null: "null",
  "a number": "1e999",
  "a list": "[]",
  "an object": "{}",
  "lists in lists": NESTED,
  "objects in objects": NESTED_OBJECT,
  "a string of 30 MB": JSON.stringify("x".repeat(30e6)),
  "bytes that are no text": Buffer.from([0xff, 0xfe, 0x00, 0x22, 0x80]),
  "a prototype": '{"__proto__": {"simulated": false, "cells": []}, "constructor": 1}',
};

export function* textCases(random) {
  const image = () =>
    encodeTiff(
      Float32Array.from({ length: 4096 }, () => random.uniform()),
      64,
      64,
    );
  const tree = Object.fromEntries(
    [0, 1, 0].flatMap((label, i) =>
      ["protein", "nucleus"].map((channel) => [`train/${label}/COOSv1cell_${i}_${channel}.tif`, image()]),
    ),
  );
  const dataset = (kind, name, files, special) => ({ kind, name, files: { ...tree, ...files }, special });

  yield { ...dataset("dataset intact", "tree", {}), intact: true };
  for (const [name, content] of Object.entries(BAD_JSON)) {
    yield dataset("classes.json", name, { "classes.json": content });
    yield dataset("dataset.json", name, { "dataset.json": content });
  }
  for (const [name, value] of Object.entries({
    "one name": ["a"],
    "a name twice": ["a", "a"],
    "a number among names": ["a", 3],
    "an empty name": ["a", " "],
    "a name of a million characters": ["a", "x".repeat(1e5)],
    "a hundred thousand names": Array.from({ length: 1e5 }, (_, i) => `c${i}`),
  }))
    yield dataset("classes.json", name, { "classes.json": JSON.stringify(value) });
  yield {
    ...dataset("hostile strings", "class names", { "classes.json": JSON.stringify(HOSTILE) }),
    accepted: true,
  };
  const quoted = (text) => `"${text.replaceAll('"', '""')}"`;
  yield {
    ...dataset("hostile strings", "IDs", {
      "training_ids.csv": `index,plate,well\n${[0, 1, 2].map((i) => `${i},${quoted(HOSTILE[i])},${quoted(HOSTILE[i + 3])}`).join("\n")}\n`,
    }),
    accepted: true,
  };
  for (const [name, content] of Object.entries({
    empty: "",
    "an open quote": 'index,plate\n0,"a\n1,b\n2,c\n',
    "text after a quote": 'index,plate\n0,"a"b\n1,b\n2,c\n',
    "unknown columns": "index,slide\n0,a\n1,a\n2,a\n",
    "a column twice": "index,plate,plate\n0,a,a\n1,a,a\n2,a,a\n",
    "a cell left out": "index,plate\n0,a\n1,a\n",
    "a cell twice": "index,plate\n0,a\n1,a\n1,b\n2,a\n",
    "a short record": "index,plate\n0,a\n1\n2,a\n",
    "another label": "index,label\n0,0\n1,0\n2,0\n",
    "a million commas": `index,plate${",".repeat(1e6)}\n0,a\n`,
    "bytes that are no text": Buffer.from([0xff, 0x80, 0x2c, 0x0a]),
    "a NUL in the header": "ind\0ex,plate\n0,a\n1,a\n2,a\n",
    "30 MB of one quote": `index,plate\n0,"${"a".repeat(30e6)}`,
  }))
    yield dataset("IDs, CSV", name, { "training_ids.csv": content });

  const results = resultFiles();
  yield { kind: "results intact", name: "results", intact: true, reader: "results", files: results };
  for (const [name, content] of Object.entries(BAD_JSON))
    yield { kind: "run.json", name, reader: "results", files: { ...results, "run.json": content } };
  for (const [file, changes] of Object.entries({
    "table3.csv": [
      [/^features/, "feature"],
      [/,40,/, ",-40,"],
      [/,40,/, ",NaN,"],
      [/,40,/, ",1e999,"],
      [/,5\n/, ",5.5\n"],
      [/,5\n/, ",6\n"],
      [/,test1/, ",test9"],
      [/,test1/, ",../../x"],
      [/\n.*/s, "\n"],
      [/,40,/, ',"40,'],
      [/.*/s, ""],
    ],
    "confusion/texture__knn__test1.csv": [
      [/a,2/, "a,3"],
      [/a,2/, "a,-2"],
      [/a,2/, "a,2e9"],
      [/a,2/, "b,2"],
      [/\nb.*/, ""],
      [/.*/s, ""],
      [/,b\n/, ",b,c\n"],
    ],
    "predictions/texture__knn__test1.csv": [
      [/\n0,0/, "\n0,7"],
      [/\n0,0/, "\n0,-1"],
      [/0\.75/, "75"],
      [/0\.75/, "NaN"],
      [/0\.75/, ""],
      [/\n0,[^\n]*/, ""],
      [/,a,b/, ",a"],
      [/index/, "indices"],
    ],
  }))
    for (const [pattern, replacement] of changes) {
      const text = results[file].replace(pattern, replacement);
      yield {
        kind: file.split("/")[0],
        name: `${pattern} -> ${JSON.stringify(replacement).slice(0, 30)}`,
        reader: "results",
        files: { ...results, [file]: text },
      };
    }

  const mine = "index,predicted,a,b\n0,a,0.75,0.25\n1,b,0.4,0.6\n2,b,0.3,0.7\n";
  const predictions = (name, text) => ({
    kind: "predictions of others",
    name,
    reader: "predictions",
    files: { "mine.csv": text },
  });
  yield { ...predictions("mine", mine), intact: true };
  for (const [pattern, replacement] of [
    [/index/, "image"],
    [/\n2.*/, ""],
    [/\n2/, "\n1"],
    [/\n2/, "\n7"],
    [/\n2/, "\n-1"],
    [/\n2/, "\n1e1"],
    [/2,b/, "2,c"],
    [/2,b/, "2,=b"],
    [/0\.3/, "0.9"],
    [/0\.3/, "-0.3"],
    [/0\.3/, "NaN"],
    [/0\.3/, ""],
    [/,a,b/, ",a,a"],
    [/,a,b/, ",a"],
    [/0\.3/, "Infinity"],
    [/.*/s, ""],
    [/.*/s, "\0\0\0"],
    [/,0\.7/, ""],
    [/0\.3/, '"0.3'],
  ])
    yield predictions(`${pattern} -> ${JSON.stringify(replacement)}`, mine.replace(pattern, replacement));

  for (const [reader, file] of [
    ["notebook", "x.ipynb"],
    ["record", "coos7-record.json"],
    ["model", "card.json"],
  ])
    for (const [name, content] of Object.entries(BAD_JSON))
      yield { kind: file, name, reader, files: { [file]: content } };
  yield {
    kind: "x.ipynb",
    name: "cells that are none",
    reader: "notebook",
    files: { "x.ipynb": '{"nbformat":4,"cells":[null,3]}' },
  };
  for (const key of ["../../x", "a/b", "..", "/etc/passwd", "a\u0000b", ""]) {
    const record = {
      id: 1,
      files: [{ key, size: 1, checksum: `md5:${"0".repeat(32)}`, links: { self: "https://example.org/x" } }],
    };
    yield {
      kind: "coos7-record.json",
      name: `a file called ${JSON.stringify(key)}`,
      reader: "record",
      files: { "coos7-record.json": JSON.stringify(record) },
    };
  }

  for (const [name, put] of Object.entries(NO_FILES))
    for (const place of [
      "training.hdf5",
      "classes.json",
      "dataset.json",
      "training_ids.csv",
      "train/0/COOSv1cell_0_protein.tif",
    ]) {
      // The split is an HDF5 file or a tree, not both.
      const files = place.endsWith("hdf5")
        ? {}
        : Object.fromEntries(Object.entries(tree).filter(([path]) => path !== place));
      yield { kind: name, name: place, files, special: (folder) => put(join(folder, place)) };
    }
}

const NO_FILES = {
  "a named pipe": (path) => spawnSync("mkfifo", [path]),
  "a link to itself": (path) => symlinkSync(path, path),
  "a link to nothing": (path) => symlinkSync("/nowhere/at/all", path),
  "a link to /dev/zero": (path) => symlinkSync("/dev/zero", path),
  "a folder": (path) => mkdirSync(path),
  "a file of Parquet": (path) => writeFileSync(path, `PAR1${"\0".repeat(100)}PAR1`),
};

/** The files that one row of a table comes from: 5 images of two classes. */
function resultFiles() {
  return {
    "run.json": '{"dataset":{"simulated":true,"comparable":false}}',
    "table3.csv":
      "features,layer,model,split,balanced_error_percent,ci_low,ci_high,n\nTexture,,kNN,test1,41.66666666666667,40,60,5\n",
    "confusion/texture__knn__test1.csv": "true \\ predicted,a,b\na,2,1\nb,1,1\n",
    "predictions/texture__knn__test1.csv":
      "index,label,predicted,a,b\n0,0,0,0.75,0.25\n1,0,0,0.6,0.4\n2,0,1,0.3,0.7\n3,1,0,0.8,0.2\n4,1,1,0.1,0.9\n",
  };
}
