import { type ChannelChoice, type FieldFiles } from "../crop/list-fields.js";
import type { Projection } from "../crop/project.js";
import { type WellPlace } from "../dataset/ids.js";
import type { NamedImage } from "./list-images.js";
import type { Skipped } from "./skipped.js";
/** A field of view of a well. */
export interface PlateField {
    files: FieldFiles;
    plate: string;
    well: WellPlace;
    date?: string;
    microscope?: string;
    /** Where names say them. */
    class?: string;
    split?: string;
}
/**
 * The fields of view that images give: channels, focal planes and points in time brought together by what names say.
 * Of several points in time the first counts. What is left out is told to `skipped`.
 * Throws {@link UsageError} where it has to be said which channels or planes are meant, {@link Coos7Error} where two files
 * are the same part of a field, or no field is complete.
 */
export declare function plateFields(images: readonly NamedImage[], choice: ChannelChoice, project: Projection | undefined, skipped: Skipped): PlateField[];
