import { describeIoError } from "../core/files.js";

/** Work goes on when nobody reads its output any more (`coos7 info | head -1`); output that cannot be written is an error. */
export function surviveClosedStreams(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") return;
      console.error(`coos7: Could not write the output: ${describeIoError(error)}`);
      process.exit(1);
    });
}
