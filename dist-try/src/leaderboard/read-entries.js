import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { MARKS } from "../adapt/adapter.js";
import { Coos7Error, errorMessage } from "../core/errors.js";
import { describeIoError, readText } from "../core/files.js";
import { describeJson } from "../core/json.js";
import { plain } from "../core/text.js";
import { parsePredictions } from "../evaluate/parse-predictions.js";
/** The name of the card in an entry's folder. */
export const CARD = "card.yaml";
const MOST_CARD_BYTES = 16_384;
/** 132,209 images with 50 probabilities each have less. */
const MOST_CSV_BYTES = 200e6;
const LONGEST = 400;
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
/**
 * Reads all entries in a folder: each a folder of its own with `card.yaml` and a file of predictions for each test split,
 * `test1.csv` to `test4.csv`, as `coos7 evaluate` takes them. What is in them is data: nothing is run, no link is followed,
 * no other file is opened. One that is not as it should be is refused, with the reason, and the others are read.
 * Throws {@link Coos7Error} where the folder itself cannot be read.
 */
export function readEntries(folder, targets, classNames) {
    let names;
    try {
        names = readdirSync(folder, { withFileTypes: true })
            .filter((entry) => !entry.isFile() && !entry.name.startsWith("."))
            .map(({ name }) => name)
            .sort();
    }
    catch (error) {
        throw new Coos7Error(`Could not read ${folder}: ${describeIoError(error)}; expected a folder of entries`, {
            cause: error,
        });
    }
    const entries = [];
    const refused = [];
    for (const id of names) {
        try {
            entries.push(readEntry(folder, id, targets, classNames));
        }
        catch (error) {
            if (!(error instanceof Coos7Error))
                throw error;
            refused.push({ id: plain(id).slice(0, 80), reason: plain(errorMessage(error)).slice(0, LONGEST) });
        }
    }
    const seen = new Map();
    for (const entry of [...entries]) {
        const key = entry.card.name.normalize("NFKC").toLowerCase();
        const first = seen.get(key);
        if (!first)
            seen.set(key, entry);
        else {
            entries.splice(entries.indexOf(entry), 1);
            refused.push({
                id: entry.id,
                reason: `has the same name as ${first.id}, ${JSON.stringify(entry.card.name)}`,
            });
        }
    }
    return { entries, refused };
}
function readEntry(folder, id, targets, classNames) {
    if (!ID.test(id))
        throw new Coos7Error("expected the name of its folder to be lower-case letters, digits and dashes, 64 at most");
    if (!lstatSync(join(folder, id)).isDirectory())
        throw new Coos7Error("expected a folder, not a link");
    const card = readCard(join(folder, id, CARD));
    const predictions = targets.map(({ split }) => {
        const path = join(folder, id, `${split}.csv`);
        const text = readPlainFile(path, MOST_CSV_BYTES, `the predictions of ${split}`);
        const found = parsePredictions(text, {
            source: `${id}/${split}.csv`,
            targets: targets.filter((one) => one.split === split),
            classNames,
            split,
            onWarning: () => { },
        });
        const own = found.find((one) => one.split === split);
        if (!own || found.length > 1)
            throw new Coos7Error(`${id}/${split}.csv: expected predictions of ${split} and no other split`);
        return own;
    });
    return { id, card, predictions };
}
/** The text of a regular file. */
function readPlainFile(path, limit, what) {
    try {
        if (!lstatSync(path).isFile())
            throw new Coos7Error(`expected a file, not a link or folder, for ${what}`);
        return readText(path, limit);
    }
    catch (error) {
        if (error instanceof Coos7Error)
            throw error;
        throw new Coos7Error(`${what} cannot be read: ${describeIoError(error)}`, { cause: error });
    }
}
/** Reads and checks a card. Throws {@link Coos7Error} naming what is wrong. */
export function readCard(path) {
    const text = readPlainFile(path, MOST_CARD_BYTES, `the card (${CARD})`);
    // Plain data only: no tags, no merged keys, and aliases, which can blow up, are not resolved.
    const document = parseDocument(text, { schema: "core", customTags: [], merge: false, uniqueKeys: true });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem)
        throw new Coos7Error(`${CARD}: ${plain(problem.message.split("\n")[0])}`);
    let found;
    try {
        found = document.toJS({ maxAliasCount: 0 });
    }
    catch (error) {
        throw new Coos7Error(`${CARD}: ${plain(errorMessage(error))}`, { cause: error });
    }
    if (typeof found !== "object" || found === null || Array.isArray(found))
        throw new Coos7Error(`${CARD}: expected fields such as "name: ..." but found ${describeJson(found)}`);
    const fields = found;
    const known = ["name", "method", "mark", "extra_data", "code", "seeds", "contact"];
    const odd = Object.keys(fields).find((key) => !known.includes(key));
    if (odd !== undefined)
        throw new Coos7Error(`${CARD}: expected the fields ${known.join(", ")} but found ${JSON.stringify(plain(odd))}`);
    const words = (key) => {
        const value = fields[key];
        if (typeof value !== "string" || value.trim() === "" || value.length > LONGEST)
            throw new Coos7Error(`${CARD}: expected ${key} to be a text of at most ${LONGEST} characters but found ${describeJson(value)}`);
        // Neither control characters nor what reverses the direction of a text.
        return plain(value.replaceAll(/\p{Cf}/gu, "")).trim();
    };
    const mark = words("mark");
    if (!Object.hasOwn(MARKS, mark))
        throw new Coos7Error(`${CARD}: expected mark to be one of ${Object.keys(MARKS).join(", ")} but found ${JSON.stringify(mark)}`);
    const { seeds } = fields;
    if (typeof seeds !== "number" || !Number.isSafeInteger(seeds) || seeds < 1)
        throw new Coos7Error(`${CARD}: expected seeds to be a whole number above 0 but found ${describeJson(seeds)}`);
    return {
        name: words("name"),
        method: words("method"),
        mark: mark,
        extraData: words("extra_data"),
        code: words("code"),
        seeds,
        ...(fields.contact === undefined ? {} : { contact: words("contact") }),
    };
}
/** The test splits that entries are scored on. */
export function isTestSplit(split) {
    return split !== "training";
}
//# sourceMappingURL=read-entries.js.map