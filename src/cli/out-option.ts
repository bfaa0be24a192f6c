import { UsageError } from "../core/errors.js";
import type { CommandInput } from "./command.js";

/** The value of `--out`. Throws {@link UsageError} naming the command without it. */
export function requireOut(command: string, values: CommandInput["values"]): string {
  const { out } = values;
  if (typeof out === "string" && out !== "") return out;
  throw new UsageError(`${command}: expected --out, where to write; see coos7 ${command} --help`);
}
