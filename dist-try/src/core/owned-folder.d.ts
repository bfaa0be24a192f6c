import { type Manifest, type ManifestRun, type TimelessText } from "./manifest.js";
import type { Publication } from "./publication.js";
/** Who writes to a folder with a manifest. */
export interface OutputRun {
    /** The command's name, under which its files are listed. */
    command: string;
    /** What data the files are about: a folder has those of one dataset. */
    data?: {
        title: string;
        fingerprints: () => Promise<Record<string, string>>;
    };
    /** Whether what the command wrote there before and does not write again goes. Default: it stays. */
    replacesItself?: boolean;
    /** Commands that write files of the same meaning: a folder has those of one of them. */
    rivals?: readonly string[];
    /** Files, by their paths, that others in the folder are made from. Default: none. */
    isSource?: (name: string) => boolean;
    /** The commands whose files these ones are made from: as long as those are the same, so are these. */
    madeFrom?: readonly string[];
    /** The files that tell times. */
    timeless?: TimelessText;
    /** Paths of files that will be written for sure: what is in their way is said before the work. */
    expected?: readonly string[];
    /** The file by which what versions without manifests wrote is known. */
    record?: string;
    /** Told, in one line, of what is kept although it may be out of date. */
    onWarning?: (line: string) => void;
}
/** A folder of which some files, listed in its manifest, are coos7's and all others are not. The caller holds its lock. */
export declare class OwnedFolder {
    #private;
    readonly directory: string;
    readonly run: OutputRun;
    readonly force: boolean;
    readonly manifest: Manifest;
    readonly data: ManifestRun["data"];
    private constructor();
    /**
     * Reads what belongs to whom. Throws {@link UsageError} where the folder has files that must not be mixed with those to
     * come, unless `force` is set.
     */
    static open(directory: string, run: OutputRun, force: boolean): Promise<OwnedFolder>;
    /** What has to happen so that the files in `staging` take their places. Throws {@link UsageError} where that may not be. */
    plan(staging: string, names: readonly string[]): Omit<Publication, "staging">;
}
/**
 * The stamps of the files that have one of these names. Throws {@link UsageError} where `objection` says why one may not
 * be replaced, and where something else than a file is there.
 */
export declare function replaceable(directory: string, names: readonly string[], objection: (name: string) => string | undefined): Record<string, string>;
