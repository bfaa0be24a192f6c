const MAX_LENGTH = 80;

/** A value that was parsed from JSON, for an error message: its text where that is short, its beginning or its kind otherwise. */
export function describeJson(value: unknown): string {
  if (value === undefined) return "nothing";
  let text: string;
  try {
    text = JSON.stringify(value);
  } catch {
    // Lists in lists can be parsed to any depth, but not written.
    return Array.isArray(value) ? "a deeply nested list" : "a deeply nested object";
  }
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
