import { BACKENDS, type BackendName, chosenBackend } from "../nn/backend-name.js";
import type { Command, CommandInput } from "./command.js";

/** `--backend NAME`, for the `options` of a command; {@link backendFromOptions} reads it. */
export const BACKEND_OPTION: Command["options"] = { backend: { type: "string" } };

/** The lines of `--help` about {@link BACKEND_OPTION}. */
export const BACKEND_HELP: string = `  --backend NAME     what networks compute on: ${BACKENDS.join(", ")}
                     (default: $COOS7_BACKEND, else auto, the fastest that works)`;

/** The backend that `--backend` names, if any. Throws `UsageError` for a name that there is not. */
export function backendFromOptions({ backend }: CommandInput["values"]): { backend?: BackendName } {
  return typeof backend === "string" ? { backend: chosenBackend(backend) } : {};
}
