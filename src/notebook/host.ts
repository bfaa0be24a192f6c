// What the kernel provides to cells. It lies on globalThis, because a cell may have loaded another copy of this
// package than the kernel itself; under another kernel, or outside of a notebook, it is missing.
const HOST = Symbol.for("coos7.notebookHost");
type Registry = { [HOST]?: NotebookHost };

/** Limits on the text that a cell prints. */
export interface TextLimits {
  lines: number;
  bytes: number;
}

export interface NotebookHost {
  /** Publishes a Jupyter message of the running cell. */
  publish(
    msgType: "display_data" | "update_display_data" | "clear_output",
    content: Record<string, unknown>,
  ): void;
  /** Asks the person at the notebook for a line of text. */
  input(prompt: string, password: boolean): Promise<string>;
  /** Keeps the running cell from ending before `work`, whose failure is the cell's. */
  waitFor(work: Promise<unknown>): void;
  setTextLimits(limits: Partial<TextLimits>): void;
}

export function notebookHost(): NotebookHost | undefined {
  return (globalThis as Registry)[HOST];
}

export function provideNotebookHost(host: NotebookHost): void {
  (globalThis as Registry)[HOST] = host;
}
