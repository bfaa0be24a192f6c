/**
 * A value as JSON that every program can read: halves of characters, such as a text that was cut within an emoji has, become
 * U+FFFD. `JSON.stringify` writes them as escapes, which Python reads into texts that it cannot write again, so that a
 * notebook with one can be neither saved nor converted.
 */
export declare function jsonText(value: unknown, indent?: number): string;
/**
 * JSON with the keys of every object sorted and no white space: equal values, equal text. As in JSON, keys
 * whose value is `undefined` are left out. Throws `TypeError` for what JSON would change without a word (NaN,
 * infinities, `undefined` in a list, functions, maps, typed arrays), since different values would then be equal.
 */
export declare function canonicalJson(value: unknown): string;
/** A value that was parsed from JSON, for an error message: its text where that is short, its beginning or its kind otherwise. */
export declare function describeJson(value: unknown): string;
