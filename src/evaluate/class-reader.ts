import { Coos7Error } from "../core/errors.js";
import { nameKey } from "../dataset/class-names.js";

/** What stands in a file, and where, for messages. */
export interface Field {
  text: string;
  where: string;
}

/** How values of a column are read as classes: each by name or by number, or all in one way. */
export type Reading = "either" | "name" | "number";

/** Classes by how they may be written. */
export class ClassReader {
  readonly #names: readonly string[];
  readonly #byName: ReadonlyMap<string, number>;
  readonly #byNumber = new Map<number, number[]>();
  /** Whether a class is called by the number of another. */
  readonly hasForeignNumbers: boolean;

  constructor(classNames: readonly string[]) {
    this.#names = classNames;
    this.#byName = new Map(classNames.map((name, label) => [nameKey(name), label]));
    for (const [name, label] of this.#byName) {
      const number = wholeNumber(name);
      if (number !== undefined) this.#byNumber.set(number, [...(this.#byNumber.get(number) ?? []), label]);
    }
    this.hasForeignNumbers = [...this.#byNumber].some(([number, labels]) =>
      labels.some((one) => one !== number),
    );
  }

  /** The class of a text, undefined where it is none. A name that is a number may be written as "3.0". */
  label(text: string, reading: Reading): number | undefined {
    const number = wholeNumber(text);
    if (reading !== "number") {
      const exact = this.#byName.get(nameKey(text));
      if (exact !== undefined) return exact;
      const equal = number === undefined ? undefined : this.#byNumber.get(number);
      if (equal?.length === 1) return equal[0];
    }
    return reading !== "name" && number !== undefined && number < this.#names.length ? number : undefined;
  }

  /** The class of a field. Throws {@link Coos7Error} where it is none. */
  read({ text, where }: Field, reading: Reading): number {
    const label = this.label(text, reading);
    if (label !== undefined) return label;
    const numbers = `number from 0 to ${this.#names.length - 1}`;
    const wanted = {
      either: `a class (${this.#names.join(", ")}, or its ${numbers})`,
      name: `the name of a class (${this.#names.join(", ")})`,
      number: `a class by its ${numbers}, as not every value is one of the names ${this.#names.join(", ")}`,
    }[reading];
    throw new Coos7Error(`${where}: expected ${wanted} but found ${JSON.stringify(text)}`);
  }
}

/** "3" and, as some tools write it, "3.0". */
export function wholeNumber(text: string): number | undefined {
  return /^\d+(\.0+)?$/.test(text) ? Number(text) : undefined;
}
