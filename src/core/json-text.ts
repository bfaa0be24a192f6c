/** A lone half of a surrogate pair, as JSON writes it, behind the backslashes before it. */
const LONE_HALF = /(\\+)ud[89a-f][0-9a-f]{2}/gi;

/**
 * A value as JSON that every program can read: halves of characters, such as a text that was cut within an emoji has, become
 * U+FFFD. `JSON.stringify` writes them as escapes, which Python reads into texts that it cannot write again, so that a
 * notebook with one can be neither saved nor converted.
 */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, undefined, indent);
  if (!text.includes("\\ud") && !text.includes("\\uD")) return text;
  // Of an even number of backslashes the last belongs to the one before it, and what follows is plain text.
  return text.replace(LONE_HALF, (whole, backslashes: string) =>
    backslashes.length % 2 === 1 ? `${backslashes.slice(1)}\ufffd` : whole,
  );
}
