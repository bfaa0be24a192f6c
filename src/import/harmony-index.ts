import { basename } from "node:path";
import { SaxesParser } from "saxes";
import { Coos7Error, errorMessage } from "../core/errors.js";
import { describeIoError, readText } from "../core/files.js";
import type { ImageName } from "./image-names.js";

/** What an `Index.idx.xml` says, which the Opera's and Operetta's program Harmony writes beside its images. */
export interface HarmonyIndex {
  plate?: string;
  /** When the measurement began, as a day: "2021-03-05". */
  date?: string;
  /** By number, as in the files' names. */
  channelNames: Map<string, string>;
  micrometresPerPixel?: number;
  /** What each image is, by its file's name. */
  images: Map<string, ImageName>;
}

/** The list of 384 wells with 25 fields, 4 channels and 5 planes has less. */
const MAX_BYTES = 1e9;
/** The elements of an image that are read. */
const NUMBERS = {
  Row: "row",
  Col: "column",
  FieldID: "field",
  PlaneID: "plane",
  TimepointID: "time",
} as const;

/** Reads an `Index.idx.xml`. Throws {@link Coos7Error} naming it where it cannot be read or is no well-formed XML. */
export function readHarmonyIndex(path: string): HarmonyIndex {
  const found: HarmonyIndex = { channelNames: new Map(), images: new Map() };
  let image: Record<string, string> | undefined;
  let channel = "";
  let text = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    text = "";
    if (name === "Image") image = {};
    if (name === "Entry") channel = (attributes as Record<string, string>).ChannelID ?? channel;
  });
  parser.on("text", (part) => {
    text += part;
  });
  parser.on("closetag", ({ name }) => {
    const value = text.trim();
    text = "";
    if (name === "ChannelID") channel = value;
    if (name === "ChannelName" && channel !== "" && value !== "") found.channelNames.set(channel, value);
    // In metres.
    if (name === "ImageResolutionX" && Number(value) > 0) found.micrometresPerPixel ??= Number(value) * 1e6;
    if (name === "PlateID" && value !== "") found.plate ??= value;
    if (name === "MeasurementStartTime" && /^\d{4}-\d\d-\d\d/.test(value)) found.date ??= value.slice(0, 10);
    if (!image) return;
    if (name === "Image") {
      addImage(found.images, image);
      image = undefined;
    } else if (value !== "") image[name] ??= value;
  });
  try {
    parser.write(readText(path, MAX_BYTES).trim()).close();
  } catch (error) {
    const reason = error instanceof Coos7Error ? errorMessage(error) : describeIoError(error);
    throw new Coos7Error(
      `Could not read ${path}: ${reason.slice(0, 200)}; export the measurement again, or move the list away to go by the files' names`,
      { cause: error },
    );
  }
  return found;
}

function addImage(images: Map<string, ImageName>, image: Readonly<Record<string, string>>): void {
  const url = image.URL;
  if (url === undefined) return;
  const number = (element: keyof typeof NUMBERS, otherwise: number): number =>
    /^\d{1,6}$/.test(image[element] ?? "") ? Number(image[element]) : otherwise;
  images.set(basename(url.replaceAll("\\", "/")), {
    well: { row: number("Row", 0), column: number("Col", 0) },
    field: String(number("FieldID", 1)),
    ...(image.ChannelID === undefined ? {} : { channel: image.ChannelID }),
    plane: number("PlaneID", 1),
    time: number("TimepointID", 0),
  });
}
