/** What a simulated field of view is like. */
export interface FieldOptions {
    /** Any whole number >= 0. */
    seed: number;
    /** Class of the protein, 0 to 6. */
    label: number;
    /** In pixels, at least 128. */
    width: number;
    height: number;
    /** Cells that are placed; fewer where there is no room. */
    cells: number;
    /** Share of the cells whose nucleus is laid against that of one before it, 0 to 1. */
    touching: number;
    /** Light that is lost from the brightest place of the field to the darkest, as a fraction: 0 to 0.9. */
    unevenness: number;
    /** Factor on the light of specimen and background: the less light, the more noise. 1 is as in the simulated crops. */
    exposure: number;
}
/** A simulated field of view and where its nuclei are. */
export interface SimulatedField {
    width: number;
    height: number;
    /** Camera counts, whole numbers from 0 to 65535. */
    protein: Float32Array;
    nucleus: Float32Array;
    /** Centres of the nuclei in pixels; centres of pixels are at whole numbers. */
    centres: {
        x: number;
        y: number;
    }[];
}
/**
 * A field of cells of one class as a camera sees it, for trying out how nuclei are found and crops cut: cells of the
 * simulated crops laid out in a field, some with touching nuclei, under uneven light. Equal options, equal fields.
 * Throws {@link UsageError} where an option is out of its range.
 */
export declare function simulateField(options?: Partial<FieldOptions>): SimulatedField;
