import type { MessagePort } from "node:worker_threads";
import type { Cell } from "./cell.js";
/** Questions to the person at the notebook that wait for an answer. */
export declare class InputRequests {
    #private;
    /** `nextAnswer` stands still until an answer comes. */
    constructor(port: MessagePort, nextAnswer: () => {
        id: number;
        text: string;
    });
    /** Asks and stands still until the answer is there; an empty one is `initial`, or `null`. */
    askNow(cell: Cell | undefined, prompt: string, initial?: string): string | null;
    /** Rejects where the front end cannot be asked, and when the cell is interrupted. */
    ask(cell: Cell | undefined, prompt: string, password: boolean): Promise<string>;
    answer(id: number, text: string): void;
}
