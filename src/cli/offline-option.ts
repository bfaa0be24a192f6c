import type { Command, CommandInput } from "./command.js";

/** `--offline`, for the `options` of a command; {@link offlineFromOptions} reads it. */
export const OFFLINE_OPTION: Command["options"] = { offline: { type: "boolean" } };

/** The lines of `--help` about {@link OFFLINE_OPTION}. */
export const OFFLINE_HELP =
  "  --offline          fetch nothing; VGG16's weights (59 MB) are otherwise fetched into the cache on first use";

/** Whether `--offline` was given. */
export function offlineFromOptions({ offline }: CommandInput["values"]): { offline: boolean } {
  return { offline: offline === true };
}
