import { join } from "node:path";
import { Coos7Error } from "../core/errors.js";
import { describeIoError, readTextIfThere } from "../core/files.js";
import { describeJson } from "../core/json.js";
import { plain } from "../core/text.js";
/** The seven classes of COOS-7, in label order (paper, Table 2). */
export const COOS7_CLASSES = [
    "Endoplasmic Reticulum (ER)",
    "Inner Mitochondrial Membrane (IMM)",
    "Golgi",
    "Peroxisomes",
    "Early Endosome",
    "Cytosol",
    "Nuclear Envelope",
];
const SHORT_NAMES = {
    "Endoplasmic Reticulum (ER)": "ER",
    "Inner Mitochondrial Membrane (IMM)": "IMM",
    Peroxisomes: "Perox.",
    "Early Endosome": "Early endo.",
    "Nuclear Envelope": "Nuc. env.",
};
/** More classes than this are taken for a mistake in the labels. */
export const MAX_CLASSES = 1000;
/** A longer name fits no table and no figure. */
const MAX_NAME = 200;
const MAX_BYTES = 1e6;
/** Names of `count` classes of which nothing is known: "class 0" … */
export function numberedClassNames(count) {
    return Array.from({ length: count }, (_, label) => `class ${label}`);
}
/** What names are compared by: without space around them, and with accents as part of their letters (Unicode's NFC). */
export function nameKey(name) {
    return name.normalize("NFC").trim();
}
/** A class name for axes and column headings; names that are not the paper's stay as they are. */
export function shortClassName(name) {
    return SHORT_NAMES[name] ?? name;
}
/**
 * The class names of `<directory>/classes.json`, an array of at least two different, non-empty strings of at most
 * {@link MAX_NAME} characters in label order, in Unicode's NFC; undefined where there is no such file. Throws
 * {@link Coos7Error} if the file is anything else.
 */
export function readClassNames(directory) {
    const path = join(directory, "classes.json");
    let names;
    try {
        const text = readTextIfThere(path, MAX_BYTES);
        if (text === undefined)
            return undefined;
        names = JSON.parse(text);
    }
    catch (error) {
        throw new Coos7Error(`${path}: expected a JSON array of class names (${plain(describeIoError(error))})`, {
            cause: error,
        });
    }
    const found = describeProblem(names);
    if (found !== undefined)
        throw new Coos7Error(`${path}: expected a JSON array of 2 to ${MAX_CLASSES} different class names but found ${found}`);
    return names.map((name) => name.normalize("NFC"));
}
function describeProblem(names) {
    if (!Array.isArray(names))
        return names === null ? "null" : `${typeof names === "object" ? "an" : "a"} ${typeof names}`;
    if (names.length > MAX_CLASSES)
        return `${names.length.toLocaleString("en")} of them`;
    const wrong = names.findIndex((name) => typeof name !== "string" || name.trim() === "");
    if (wrong >= 0)
        return `${describeJson(names[wrong])} at position ${wrong}`;
    const long = names.findIndex((name) => name.length > MAX_NAME);
    if (long >= 0)
        return `one of ${names[long].length.toLocaleString("en")} characters at position ${long}`;
    const keys = names.map(nameKey);
    const repeated = keys.find((name, i) => keys.indexOf(name) !== i);
    if (repeated !== undefined)
        return `${JSON.stringify(repeated)} twice`;
    return names.length < 2 ? `${names.length} of them` : undefined;
}
//# sourceMappingURL=class-names.js.map