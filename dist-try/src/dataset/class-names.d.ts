/** The seven classes of COOS-7, in label order (paper, Table 2). */
export declare const COOS7_CLASSES: readonly string[];
/** More classes than this are taken for a mistake in the labels. */
export declare const MAX_CLASSES = 1000;
/** Names of `count` classes of which nothing is known: "class 0" … */
export declare function numberedClassNames(count: number): string[];
/** What names are compared by: without space around them, and with accents as part of their letters (Unicode's NFC). */
export declare function nameKey(name: string): string;
/** A class name for axes and column headings; names that are not the paper's stay as they are. */
export declare function shortClassName(name: string): string;
/**
 * The class names of `<directory>/classes.json`, an array of at least two different, non-empty strings of at most
 * {@link MAX_NAME} characters in label order, in Unicode's NFC; undefined where there is no such file. Throws
 * {@link Coos7Error} if the file is anything else.
 */
export declare function readClassNames(directory: string): string[] | undefined;
