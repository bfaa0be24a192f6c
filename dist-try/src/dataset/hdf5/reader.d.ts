import { type DatasetMarker } from "../companions.js";
import { type CellIds, type SplitName, type SplitReader } from "../dataset.js";
/** The keys of the optional IDs in a COOS-7 file. */
export declare const ID_KEYS: Readonly<Record<keyof CellIds, string>>;
/**
 * Opens one split of COOS-7 in HDF5: `data` (N, 2, 64, 64) float32, uint16 or uint8; `labels` (N) of any
 * integer type; optionally `dateIDs`, `microscopeIDs`, `plateIDs`, `wellIDs` (N), strings of fixed or variable
 * length, or numbers. Reads labels and IDs; pixels stay in the file.
 * `mark` says that the file was simulated, where it says so itself.
 * Throws {@link Coos7Error} naming file and key where the file is not as described. Whether labels fit the
 * dataset's classes is not checked here.
 */
export declare function openHdf5Split(path: string, name: SplitName): Promise<SplitReader & {
    mark?: DatasetMarker;
}>;
