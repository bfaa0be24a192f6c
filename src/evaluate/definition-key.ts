/**
 * What stands for a definition of the user's in the cache. Its text alone does not say what it calls, so without a
 * `version` each definition counts as a new one.
 */
export function definitionKey(
  text: () => string,
  version: string | number | undefined,
): Record<string, unknown> {
  return version === undefined ? { once: crypto.randomUUID() } : { version, text: text() };
}
