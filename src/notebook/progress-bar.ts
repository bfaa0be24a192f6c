import { randomUUID } from "node:crypto";
import { formatSeconds } from "../core/duration.js";
import type { ProgressEvent } from "../core/progress.js";
import { publish } from "./display.js";
import { notebookHost } from "./host.js";
import { escapeHtml } from "./table.js";

const INTERVAL_MS = 100;

/**
 * One bar in one output. While work goes on it is HTML that is updated in place; in the end it is a line of plain
 * text, which is what stays in a saved or exported notebook. Under another kernel only that line is printed.
 */
export class ProgressBar {
  readonly #id: string = randomUUID();
  readonly #startedAt: number = performance.now();
  #stageStartedAt: number = performance.now();
  #shownAt = Number.NEGATIVE_INFINITY;
  #drawn = false;
  #event: ProgressEvent | undefined;
  /** What earlier stages counted, as they stand in the last line. */
  readonly #finished: string[] = [];

  /** Shows how far the work is; a `total` of 0 means that it is not known. */
  show(event: ProgressEvent): void {
    const time = performance.now();
    const isNew = event.stage !== this.#event?.stage;
    if (isNew) {
      if (this.#event) this.#endStage(this.#event);
      this.#stageStartedAt = time;
    }
    this.#event = event;
    if (!isNew && time - this.#shownAt < INTERVAL_MS) return;
    this.#shownAt = time;
    this.#draw();
  }

  /** Turns the bar into its last line. */
  finish(): void {
    this.#end("in");
  }

  /** Turns the bar into a line that says how far the work came. */
  fail(): void {
    this.#end("stopped after");
  }

  #draw(): void {
    if (!notebookHost() || !this.#event) return;
    const { stage, done, total } = this.#event;
    const seconds = (performance.now() - this.#stageStartedAt) / 1000;
    const fraction = total > 0 ? Math.min(1, done / total) : undefined;
    const left =
      fraction && fraction < 1 ? `, ${formatSeconds((seconds / fraction) * (1 - fraction))} left` : "";
    const text = `${counts(this.#event)}${rate(done, seconds)}${left}`;
    const bar =
      fraction === undefined
        ? "<progress></progress>"
        : `<progress value="${fraction.toFixed(4)}" max="1"></progress>`;
    const name = stage === "" ? "" : `${stage}: `;
    this.#publish({
      "text/html": `<div class="coos7-progress">${escapeHtml(name)}${bar} ${escapeHtml(text)}</div>`,
      "text/plain": `${name}${text}`,
    });
  }

  #end(word: string): void {
    if (this.#event) this.#endStage(this.#event);
    const seconds = (performance.now() - this.#startedAt) / 1000;
    // Work that reported nothing, e.g. because its result was known already.
    const stages = this.#finished.join(", ") || (word === "in" ? "done" : "");
    const { done = 0 } = this.#event ?? {};
    const perSecond = this.#finished.length === 1 ? rate(done, seconds) : "";
    this.#publish({ "text/plain": `${stages} ${word} ${formatSeconds(seconds)}${perSecond}`.trimStart() });
  }

  #endStage(event: ProgressEvent): void {
    const text = counts(event);
    const line = [event.stage, text].filter((part) => part !== "").join(" ");
    if (line !== "" && (event.done > 0 || event.stage !== "" || event.total > 0)) this.#finished.push(line);
  }

  #publish(bundle: Record<string, string>): void {
    publish(bundle, this.#id, this.#drawn);
    this.#drawn = true;
  }
}

function counts({ done, total, unit }: ProgressEvent): string {
  if (total === 0 && unit === "") return "";
  return `${done.toLocaleString("en")}${total > 0 ? `/${total.toLocaleString("en")}` : ""} ${unit}`;
}

function rate(done: number, seconds: number): string {
  if (done === 0 || seconds <= 0) return "";
  const perSecond = done / seconds;
  const text =
    perSecond >= 10 ? Math.round(perSecond).toLocaleString("en") : String(Number(perSecond.toPrecision(2)));
  return ` (${text}/s)`;
}
