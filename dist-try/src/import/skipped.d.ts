/** What an import left out: for each reason how many there were, of what, and the first of them. */
export declare class Skipped {
    #private;
    /** `reason` goes on behind a number: "images of another channel". */
    add(reason: string, example: string, count?: number): void;
    /** In the order in which they were met. */
    entries(): {
        reason: string;
        count: number;
        example: string;
    }[];
}
