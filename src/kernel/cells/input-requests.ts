import type { MessagePort } from "node:worker_threads";
import { Coos7Error } from "../../core/errors.js";
import type { Cell } from "./cell.js";
import type { FromCells } from "./protocol.js";

const NO_INPUT = "input() cannot be used here: the front end that runs this notebook takes no input";

/** Questions to the person at the notebook that wait for an answer. */
export class InputRequests {
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, (text: string) => void>();
  readonly #nextAnswer: () => { id: number; text: string };
  #nextId = 1;

  /** `nextAnswer` stands still until an answer comes. */
  constructor(port: MessagePort, nextAnswer: () => { id: number; text: string }) {
    this.#port = port;
    this.#nextAnswer = nextAnswer;
  }

  /** Asks and stands still until the answer is there; an empty one is `initial`, or `null`. */
  askNow(cell: Cell | undefined, prompt: string, initial?: string): string | null {
    if (!cell?.allowStdin) throw new Coos7Error(NO_INPUT);
    const id = -this.#nextId++;
    const message: FromCells = { type: "input", id, cell: cell.id, prompt, password: false };
    this.#port.postMessage(message);
    for (;;) {
      const answer = this.#nextAnswer();
      // Others belong to questions whose cells were interrupted.
      if (answer.id === id) return answer.text === "" ? (initial ?? null) : answer.text;
    }
  }

  /** Rejects where the front end cannot be asked, and when the cell is interrupted. */
  ask(cell: Cell | undefined, prompt: string, password: boolean): Promise<string> {
    if (!cell?.allowStdin) return Promise.reject(new Coos7Error(NO_INPUT));
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
      const message: FromCells = { type: "input", id, cell: cell.id, prompt, password };
      this.#port.postMessage(message);
    });
  }

  answer(id: number, text: string): void {
    this.#waiting.get(id)?.(text);
    this.#waiting.delete(id);
  }
}
