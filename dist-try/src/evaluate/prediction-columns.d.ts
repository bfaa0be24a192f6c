/** Where in a record of predictions things stand; undefined for what a file does not have. */
export interface PredictionColumns {
    index: number;
    split: number | undefined;
    label: number | undefined;
    predicted: number | undefined;
    /** What the header says of the values of `predicted`, by its name. */
    predictedAs: "name" | "number" | undefined;
    /** The probability of each class, in label order. */
    probabilities: number[] | undefined;
}
/**
 * Finds the columns of predictions: `index`, `split`, `label`, `predicted` (or `predicted_name`, `predicted_number`), and
 * one for each class, called by its name or, where not all of the names are there, by its number from 0. Others are passed over. Throws {@link Coos7Error} naming what is missing.
 */
export declare function findColumns(header: readonly string[], classNames: readonly string[], source: string): PredictionColumns;
/** What stands in a file, and where, for messages. */
export interface PredictionField {
    text: string;
    where: string;
}
/** How values of a column are read as classes: each by name or by number, or all in one way. */
export type Reading = "either" | "name" | "number";
/** Classes by how they may be written. */
export declare class ClassReader {
    #private;
    /** Whether a class is called by the number of another. */
    readonly hasForeignNumbers: boolean;
    constructor(classNames: readonly string[]);
    /** The class of a text, undefined where it is none. A name that is a number may be written as "3.0". */
    label(text: string, reading: Reading): number | undefined;
    /** The class of a field. Throws {@link Coos7Error} where it is none. */
    read({ text, where }: PredictionField, reading: Reading): number;
}
/** "3" and, as some tools write it, "3.0". */
export declare function wholeNumber(text: string): number | undefined;
