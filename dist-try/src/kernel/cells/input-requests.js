import { Coos7Error } from "../../core/errors.js";
const NO_INPUT = "input() cannot be used here: the front end that runs this notebook takes no input";
/** Questions to the person at the notebook that wait for an answer. */
export class InputRequests {
    #port;
    #waiting = new Map();
    #nextAnswer;
    #nextId = 1;
    /** `nextAnswer` stands still until an answer comes. */
    constructor(port, nextAnswer) {
        this.#port = port;
        this.#nextAnswer = nextAnswer;
    }
    /** Asks and stands still until the answer is there; an empty one is `initial`, or `null`. */
    askNow(cell, prompt, initial) {
        if (!cell?.allowStdin)
            throw new Coos7Error(NO_INPUT);
        const id = -this.#nextId++;
        const message = { type: "input", id, cell: cell.id, prompt, password: false };
        this.#port.postMessage(message);
        for (;;) {
            const answer = this.#nextAnswer();
            // Others belong to questions whose cells were interrupted.
            if (answer.id === id)
                return answer.text === "" ? (initial ?? null) : answer.text;
        }
    }
    /** Rejects where the front end cannot be asked, and when the cell is interrupted. */
    ask(cell, prompt, password) {
        if (!cell?.allowStdin)
            return Promise.reject(new Coos7Error(NO_INPUT));
        const id = this.#nextId++;
        return new Promise((resolve, reject) => {
            const release = cell.onInterrupt((reason) => {
                this.#waiting.delete(id);
                reject(reason);
            });
            this.#waiting.set(id, (text) => {
                release();
                resolve(text);
            });
            const message = { type: "input", id, cell: cell.id, prompt, password };
            this.#port.postMessage(message);
        });
    }
    answer(id, text) {
        this.#waiting.get(id)?.(text);
        this.#waiting.delete(id);
    }
}
//# sourceMappingURL=input-requests.js.map