import type { MessagePort } from "node:worker_threads";
import { Coos7Error } from "../../core/errors.js";
import type { Cell } from "./cell.js";
import type { FromCells } from "./protocol.js";

/** Questions to the person at the notebook that wait for an answer. */
export class InputRequests {
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, (text: string) => void>();
  #nextId = 1;

  constructor(port: MessagePort) {
    this.#port = port;
  }

  /** Rejects where the front end cannot be asked, and when the cell is interrupted. */
  ask(cell: Cell | undefined, prompt: string, password: boolean): Promise<string> {
    if (!cell?.allowStdin)
      return Promise.reject(
        new Coos7Error("input() cannot be used here: the front end that runs this notebook takes no input"),
      );
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
