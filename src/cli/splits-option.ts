import { UsageError } from "../core/errors.js";
import { SPLITS, type SplitName } from "../dataset/types.js";
import type { Command, CommandInput } from "./command.js";

/** `--splits LIST`, for the `options` of a command; {@link splitsFromOptions} reads it. */
export const SPLITS_OPTION: Command["options"] = { splits: { type: "string" } };

/** The line of `--help` about {@link SPLITS_OPTION}. */
export const SPLITS_HELP = "  --splits LIST      only these splits, e.g. training,test4 (default: all)";

/**
 * The splits that `--splits` names, in the order of `SPLITS`; undefined without it. Throws {@link UsageError}
 * for a name that is not a split.
 */
export function splitsFromOptions(values: CommandInput["values"]): SplitName[] | undefined {
  if (typeof values.splits !== "string") return undefined;
  const names = values.splits.split(",").map((name) => name.trim());
  const wrong = names.find((name) => !(SPLITS as readonly string[]).includes(name));
  if (wrong !== undefined)
    throw new UsageError(
      `Expected --splits to be a list of ${SPLITS.join(", ")} but found ${JSON.stringify(wrong)} in it`,
    );
  return SPLITS.filter((split) => names.includes(split));
}
