import { basename, dirname } from "node:path";
import { Coos7Error, UsageError } from "../core/errors.js";
import { pairFields } from "../crop/list-fields.js";
import { NUCLEAR } from "../crop/read-field.js";
import { wellName } from "../dataset/ids.js";
import { wellInName } from "./image-names.js";
/**
 * The fields of view that images give: channels, focal planes and points in time brought together by what names say.
 * Of several points in time the first counts. What is left out is told to `skipped`.
 * Throws {@link UsageError} where it has to be said which channels or planes are meant, {@link Coos7Error} where two files
 * are the same part of a field, or no field is complete.
 */
export function plateFields(images, choice, project, skipped) {
    const isNamed = ({ name }) => name?.channel !== undefined;
    const others = images.filter((image) => !isNamed(image));
    const pieces = [
        ...images.filter(isNamed).flatMap((image) => namedPiece(image, skipped)),
        ...(others.length > 0 ? pairedPieces(others, choice, skipped) : []),
    ];
    if (pieces.length === 0)
        throw new Coos7Error(`Found no image whose well is known among ${images.length}, such as ${images[0].place}; say how they are called by --pattern, e.g. --pattern "(?<well>[A-P]\\d+)_(?<field>\\d+)_(?<channel>\\w+)\\.tif"`);
    const atFirst = firstTimes(pieces, skipped);
    const fields = new Map();
    for (const piece of atFirst) {
        const known = fields.get(piece.key);
        if (known)
            known.push(piece);
        else
            fields.set(piece.key, [piece]);
    }
    const channelsOf = new Map();
    // Plates may come from different microscopes.
    for (const piece of atFirst)
        if (piece.channel !== undefined && !channelsOf.has(piece.plate))
            channelsOf.set(piece.plate, chooseChannels(atFirst.filter(({ plate, channel }) => plate === piece.plate && channel !== undefined), choice));
    const names = new Set();
    const found = [...fields.values()].flatMap((parts) => {
        const channels = parts[0].channel === undefined ? undefined : channelsOf.get(parts[0].plate);
        const files = channels ? channelFiles(parts, channels, skipped) : pairFiles(parts);
        if (!files)
            return [];
        const { plate, well, field, date, microscope } = parts[0];
        if (files.planes.nucleus.length > 1 && project === undefined)
            throw new UsageError(`${files.planes.nucleus[0]}: found ${files.planes.nucleus.length} focal planes of this field; give --project max (the largest value of each pixel) or --project best (the sharpest plane)`);
        const { planes } = files;
        const folder = fileName(plate);
        let name = fileName(`${wellName(well)}_${field}`);
        for (let n = 2; names.has(`${folder}/${name}`); n++)
            name = fileName(`${wellName(well)}_${field}_${n}`);
        names.add(`${folder}/${name}`);
        const micrometres = parts[0].image.index?.micrometresPerPixel;
        return [
            {
                files: {
                    name,
                    folder,
                    nucleus: planes.nucleus[0],
                    protein: planes.protein[0],
                    ...(planes.nucleus.length > 1 ? { planes } : {}),
                    ...(micrometres === undefined ? {} : { micrometresPerPixel: micrometres }),
                },
                plate,
                well,
                ...(date === undefined ? {} : { date }),
                ...(microscope === undefined ? {} : { microscope }),
                ...(parts[0].class === undefined ? {} : { class: parts[0].class }),
                ...(parts[0].split === undefined ? {} : { split: parts[0].split }),
            },
        ];
    });
    if (found.length === 0)
        throw new Coos7Error("Found no field of view with both channels");
    return found;
}
/** A text as a part of a path on every system. */
function fileName(text) {
    return text.replaceAll(/[\\/:*?"<>|\p{Cc}]|^\.+/gu, "_");
}
function namedPiece(image, skipped) {
    const { name, place, plate, date } = image;
    if (!name?.well || name.well.row === 0) {
        skipped.add("images without a well in their names", image.path);
        return [];
    }
    const { well, field, channel, plane, time } = name;
    // Focal planes and points in time have folders of their own.
    const folder = dirname(place).replaceAll(/(?:^|\/)(?:TimePoint|ZStep)_\d+(?=\/|$)/gi, "");
    return [
        {
            key: JSON.stringify([folder, plate, wellName(well), field]),
            well,
            plate,
            field,
            plane,
            time,
            image,
            ...(channel === undefined ? {} : { channel }),
            ...(date === undefined ? {} : { date }),
            ...said(name),
        },
    ];
}
function said(name) {
    const { microscope, class: className, split } = name ?? {};
    return {
        ...(microscope === undefined ? {} : { microscope }),
        ...(className === undefined ? {} : { class: className }),
        ...(split === undefined ? {} : { split }),
    };
}
/** What tells the focal planes and the points in time of a field apart in names that no program gave. */
const DEPTH = /(?<![A-Za-z0-9])([zt])(\d{1,4})(?![A-Za-z0-9])/gi;
/** Images whose channels are told apart as those of `coos7 crop` are: by texts in names, or as parts of a file. */
function pairedPieces(images, choice, skipped) {
    const byPath = new Map(images.map((image) => [image.path, image]));
    const files = pairFields(images.map(({ path, place }) => ({ path, folder: dirname(place) })), choice, (path, why) => skipped.add(why === "another channel" ? "images of other channels" : "thumbnails", path));
    return files.flatMap(({ name, nucleus, protein }) => {
        const image = byPath.get(nucleus);
        const well = image.name?.well ?? wellInName(image.place);
        if (well === undefined || well === "several") {
            skipped.add(well === "several"
                ? "images with several wells in their names"
                : "images without a well in their names", image.path);
            return [];
        }
        const depth = { z: 1, t: 1 };
        for (const [, axis, number] of name.matchAll(DEPTH))
            depth[axis.toLowerCase()] = Number(number);
        const field = image.name?.field ?? (name.replaceAll(DEPTH, "").replaceAll(/[\s_-]+/g, "_") || "1");
        return [
            {
                key: JSON.stringify([dirname(image.place), image.plate, wellName(well), field]),
                well,
                plate: image.plate,
                field,
                plane: image.name?.plane ?? depth.z,
                time: image.name?.time ?? depth.t,
                image,
                pair: { nucleus, protein },
                ...(image.date === undefined ? {} : { date: image.date }),
                ...said(image.name),
            },
        ];
    });
}
/** The pieces of each field's first point in time: later ones show the same cells. */
function firstTimes(pieces, skipped) {
    const first = new Map();
    for (const { key, time } of pieces)
        first.set(key, Math.min(time, first.get(key) ?? time));
    return pieces.filter(({ key, time, image }) => {
        const isFirst = time === first.get(key);
        if (!isFirst)
            skipped.add("images of later points in time, which show the same cells", image.path);
        return isFirst;
    });
}
function pairFiles(parts) {
    const sorted = [...parts].sort((a, b) => a.plane - b.plane);
    requireOnce(sorted);
    return {
        planes: {
            nucleus: sorted.map(({ pair, image }) => pair?.nucleus ?? image.path),
            protein: sorted.map(({ pair, image }) => pair?.protein ?? image.path),
        },
    };
}
function requireOnce(sorted) {
    sorted.forEach((part, i) => {
        if (i > 0 && part.plane === sorted[i - 1].plane)
            throw new Coos7Error(`Expected each image of a field once but found ${sorted[i - 1].image.path} and ${part.image.path}; say what tells them apart by --pattern, or move one away`);
    });
}
function channelFiles(parts, channels, skipped) {
    const of = (channel) => {
        const sorted = parts
            .filter((part) => channelKey(part.channel ?? "") === channel)
            .sort((a, b) => a.plane - b.plane);
        requireOnce(sorted);
        return sorted.map(({ image }) => image.path);
    };
    const planes = { nucleus: of(channels.nucleus), protein: of(channels.protein) };
    const others = parts.filter(({ channel = "" }) => channelKey(channel) !== channels.nucleus && channelKey(channel) !== channels.protein);
    if (others.length > 0)
        skipped.add("images of other channels", others[0].image.path, others.length);
    const missing = ["nucleus", "protein"].find((name) => planes[name].length === 0);
    if (missing === undefined)
        return { planes };
    skipped.add(`fields without their ${missing} channel`, parts[0].image.path);
    return undefined;
}
/** Channels as they are compared: "ch01", "w1" and "1" are the same. */
function channelKey(channel) {
    const [, number] = /^(?:ch|c|w)?0*(\d+)$/i.exec(channel.trim()) ?? [];
    return number ?? channel.normalize("NFC").trim().toLowerCase();
}
function chooseChannels(pieces, choice) {
    const names = new Map();
    for (const { channel = "", image } of pieces) {
        const key = channelKey(channel);
        const listed = image.index?.channelNames.get(key);
        if (!names.has(key) || listed !== undefined)
            names.set(key, listed ?? (/^\d+$/.test(key) ? "" : channel));
    }
    const known = [...names].map(([key, name]) => name === "" || name === key ? key : /^\d+$/.test(key) ? `${key} (${name})` : name);
    const where = dirname(pieces[0].image.path);
    const called = (option, text) => {
        const key = channelKey(text);
        if (names.has(key))
            return key;
        const found = [...names].filter(([, name]) => name.toLowerCase().includes(text.trim().toLowerCase()));
        if (found.length === 1)
            return found[0][0];
        throw new UsageError(`${where}: expected ${option} to be one of its channels, ${known.join(", ")}, but found ${JSON.stringify(text)}`);
    };
    const nuclear = [...names].filter(([key, name]) => NUCLEAR.test(name === "" ? key : name));
    const all = [...names.keys()];
    const other = (key) => all.length === 2 && key !== undefined ? all.find((one) => one !== key) : undefined;
    const protein = choice.protein === undefined ? undefined : called("--protein", choice.protein);
    const nucleus = choice.nucleus === undefined
        ? (other(protein) ?? (nuclear.length === 1 ? nuclear[0][0] : undefined))
        : called("--nucleus", choice.nucleus);
    const partner = protein ?? other(nucleus);
    if (nucleus === undefined || partner === undefined)
        throw new UsageError(`${where}: expected to be told which of its channels, ${known.join(", ")}, are the nucleus and the protein; give --nucleus and --protein, e.g. --nucleus ${all[0]} --protein ${all[1] ?? "2"} (${basename(pieces[0].image.path)} is of channel ${pieces[0].channel})`);
    if (nucleus === partner)
        throw new UsageError(`Expected --nucleus and --protein to differ but both are channel ${nucleus}`);
    return { nucleus, protein: partner };
}
//# sourceMappingURL=plate-fields.js.map