import { createRequire } from "node:module";

/** The version of an installed package, undefined where it is not installed. */
export function installedVersion(name: string): string | undefined {
  try {
    const require = createRequire(import.meta.url);
    return (require(`${name}/package.json`) as { version: string }).version;
  } catch {
    return undefined;
  }
}
