import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { COOS7_CLASSES } from "../class-names.js";
import { IMAGE_LENGTH, makeDataset, SPLITS, } from "../dataset.js";
import { checkRange, simulatedSplit } from "./layout.js";
import { canonicalOptions, simulatorOptions } from "./options.js";
import { renderCells } from "./render.js";
/** Changes whenever the same options give other bytes in any split. */
export const SIMULATOR_VERSION = 3;
/**
 * The version in which each split's bytes changed last: what is known of a split, and a network that was trained on it,
 * stay valid while only other splits change.
 */
export const CHANGED_IN = {
    training: 2,
    test1: 2,
    test2: 2,
    test3: 3,
    test4: 3,
};
/** Images that are rendered before other work on the thread gets its turn. */
const CHUNK = 16;
/** The simulated dataset: all five splits over the paper's seven classes, rendered as they are read. */
export function openSimulator(options = simulatorOptions()) {
    const checked = simulatorOptions(options);
    return makeDataset({
        location: { kind: "simulator", options: checked },
        simulated: true,
        comparable: true,
        classNames: COOS7_CLASSES,
        splits: SPLITS,
        async open(split) {
            const layout = simulatedSplit(checked, split);
            const { count, labels, ids } = layout;
            return {
                name: split,
                count,
                labels,
                rows: Int32Array.from(labels.keys()),
                ids,
                pixelType: "float32",
                async read(start, end) {
                    checkRange(layout, start, end);
                    const images = new Float32Array((end - start) * IMAGE_LENGTH);
                    for (let from = start; from < end; from += CHUNK) {
                        if (from > start)
                            await setImmediate();
                        const part = renderCells(checked, split, from, Math.min(end, from + CHUNK));
                        images.set(part.images, (from - start) * IMAGE_LENGTH);
                    }
                    return images;
                },
                close() { },
            };
        },
        async fingerprint(split) {
            return createHash("sha256")
                .update(`coos7 simulator ${CHANGED_IN[split]} ${canonicalOptions(checked)} ${split}`)
                .digest("hex");
        },
    });
}
//# sourceMappingURL=simulator.js.map