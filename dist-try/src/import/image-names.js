import { basename } from "node:path";
import { UsageError } from "../core/errors.js";
import { wellPlace } from "./plate-map.js";
/** How the programs of microscopes call their files, by the microscope. */
export const SCHEMES = ["Opera", "ImageXpress", "CellVoyager"];
const ENDING = /(?:\.ome)?\.tiff?$/i;
/** What programs put behind a name so that no two files are called the same. */
const UNIQUE = /[\s_-]*\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?/gi;
const number = (text, otherwise) => text === undefined ? otherwise : Number(text);
const READERS = {
    // Harmony: r01c02f03p01-ch1sk1fk1fl1.tiff
    Opera(name) {
        const found = /^r(\d{2})c(\d{2})f(\d+)p(\d+)-ch(\d+)(?:sk(\d+))?(?:fk\d+)?(?:fl\d+)?$/i.exec(name);
        if (!found)
            return undefined;
        const [, row, column, field, plane, channel, time] = found;
        return {
            ...placed(`r${row}c${column}`),
            field: String(Number(field)),
            plane: Number(plane),
            channel: channel,
            time: number(time, 1),
        };
    },
    // MetaXpress: PLATE_B03_s2_w1….tif, focal planes and points in time in folders ZStep_2, TimePoint_1.
    ImageXpress(name, path) {
        const found = /^(?:(.+?)_)?([A-P]\d{2})(?:_s(\d+))?_w(\d+)$/i.exec(name);
        if (!found)
            return undefined;
        const [, plate, well, site, wave] = found;
        return {
            ...placed(well),
            field: String(number(site, 1)),
            channel: wave,
            plane: number(/(?:^|\/)ZStep_(\d+)\//i.exec(path)?.[1], 1),
            time: number(/(?:^|\/)TimePoint_(\d+)\//i.exec(path)?.[1], 1),
            ...(plate === undefined ? {} : { plate }),
        };
    },
    // Yokogawa: PLATE_B03_T0001F002L01A01Z01C01.tif
    CellVoyager(name) {
        const found = /^(?:(.+?)_)?([A-P]\d{2})_T(\d+)F(\d+)L\d+A\d+Z(\d+)C(\d+)$/i.exec(name);
        if (!found)
            return undefined;
        const [, plate, well, time, field, plane, channel] = found;
        return {
            ...placed(well),
            field: String(Number(field)),
            channel: channel,
            plane: Number(plane),
            time: Number(time),
            ...(plate === undefined ? {} : { plate }),
        };
    },
};
function placed(text) {
    const well = wellPlace(text);
    return well ? { well } : {};
}
/** What a path below the folder of images, with `/` between its parts, says in one of the {@link SCHEMES}. */
export function readImageName(scheme, path) {
    return READERS[scheme](basename(path).replace(ENDING, "").replaceAll(UNIQUE, ""), path);
}
/** Folders that programs make. */
const NO_PLATE = /^(?:images?|timepoint_\d+|zstep_\d+|tiffs?|well.*)$/i;
/** A well, or a plate that is called like one: "P8". */
const LIKE_WELL = /^(?:[A-P]\d{1,2}|r\d+c\d+)$/i;
const HAS_WELL = /(?<![A-Za-z0-9])(?:[A-P]\d{1,2}(?![A-Za-z0-9])|r\d{2}c\d{2}f)/i;
/**
 * The plate that a path's folders say: the innermost that is called like one. Folders called like wells are plates only
 * where the well stands elsewhere. Undefined where there is none.
 */
export function plateOfFolders(path) {
    const [file = "", ...folders] = path.split("/").reverse();
    const own = folders.filter((part) => !NO_PLATE.test(part));
    const wells = own.filter((part) => LIKE_WELL.test(part));
    const outermost = wells.length > 1 || HAS_WELL.test(file) ? wells.at(-1) : undefined;
    const folder = own.find((part) => !LIKE_WELL.test(part)) ?? outermost;
    // Harmony's "Plate7__2026-03-05T12_00_00-Measurement 1".
    return folder?.replace(/__\d{4}-\d\d-\d\dT.*$/, "");
}
/** The day that a folder of Harmony's says. */
export function dateOfFolders(path) {
    return /__(\d{4}-\d\d-\d\d)T\d\d_\d\d_\d\d/.exec(path)?.[1];
}
/** What may be a well in a name that no program gave, the surest first: "B03", "B3", "r02c03", "b3". */
const WELL_FORMS = [
    /(?<![A-Za-z0-9])[A-P]\d\d(?![A-Za-z0-9])/g,
    /(?<![A-Za-z0-9])[A-P]\d(?![A-Za-z0-9])/g,
    /(?<![A-Za-z0-9])r\d{1,2}c\d{1,2}(?![A-Za-z0-9])/gi,
    /(?<![A-Za-z0-9])[a-p]\d{1,2}(?![A-Za-z0-9])/g,
];
/** Behind a well, the number of a field or of a channel. */
const FIELD_OR_CHANNEL = /^[FC]/i;
/**
 * The well that a name says which no program gave: a letter and a number, or r01c01, by themselves between other
 * characters than letters and digits; looked for in the file's name, then in its folders from the innermost. Undefined
 * where there is none; `several` where the first that has any has different ones, but for F01 and C01 behind the well.
 */
export function wellInName(path) {
    const [file = "", ...folders] = path.split("/").reverse();
    for (const part of [file.replace(ENDING, ""), ...folders])
        for (const form of WELL_FORMS) {
            const texts = Array.from(part.matchAll(form), ([text]) => text).filter((text) => wellPlace(text));
            const [first, ...more] = texts;
            if (first === undefined)
                continue;
            const isOther = (text) => text !== first && !FIELD_OR_CHANNEL.test(text);
            return more.some(isOther) ? "several" : wellPlace(first);
        }
    return undefined;
}
/** The named groups that a pattern may have. */
const GROUPS = [
    ..."well row column plate field channel plane time date microscope class split".split(" "),
];
/**
 * What names say by a pattern of the user's: a regular expression with named groups, `well` (or `row` and `column`) and
 * any of `plate`, `field`, `channel`, `plane`, `time`, `date`, `microscope`, `class`, `split`, matched against the path below the folder
 * with `/` between its parts. `(?P<name>` counts as `(?<name>`.
 * Throws {@link UsageError} where it is no regular expression, has another group, or none that says the well.
 */
export function patternReader(pattern) {
    let expression;
    try {
        expression = new RegExp(pattern.replaceAll("(?P<", "(?<"), "iu");
    }
    catch (error) {
        throw new UsageError(`Expected --pattern to be a regular expression but found ${JSON.stringify(pattern)}: ${error.message}`, { cause: error });
    }
    const groups = Array.from(expression.source.matchAll(/\(\?<([A-Za-z_]\w*)>/g), ([, name]) => name);
    const stray = groups.find((name) => !GROUPS.includes(name));
    if (stray !== undefined ||
        !(groups.includes("well") || (groups.includes("row") && groups.includes("column"))))
        throw new UsageError(`Expected the groups of --pattern to be some of ${GROUPS.join(", ")}, the well (or row and column) among them, but found ${groups.length === 0 ? "none" : groups.join(", ")}`);
    return (path) => {
        const found = expression.exec(path)?.groups;
        if (!found)
            return undefined;
        const { well, row = "", column = "", field = "1", plane = "1", time = "1" } = found;
        const letter = /^\d+$/.test(row) ? String.fromCharCode(64 + Number(row)) : row;
        const numbers = { plane: Number(plane), time: Number(time) };
        const others = ["plate", "channel", "date", "microscope", "class", "split"].flatMap((name) => found[name] === undefined ? [] : [[name, found[name]]]);
        if (!Number.isFinite(numbers.plane) || !Number.isFinite(numbers.time))
            return undefined;
        return {
            ...placed(well ?? `${letter}${Number(column)}`),
            field,
            ...numbers,
            ...Object.fromEntries(others),
        };
    };
}
//# sourceMappingURL=image-names.js.map