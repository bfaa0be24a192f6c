import { formatSeconds } from "../core/duration.js";
import type { ProgressListener } from "../core/progress.js";

/** Draws the progress of stages on stderr: a bar that updates in place on a terminal, plain lines otherwise. */
export interface ProgressReporter {
  onProgress: ProgressListener;
  /** Prints a line above the bar. */
  log(line: string): void;
  /** Ends the bar, if one is drawn. */
  finish(): void;
}

const PLAIN_INTERVAL_MS = 10_000;
const BAR_INTERVAL_MS = 100;
const BAR_WIDTH = 24;
/** Stages shorter than this are not worth a line once they are over. */
const SHORT_STAGE_S = 1;

/** Makes a reporter for `stream`. Rates and times left are over the current stage. */
export function progressReporter(
  stream: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): ProgressReporter {
  const interactive = stream.isTTY === true;
  let stage = "";
  let startedAt = 0;
  let shownAt = Number.NEGATIVE_INFINITY;
  let drawn = false;
  const clear = (): void => {
    if (drawn) stream.write("\r\u001b[2K");
    drawn = false;
  };
  return {
    onProgress(event) {
      const time = now();
      const isNew = event.stage !== stage;
      if (isNew) {
        stage = event.stage;
        startedAt = time;
        // A plain log needs no line about a stage that may be over at once.
        if (!interactive) shownAt = time;
      }
      const complete = event.done >= event.total;
      const interval = interactive ? BAR_INTERVAL_MS : PLAIN_INTERVAL_MS;
      if (!complete && time - shownAt < interval && !(isNew && interactive)) return;
      shownAt = time;
      const seconds = (time - startedAt) / 1000;
      if (complete && seconds < SHORT_STAGE_S) {
        clear();
        stage = "";
        return;
      }
      const fraction = event.total === 0 ? 1 : Math.min(1, event.done / event.total);
      const left = event.done > 0 && !complete ? (seconds / fraction) * (1 - fraction) : undefined;
      const counts = `${event.done.toLocaleString("en")}/${event.total.toLocaleString("en")} ${event.unit}`;
      const timing = complete
        ? `in ${formatSeconds(seconds)}`
        : left === undefined
          ? ""
          : `${formatSeconds(left)} left`;
      if (interactive) {
        clear();
        const filled = Math.round(fraction * BAR_WIDTH);
        const bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
        const line = `${event.stage}  ${bar}  ${counts}  ${timing}`.slice(0, (stream.columns ?? 100) - 1);
        stream.write(complete ? `${event.stage}  ${counts}  ${timing}\n` : line);
        drawn = !complete;
      } else {
        stream.write(`${event.stage}: ${counts}${timing === "" ? "" : `, ${timing}`}\n`);
      }
      if (complete) stage = "";
    },
    log(line) {
      clear();
      stream.write(`${line}\n`);
    },
    finish: clear,
  };
}
