/** A request whose content does not have the form that the protocol says. */
export class InvalidRequest extends Error {
  override name = "InvalidRequest";
}

/** Reads one field of a request's content. Throws {@link InvalidRequest} if it has another type. */
export function field<T>(
  content: Record<string, unknown>,
  name: string,
  type: "string" | "number" | "boolean" | "object",
  fallback?: T,
): T {
  const value = content[name] ?? fallback;
  const fits = type === "number" ? Number.isFinite(value) : typeof value === type;
  if (!fits || value === null)
    throw new InvalidRequest(`expected ${name} to be a ${type} but found ${JSON.stringify(content[name])}`);
  return value as T;
}
