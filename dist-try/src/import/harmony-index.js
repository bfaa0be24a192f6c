import { basename } from "node:path";
import { SaxesParser } from "saxes";
import { Coos7Error, errorMessage } from "../core/errors.js";
import { describeIoError, readText } from "../core/files.js";
/** The list of 384 wells with 25 fields, 4 channels and 5 planes has less. */
const MAX_BYTES = 1e9;
/** The elements of an image that are read. */
const NUMBERS = {
    Row: "row",
    Col: "column",
    FieldID: "field",
    PlaneID: "plane",
    TimepointID: "time",
};
/** Reads an `Index.idx.xml`. Throws {@link Coos7Error} naming it where it cannot be read or is no well-formed XML. */
export function readHarmonyIndex(path) {
    const found = { channelNames: new Map(), images: new Map() };
    let image;
    let channel = "";
    let text = "";
    const parser = new SaxesParser();
    parser.on("opentag", ({ name, attributes }) => {
        text = "";
        if (name === "Image")
            image = {};
        if (name === "Entry")
            channel = attributes.ChannelID ?? channel;
    });
    parser.on("text", (part) => {
        text += part;
    });
    parser.on("closetag", ({ name }) => {
        const value = text.trim();
        text = "";
        if (name === "ChannelID")
            channel = value;
        if (name === "ChannelName" && channel !== "" && value !== "")
            found.channelNames.set(channel, value);
        // In metres.
        if (name === "ImageResolutionX" && Number(value) > 0)
            found.micrometresPerPixel ??= Number(value) * 1e6;
        if (name === "PlateID" && value !== "")
            found.plate ??= value;
        if (name === "MeasurementStartTime" && /^\d{4}-\d\d-\d\d/.test(value))
            found.date ??= value.slice(0, 10);
        if (!image)
            return;
        if (name === "Image") {
            addImage(found.images, image);
            image = undefined;
        }
        else if (value !== "")
            image[name] ??= value;
    });
    try {
        parser.write(readText(path, MAX_BYTES).trim()).close();
    }
    catch (error) {
        const reason = error instanceof Coos7Error ? errorMessage(error) : describeIoError(error);
        throw new Coos7Error(`Could not read ${path}: ${reason.slice(0, 200)}; export the measurement again, or move the list away to go by the files' names`, { cause: error });
    }
    return found;
}
function addImage(images, image) {
    const url = image.URL;
    if (url === undefined)
        return;
    const number = (element, otherwise) => /^\d{1,6}$/.test(image[element] ?? "") ? Number(image[element]) : otherwise;
    images.set(basename(url.replaceAll("\\", "/")), {
        well: { row: number("Row", 0), column: number("Col", 0) },
        field: String(number("FieldID", 1)),
        ...(image.ChannelID === undefined ? {} : { channel: image.ChannelID }),
        plane: number("PlaneID", 1),
        time: number("TimepointID", 0),
    });
}
//# sourceMappingURL=harmony-index.js.map