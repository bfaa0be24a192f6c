import type { RunOptions } from "../../core/progress.js";
import { Control } from "./widget.js";
/** What may be assumed of a drawing. */
export interface InteractOptions {
    /**
     * It gives the same for the same values: results are kept, and those that will probably be asked for next are drawn in
     * the background.
     */
    keep?: boolean;
    /**
     * The same, and where no kernel runs one moves through states that were computed beforehand, 60 at most; without it a
     * picture of the first state stands there.
     */
    frames?: boolean;
}
/** The value of each control. */
export type ValuesOf<C> = {
    readonly [K in keyof C]: C[K] extends Control<infer T> ? T : never;
};
/** What a drawing is handed beside the values: progress is shown below the controls, the signal says that it is stale. */
export type DrawRun = Required<Pick<RunOptions, "onProgress" | "signal">>;
/** Controls and what is drawn of their values, see {@link interact}. */
export declare class Interaction<C extends Readonly<Record<string, Control<unknown>>>> {
    #private;
    readonly controls: C;
    constructor(draw: (values: ValuesOf<C>, run: DrawRun) => unknown, controls: C, { frames, keep }: InteractOptions);
    /** The values of the controls. */
    get values(): ValuesOf<C>;
    /** Draws again, as if a control had been moved. */
    redraw(): void;
    /** Takes the controls and what they show from the page; what stays is the picture of the first state. */
    close(): void;
    /** Shows it; the cell waits for the first state. */
    show(): void;
}
/**
 * Shows controls and, below them, what `draw` makes of their values, again whenever one is moved: what it returns (a
 * figure, anything `display` takes, or a list of these), and what it displays and prints itself. While values move, what
 * has become stale is stopped and left out. `draw` may take time: `run.onProgress` shows how far it is.
 *
 *     interact(({ severity }) => figureAt(severity), { severity: slider({ min: 0, max: 4 }) });
 *
 * Where no kernel runs, a picture of the first state stands there, or a page that moves, see {@link InteractOptions}.
 * Throws {@link UsageError} without controls.
 */
export declare function interact<const C extends Readonly<Record<string, Control<unknown>>>>(draw: (values: ValuesOf<C>, run: DrawRun) => unknown, controls: C, options?: InteractOptions): Interaction<C>;
