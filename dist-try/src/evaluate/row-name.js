import { UsageError } from "../core/errors.js";
import { FAMILIES } from "../reproduce/families/families.js";
import { featuresSlug, rowSlug } from "../reproduce/table3.js";
const MAX_LENGTH = 60;
/**
 * A part of a row's name in Unicode's NFC, so that what looks the same is the same. Throws {@link UsageError} unless it can
 * stand in the table and, as letters and digits, in the names of files. `what` says what it names.
 */
export function rowPart(what, name) {
    const part = name.normalize("NFC");
    const usable = /[a-z0-9]/i.test(part) && part.length <= MAX_LENGTH && !/\p{Cc}/u.test(part);
    if (usable && part.trim() === part)
        return part;
    throw new UsageError(`Expected ${what} to be 1 to ${MAX_LENGTH} characters, some of them letters from a to z or digits, but found ${JSON.stringify(name.slice(0, 2 * MAX_LENGTH))}`);
}
/** Throws {@link UsageError} where a name is that of one of the package's own feature families. */
export function checkNotBuiltIn(name) {
    const slug = (features) => featuresSlug({ features, layer: "" });
    const known = FAMILIES.find((family) => slug(family.name) === slug(name));
    if (known)
        throw new UsageError(`${JSON.stringify(name)} is the name of features of this package (${known.name}); choose another`);
}
/** Throws {@link UsageError} where one of `rows` has the same name, or the same in the names of files. */
export function checkNewRow(row, rows) {
    const same = rows.find((one) => rowSlug(one) === rowSlug(row));
    if (same)
        throw new UsageError(`The results have a row called ${JSON.stringify([same.features, same.layer, same.model].filter((part) => part !== "").join(" "))} already; choose another name (--name, --model)`);
}
/**
 * What stands for a definition of the user's in the cache. Its text alone does not say what it calls, so without a
 * `version` each definition counts as a new one.
 */
export function definitionKey(text, version) {
    return version === undefined ? { once: crypto.randomUUID() } : { version, text: text() };
}
//# sourceMappingURL=row-name.js.map