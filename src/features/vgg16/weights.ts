import { statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { cacheDirectory } from "../../core/cache.js";
import { downloadFile } from "../../core/download/download-file.js";
import { TransferFailure } from "../../core/download/failure.js";
import { md5OfFile } from "../../core/download/md5.js";
import type { DownloadOptions } from "../../core/download/options.js";
import { HASTY } from "../../core/download/retry.js";
import { openSource } from "../../core/download/source.js";
import { CancelledError, Coos7Error } from "../../core/errors.js";
import { describeIoError } from "../../core/files.js";

/** A file of weights: where it is published, and the MD5 by which it is known. */
export interface WeightsFile {
  url: string;
  md5: string;
}

/** VGG16 without its dense layers, trained on ImageNet, as Keras publishes it: about 59 MB. */
export const VGG16_WEIGHTS: WeightsFile = {
  url: "https://storage.googleapis.com/tensorflow/keras-applications/vgg16/vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5",
  md5: "6d6bbae143d832006294945121d1f1fc",
};

/** The weights on this machine, or why they are not there and how to get them. */
export type FoundWeights =
  | { path: string; md5: string }
  | {
      reason: string;
      /** The first half of that, without this machine's paths: why they are not there. */
      cause: string;
    };

/** Why sources failed, by address: they are not tried a second time in this process. */
const failed = new Map<string, Coos7Error>();
/** Files that were found right, with their size and time of change. */
const checked = new Map<string, string>();

/** Where the weights lie in the cache. */
export function weightsPath(file: WeightsFile = VGG16_WEIGHTS): string {
  return join(cacheDirectory(), basename(new URL(file.url).pathname));
}

/**
 * The weights in the cache; with `download`, fetched there on first use. Without a connection that is given up after 10
 * seconds, and not tried again in the same process. Throws `CancelledError`; what else is wrong is the reason.
 */
export async function vgg16Weights(
  { download, file = VGG16_WEIGHTS }: { download: boolean; file?: WeightsFile },
  options: DownloadOptions = {},
): Promise<FoundWeights> {
  const { md5 } = file;
  const path = weightsPath(file);
  const help = `run coos7 download vgg16, or put the file ${basename(path)} into ${cacheDirectory()}`;
  const problem = await examine(path, md5, options);
  if (problem === undefined) return { path, md5 };
  if (!download) return { reason: `${path} ${problem}; ${help}`, cause: `the file in the cache ${problem}` };
  const key = source(file);
  let failure = failed.get(key);
  if (!failure)
    try {
      await downloadWeights({ file }, { patience: HASTY, ...options });
      return { path, md5 };
    } catch (error) {
      if (error instanceof CancelledError || !(error instanceof Coos7Error)) throw error;
      failure = error;
      failed.set(key, failure);
    }
  const { message, cause } = failure;
  // What a download throws names its address, its cause does not.
  return { reason: `${message}; ${help}`, cause: cause instanceof Coos7Error ? cause.message : message };
}

/** Why the weights cannot be fetched, or undefined where their source answers: for estimates, so nothing is fetched. */
export async function whyNotFetched(
  file: WeightsFile,
  { signal }: Pick<DownloadOptions, "signal">,
): Promise<string | undefined> {
  const request = { ...HASTY, signal };
  try {
    await openSource(source(file), { offset: 0, validator: undefined }, request, async () => {});
    return undefined;
  } catch (error) {
    if (signal?.aborted) throw new CancelledError();
    if (error instanceof Coos7Error || error instanceof TransferFailure) return error.message;
    throw error;
  }
}

/**
 * Fetches the weights into the cache and resolves to their path: from `from`, an address or a local file, else from
 * where $COOS7_VGG16_URL says, else from where they are published. Throws `Coos7Error` in one line where that fails.
 */
export async function downloadWeights(
  { from, file = VGG16_WEIGHTS }: { from?: string; file?: WeightsFile } = {},
  options: DownloadOptions = {},
): Promise<string> {
  const destination = weightsPath(file);
  await downloadFile({ url: source(file, from), destination, md5: file.md5 }, options);
  return destination;
}

function source({ url }: WeightsFile, from: string | undefined = process.env.COOS7_VGG16_URL): string {
  if (!from) return url;
  return /^https?:\/\//i.test(from) ? from : pathToFileURL(resolve(from)).href;
}

/** What is wrong with the file, as a predicate; undefined if it is right. */
async function examine(path: string, md5: string, options: DownloadOptions): Promise<string | undefined> {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return "is not there";
    const state = `${md5} ${stats.size} ${stats.mtimeMs}`;
    if (checked.get(path) === state) return undefined;
    if ((await md5OfFile(path, options)) !== md5) return "is damaged (its MD5 differs)";
    checked.set(path, state);
    return undefined;
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return `cannot be read: ${describeIoError(error)}`;
  }
}
