import { cacheKey } from "../../core/cache.js";
import { UsageError } from "../../core/errors.js";
import { prepareFamily } from "../family-rows.js";
import { prepareRun } from "../reproduce.js";
import { StageLog } from "../stages.js";
import { PartFolder } from "./part-files.js";
/**
 * Opens the folder that a run's parts meet in. Throws what `reproduce` throws of the dataset, `UsageError` where the
 * folder holds something else.
 */
export async function openParts(path, options, run) {
    const folder = new PartFolder(path);
    return { folder, context: await prepareRun(options, run, new StageLog()) };
}
/** The network of a family as a part: trained, or taken from the package, or fetched; or why the family is left out. */
export async function makeNetwork(family, { folder, context }) {
    const key = await networkKey(family, context);
    const name = networkName(family);
    const found = folder.find(name, key);
    // What was missing once may be there now.
    if (found && !found.info.missing && folder.isDone(name, key))
        return "there";
    const prepared = await prepareFamily(family, context);
    const stages = context.log.records;
    if ("missing" in prepared) {
        context.run.onWarning?.(`${family.name} is left out: ${prepared.detail ?? prepared.missing}`);
        await folder.write(name, { key, stages, info: { missing: prepared, notes: [] } });
        return "made";
    }
    const { source, network, notes, files = {} } = prepared;
    const info = {
        notes,
        source: { id: source.id, definition: source.definition },
        ...(network ? { network } : {}),
    };
    const placed = Object.entries(files).map(([file, content]) => [`${name}/${file}`, content]);
    await folder.write(name, { key, stages, info }, Object.fromEntries(placed));
    return "made";
}
/** The part that {@link makeNetwork} made. */
export async function networkPart(family, { folder, context }) {
    return folder.require(networkName(family), await networkKey(family, context), `coos7 train ${family.id}`);
}
/** The files of a family's network, to be read when they are asked for. */
export function networkFiles(record, { folder }) {
    return Object.fromEntries(Object.keys(record.files).map((file) => [
        file.slice(file.lastIndexOf("/") + 1),
        async () => folder.read(record, file),
    ]));
}
function networkName({ id }) {
    return `networks/${id}`;
}
async function networkKey({ id }, { dataset, profile, seed, train, networkBackend }) {
    const { deepLoc, pci, trainingThreads } = profile;
    return cacheKey({
        what: "network part",
        family: id,
        settings: { deepLoc, pci, trainingThreads },
        seed,
        train,
        backend: networkBackend,
        data: await dataset.fingerprint("training"),
        classNames: dataset.classNames,
    });
}
const RANGE = /^(\d+):(\d+)$/;
const SHARES = /^(\d+(?:\.\d+)?)%:(\d+(?:\.\d+)?)%$/;
/** The range in a text such as `0:150` or `25%:50%`. Throws `UsageError` naming `option` for any other. */
export function partRange(option, text) {
    const slug = text.replace(":", "-").replaceAll("%", "pc");
    const [, from, to] = RANGE.exec(text) ?? [];
    if (from !== undefined && Number(from) < Number(to)) {
        const of = (count) => ({
            start: Math.min(count, Number(from)),
            end: Math.min(count, Number(to)),
        });
        return { slug, text, of };
    }
    const [, low, high] = SHARES.exec(text) ?? [];
    if (low !== undefined && Number(low) < Number(high) && Number(high) <= 100) {
        const at = (count, share) => Math.floor((count * Number(share)) / 100);
        return { slug, text, of: (count) => ({ start: at(count, low), end: at(count, high) }) };
    }
    throw new UsageError(`Expected ${option} to be a range such as 0:150 or, of shares, 25%:50% but found ${JSON.stringify(text)}`);
}
//# sourceMappingURL=parts.js.map