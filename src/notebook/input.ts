import { Coos7Error } from "../core/errors.js";
import { notebookHost } from "./host.js";

/**
 * Asks the person at the notebook for a line of text: `const name = await input("Your name? ")`. With
 * `password` it is not shown while typing. Rejects with {@link Coos7Error} where nobody can be asked.
 */
export async function input(prompt = "", options: { password?: boolean } = {}): Promise<string> {
  const host = notebookHost();
  if (!host)
    throw new Coos7Error(
      "input() has nobody to ask here; it works in a notebook that runs on the coos7 kernel (coos7 lab)",
    );
  return host.input(String(prompt), options.password ?? false);
}
