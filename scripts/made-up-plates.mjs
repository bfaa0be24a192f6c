// Writes three made-up plates, named as an Opera, an ImageXpress and an OME-TIFF program name their files, with a plate
// map: something to try coos7 import on. Cells are the simulator's; after npm run build:
//   node scripts/made-up-plates.mjs FOLDER
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { simulateField } from "../dist/src/dataset/simulate/field.js";
import { encodeTiff } from "../dist/src/dataset/tiff/encode.js";

const folder = process.argv[2];
if (!folder) throw new Error("Expected a folder to write to");

const SIZE = 384;
const CELLS = 20;
/** Side of a pixel in micrometres. */
const PIXEL = 0.32;
/** What tells simulated images from measured ones. */
const MARK = "simulated by the made-up plates of coos7";
/** Four of the simulator's classes, by its labels. */
const CLASSES = [
  ["ER", 0],
  ["Golgi", 2],
  ["Peroxisomes", 3],
  ["Nuclear envelope", 6],
];
const WELLS = 6;
const ROWS = "BCDE";
const PLATES = [
  { name: "opera-7", date: "2026-03-05", split: "training", exposure: 1, write: writeOpera },
  { name: "ix-8", date: "2026-03-06", split: "training", exposure: 1.15, write: writeImageXpress },
  { name: "ome-9", date: "2026-04-20", split: "validation", exposure: 0.7, write: writeOme },
];

const lines = ["plate,well,class,split,date,microscope"];
for (const [p, plate] of PLATES.entries()) {
  const fields = [];
  CLASSES.forEach(([name, label], c) => {
    for (let w = 0; w < WELLS; w++) {
      const well = { letter: ROWS[(c + p) % ROWS.length], row: 2 + ((c + p) % ROWS.length), column: 3 + w };
      lines.push(
        [
          plate.name,
          `${well.letter}${well.column}`,
          name,
          plate.split,
          plate.date,
          plate.name.split("-")[0],
        ].join(),
      );
      const seed = 1000 * p + 100 * c + w;
      const options = { seed, label, width: SIZE, height: SIZE, cells: CELLS, exposure: plate.exposure };
      fields.push({ well, ...simulateField(options) });
    }
  });
  plate.write(join(folder, plate.name), fields);
}
writeFileSync(join(folder, "plates.csv"), `${lines.join("\n")}\n`);
console.log(`Written to ${folder}: ${PLATES.map(({ name }) => name).join(", ")}, plates.csv`);

function two(n) {
  return String(n).padStart(2, "0");
}

function tiff(pixels) {
  return encodeTiff(Uint16Array.from(pixels), SIZE, SIZE, MARK);
}

function writeOpera(place, fields) {
  const images = join(place, "Images");
  mkdirSync(images, { recursive: true });
  const entries = [];
  for (const { well, nucleus, protein } of fields)
    for (const [channel, name, pixels] of [
      [1, "HOECHST 33342", nucleus],
      [2, "Alexa 488", protein],
    ]) {
      const file = `r${two(well.row)}c${two(well.column)}f01p01-ch${channel}sk1fk1fl1.tiff`;
      writeFileSync(join(images, file), tiff(pixels));
      entries.push(`<Image Version="1"><id>${entries.length}</id><State>Ok</State><URL>${file}</URL><Row>${well.row}</Row>
<Col>${well.column}</Col><FieldID>1</FieldID><PlaneID>1</PlaneID><TimepointID>0</TimepointID><ChannelID>${channel}</ChannelID>
<ChannelName>${name}</ChannelName><ImageResolutionX Unit="m">${PIXEL * 1e-6}</ImageResolutionX></Image>`);
    }
  writeFileSync(
    join(images, "Index.idx.xml"),
    `<?xml version="1.0" encoding="utf-8"?>
<EvaluationInputData xmlns="http://www.perkinelmer.com/PEHH/HarmonyV5" Version="1"><Plates><Plate><PlateID>opera-7</PlateID>
<MeasurementStartTime>2026-03-05T10:00:00</MeasurementStartTime></Plate></Plates><Images>
${entries.join("\n")}
</Images></EvaluationInputData>
`,
  );
}

function writeImageXpress(place, fields) {
  const images = join(place, "TimePoint_1");
  mkdirSync(images, { recursive: true });
  let file = 0;
  const guid = () => `${two(++file).padStart(8, "0")}-1D2C-4E5F-8A9B-0123456789AB`;
  for (const { well, nucleus, protein } of fields)
    for (const [wave, pixels] of [
      [1, nucleus],
      [2, protein],
    ]) {
      const name = `ix-8_${well.letter}${two(well.column)}_s1_w${wave}`;
      writeFileSync(join(images, `${name}${guid()}.tif`), tiff(pixels));
      writeFileSync(join(images, `${name}_thumb${guid()}.tif`), encodeTiff(new Uint16Array(64), 8, 8));
    }
}

/** OME-TIFF: two pages, OME-XML in the first one's description. */
function writeOme(place, fields) {
  mkdirSync(place, { recursive: true });
  for (const { well, nucleus, protein } of fields) {
    const xml = `<?xml version="1.0" encoding="UTF-8"?><OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06"><Image ID="Image:0"><AcquisitionDate>2026-04-20T09:00:00</AcquisitionDate><Pixels ID="Pixels:0" DimensionOrder="XYZCT" Type="uint16" SizeX="${SIZE}" SizeY="${SIZE}" SizeZ="1" SizeC="2" SizeT="1" PhysicalSizeX="${PIXEL}" PhysicalSizeXUnit="µm"><Channel ID="Channel:0:0" Name="DAPI" SamplesPerPixel="1"/><Channel ID="Channel:0:1" Name="GFP" SamplesPerPixel="1"/><TiffData/></Pixels></Image></OME>`;
    writeFileSync(
      join(place, `${well.letter}${two(well.column)}_field1.ome.tif`),
      twoPages([nucleus, protein], xml),
    );
  }
}

/** A TIFF of several pages without compression, little-endian. */
function twoPages(pages, description) {
  const text = Buffer.from(`${description}\0`);
  const entries = 11;
  const directory = 2 + 12 * entries + 4;
  const length = 2 * SIZE * SIZE;
  const textAt = 8 + directory * pages.length;
  const dataAt = Math.ceil((textAt + text.length) / 8) * 8;
  const file = Buffer.alloc(dataAt + length * pages.length);
  file.write("II*\0", 0, "latin1");
  file.writeUInt32LE(8, 4);
  text.copy(file, textAt);
  pages.forEach((pixels, p) => {
    const at = 8 + directory * p;
    file.writeUInt16LE(entries, at);
    const values = [
      [254, 4, 1, 0],
      [256, 4, 1, SIZE],
      [257, 4, 1, SIZE],
      [258, 3, 1, 16],
      [259, 3, 1, 1],
      [262, 3, 1, 1],
      [270, 2, text.length, textAt],
      [273, 4, 1, dataAt + length * p],
      [277, 3, 1, 1],
      [278, 4, 1, SIZE],
      [279, 4, 1, length],
    ];
    values.forEach(([tag, type, count, value], i) => {
      const entry = at + 2 + 12 * i;
      file.writeUInt16LE(tag, entry);
      file.writeUInt16LE(type, entry + 2);
      file.writeUInt32LE(count, entry + 4);
      file.writeUInt32LE(value, entry + 8);
    });
    file.writeUInt32LE(p + 1 < pages.length ? at + directory : 0, at + 2 + 12 * entries);
    Buffer.from(Uint16Array.from(pixels).buffer).copy(file, dataAt + length * p);
  });
  return file;
}
