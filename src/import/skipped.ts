/** What an import left out: for each reason how many there were, of what, and the first of them. */
export class Skipped {
  readonly #found = new Map<string, { count: number; example: string }>();

  /** `reason` goes on behind a number: "images of another channel". */
  add(reason: string, example: string, count = 1): void {
    const known = this.#found.get(reason);
    if (known) known.count += count;
    else this.#found.set(reason, { count, example });
  }

  /** In the order in which they were met. */
  entries(): { reason: string; count: number; example: string }[] {
    return Array.from(this.#found, ([reason, found]) => ({ reason, ...found }));
  }
}
