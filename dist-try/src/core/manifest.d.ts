/** The file that lists what coos7 wrote into a folder, so that it can tell its own files from others'. */
export declare const MANIFEST = "manifest.json";
/** A file as it was written. */
export interface ManifestFile {
    /** Of its bytes; of a file that tells times, of what is left without them. */
    sha256: string;
    /** In bytes; missing for a file that tells times. */
    size?: number;
}
/** What one command wrote into a folder. */
export interface ManifestRun {
    /** The command's name. */
    command: string;
    /** Version of the package that wrote the files last. */
    version: string;
    /** What data the files are about: in words, and the digest of each split's content. */
    data?: {
        title: string;
        fingerprints: Record<string, string>;
    };
    /** Of files made from others in the folder: the {@link contentDigest} of those. */
    of?: string;
    /** By their paths in the folder, with `/` between the parts. */
    files: Record<string, ManifestFile>;
}
/** The runs whose files are in a folder, one for each command. */
export type Manifest = ManifestRun[];
/** For files that tell times, which differ from run to run: what of their text does not, by path. */
export type TimelessText = Record<string, (text: string) => string>;
/**
 * The manifest of a folder, undefined where there is none. Throws {@link Coos7Error} where the file is there but not such a
 * manifest: then nothing in the folder can be told from others' files.
 */
export declare function readManifest(folder: string): Manifest | undefined;
/** The text of a manifest: equal content, equal text. */
export declare function manifestText(manifest: Manifest): string;
/** A file as a manifest has it. */
export declare function manifestFile(path: string, name: string, timeless?: TimelessText): ManifestFile;
/** Whether a file in a folder is as it was written. */
export declare function isUnchanged(folder: string, name: string, listed: ManifestFile | undefined, timeless?: TimelessText): boolean;
/** A digest of files that tell no times, as a manifest lists them. */
export declare function contentDigest(files: Record<string, ManifestFile>): string;
/** Whether two runs are about the same data: they have splits in common, and each of these is the same. */
export declare function sameData(a: ManifestRun["data"], b: ManifestRun["data"]): boolean;
/** Whether a path leads to a file below the folder that it is listed for: a list may come with others' files. */
export declare function isNameInside(name: string): boolean;
