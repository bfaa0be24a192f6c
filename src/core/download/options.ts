import type { RunOptions } from "../progress.js";
import type { Patience } from "./retry.js";

/** A file to fetch. Nothing is fetched that cannot be checked. */
export interface DownloadRequest {
  /** https:, http: or file:. */
  url: string;
  destination: string;
  /** MD5 of the whole file, 32 hex digits. */
  md5: string;
  /** Bytes of the whole file, where they are known beforehand. */
  size?: number;
}

/** How a download is followed and how much trouble it puts up with. */
export interface DownloadOptions extends Omit<RunOptions, "pool"> {
  /** Name of the stage in progress events. Default: "downloading" and the file's name. */
  stage?: string;
  patience?: Patience;
}

/** Options with a place for every word and the signal that counts. */
export type DownloadRun = Omit<DownloadOptions, "signal"> & {
  signal: AbortSignal | undefined;
  onWarning: (line: string) => void;
};
