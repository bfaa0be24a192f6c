/** What an import left out: for each reason how many there were, of what, and the first of them. */
export class Skipped {
    #found = new Map();
    /** `reason` goes on behind a number: "images of another channel". */
    add(reason, example, count = 1) {
        const known = this.#found.get(reason);
        if (known)
            known.count += count;
        else
            this.#found.set(reason, { count, example });
    }
    /** In the order in which they were met. */
    entries() {
        return Array.from(this.#found, ([reason, found]) => ({ reason, ...found }));
    }
}
//# sourceMappingURL=skipped.js.map