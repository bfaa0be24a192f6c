import type { ParseArgsConfig } from "node:util";

/** One subcommand of `coos7`: a thin layer that reads arguments, calls the library and prints. */
export interface Command {
  /** What `coos7 <name> --help` prints: usage, what it does, options, an example. */
  help: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  /** Whether arguments without a dash are accepted. */
  positionals?: boolean;
  /** Does the work. `signal` is aborted by Ctrl-C. Throws `Coos7Error` (exit 1) or `UsageError` (exit 2). */
  run(input: CommandInput): Promise<void>;
}

export interface CommandInput {
  values: Record<string, string | boolean | undefined>;
  positionals: string[];
  signal: AbortSignal;
}
