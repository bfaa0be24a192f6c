import { lstatSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "./errors.js";
import { fileAt } from "./files.js";
import { contentDigest, isUnchanged, MANIFEST, manifestFile, readManifest, sameData, } from "./manifest.js";
import { packageVersion } from "./versions.js";
/** A folder of which some files, listed in its manifest, are coos7's and all others are not. The caller holds its lock. */
export class OwnedFolder {
    directory;
    run;
    force;
    manifest;
    data;
    constructor(directory, run, force, manifest, data) {
        this.directory = directory;
        this.run = run;
        this.force = force;
        this.manifest = manifest;
        this.data = data;
    }
    /**
     * Reads what belongs to whom. Throws {@link UsageError} where the folder has files that must not be mixed with those to
     * come, unless `force` is set.
     */
    static async open(directory, run, force) {
        let manifest;
        try {
            manifest = readManifest(directory);
        }
        catch (error) {
            if (!force)
                throw error;
        }
        const data = run.data && {
            title: run.data.title,
            fingerprints: await run.data.fingerprints(),
        };
        const folder = new OwnedFolder(directory, run, force, manifest ?? [], data);
        if (!force)
            folder.#refuseOthers();
        return folder;
    }
    #refuseOthers() {
        const { directory, run, manifest } = this;
        const advice = "choose another folder, or --force to replace them";
        const { record } = run;
        if (record !== undefined && fileAt(directory, record).kind !== "none" && !this.#listing(record))
            throw new UsageError(`${directory} has results (${record}) but no list of what coos7 wrote there, as versions before ${MANIFEST} left them; choose another folder, or --force to replace the files of the same names`);
        for (const { command, data } of manifest) {
            if (run.rivals?.includes(command) && command !== run.command)
                throw new UsageError(`${directory} has the results of coos7 ${command}; ${advice}`);
            if (this.#isOther(data))
                throw new UsageError(`${directory} has files that coos7 ${command} made from other data (${data.title}); ${advice}`);
        }
        this.#refuse(run.expected ?? []);
    }
    /** What has to happen so that the files in `staging` take their places. Throws {@link UsageError} where that may not be. */
    plan(staging, names) {
        const { directory, run, data } = this;
        const written = {};
        for (const name of names)
            written[name] = manifestFile(join(staging, name), name, run.timeless);
        const goes = this.manifest.filter((one) => this.#isSuperseded(one));
        const stays = this.manifest.filter((one) => !goes.includes(one));
        this.#keepUpToDate(staging, written, stays);
        const replaces = this.#refuse(Object.keys(written));
        const stale = {};
        for (const { files } of goes)
            for (const name of Object.keys(files)) {
                const found = fileAt(directory, name);
                if (!written[name] && found.kind === "file" && this.#isOwn(name))
                    stale[name] = found.stamp;
            }
        const before = stays.find(({ command }) => command === run.command);
        const of = this.#digestOfSources(stays);
        const own = {
            command: run.command,
            version: packageVersion(),
            ...(data ? { data: mergedData(before?.data, data) } : {}),
            ...(of === undefined ? {} : { of }),
            files: { ...before?.files, ...written },
        };
        const others = stays
            .filter((one) => one !== before)
            .map((one) => ({
            ...one,
            files: Object.fromEntries(Object.entries(one.files).filter(([name]) => !written[name])),
        }));
        return { replaces, stale, manifest: [...others, own] };
    }
    /**
     * Files of other commands, made from the same sources as those to be written, stay: they are what the user asked for
     * last. Of those made from other sources only the ones that have no successor do.
     */
    #keepUpToDate(staging, written, stays) {
        const { run, directory } = this;
        const isSource = run.isSource ?? (() => false);
        const sources = Object.fromEntries(Object.entries(written).filter(([name]) => isSource(name)));
        for (const { command, of, files } of stays) {
            if (of === undefined || command === run.command)
                continue;
            const upToDate = of === contentDigest(sources);
            const kept = Object.keys(files).filter((name) => fileAt(directory, name).kind === "file");
            for (const name of kept) {
                if (!upToDate || !written[name])
                    continue;
                unlinkSync(join(staging, name));
                delete written[name];
            }
            const old = kept.filter((name) => !written[name]);
            if (!upToDate && old.length > 0)
                run.onWarning?.(`${join(directory, old[0])} ${old.length > 1 ? `and ${old.length - 1} more files ` : ""}of coos7 ${command} are kept; they show earlier results`);
        }
    }
    #digestOfSources(stays) {
        const { madeFrom, isSource = () => false } = this.run;
        if (!madeFrom)
            return undefined;
        const files = stays
            .filter(({ command }) => madeFrom.includes(command))
            .flatMap((one) => Object.entries(one.files));
        return contentDigest(Object.fromEntries(files.filter(([name]) => isSource(name))));
    }
    #isSuperseded({ command, data }) {
        const { run } = this;
        if (this.#isOther(data))
            return true;
        return command === run.command ? (run.replacesItself ?? false) : (run.rivals?.includes(command) ?? false);
    }
    #isOther(data) {
        return data !== undefined && this.data !== undefined && !sameData(data, this.data);
    }
    #listing(name) {
        return this.manifest.find(({ files }) => Object.hasOwn(files, name))?.files[name];
    }
    #isOwn(name) {
        return isUnchanged(this.directory, name, this.#listing(name), this.run.timeless);
    }
    /** Throws {@link UsageError} where one of the names is taken by what may not be replaced; else the stamps of what may. */
    #refuse(names) {
        return replaceable(this.directory, names, (name) => this.force || this.#isOwn(name)
            ? undefined
            : this.#listing(name)
                ? "was changed after coos7 had written it"
                : "is not a file that coos7 wrote");
    }
}
/**
 * The stamps of the files that have one of these names. Throws {@link UsageError} where `objection` says why one may not
 * be replaced, and where something else than a file is there.
 */
export function replaceable(directory, names, objection) {
    const stamps = {};
    const refused = [];
    for (const name of names) {
        const found = fileAt(directory, name);
        if (found.kind === "none")
            continue;
        if (found.kind === "blocked" || found.kind === "other") {
            const path = found.kind === "blocked" ? found.path : join(directory, name);
            const what = lstatSync(path).isDirectory()
                ? "a folder where a file has to be"
                : "in the place of a folder";
            throw new UsageError(`${path} is ${what}; move it away or choose another folder`);
        }
        const reason = objection(name);
        if (reason === undefined)
            stamps[name] = found.stamp;
        else
            refused.push({ path: join(directory, name), reason });
    }
    const [first, ...more] = refused;
    if (!first)
        return stamps;
    const others = more.length === 0
        ? ""
        : ` (nor may ${more.length === 1 ? "1 more file" : `${more.length} more files`} be replaced)`;
    throw new UsageError(`${first.path} ${first.reason}${others}; move it away, choose another folder, or --force to replace it`);
}
function mergedData(before, now) {
    const both = before && sameData(before, now) ? { ...before.fingerprints, ...now.fingerprints } : now.fingerprints;
    return { title: now.title, fingerprints: Object.fromEntries(Object.entries(both).sort()) };
}
//# sourceMappingURL=owned-folder.js.map