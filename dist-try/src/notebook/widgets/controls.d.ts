import { Control, type Layout, Widget } from "./widget.js";
/** The range of a slider, and how it looks. */
export interface SliderOptions {
    min: number;
    max: number;
    /** Default: 1. */
    step?: number;
    label?: string;
    /** Whether the value follows while the knob is moved (default), or only where it is let go. */
    continuous?: boolean;
    layout?: Layout;
}
/**
 * A knob for a number from `min` to `max` in steps (default 1), at `value` (default `min`) to begin with.
 * Throws {@link UsageError} where these are no scale or the value does not lie on it.
 *
 *     const severity = slider({ min: 0, max: 4, step: 0.5, value: 1, label: "severity" });
 */
export declare function slider(options: SliderOptions & {
    value?: number;
}): Control<number>;
/** The lower and the upper end. */
export type Range = readonly [low: number, high: number];
/** Two knobs for a range of numbers; as {@link slider}, with the whole scale to begin with. */
export declare function rangeSlider(options: SliderOptions & {
    value?: Range;
}): Control<Range>;
/**
 * One of several values, from a list: the values themselves, or an object whose names say what stands in the list. The
 * first one to begin with, or `value`. Throws {@link UsageError} without options and where `value` is not among them.
 *
 *     const factor = select({ options: ["later", "microscope"], label: "factor" });
 *     const split = select({ options: { "later days": "test3", microscope: "test4" } });
 */
export declare function select<const T>(settings: {
    options: readonly T[] | Readonly<Record<string, T>>;
    value?: NoInfer<T>;
    label?: string;
    layout?: Layout;
}): Control<T>;
/** Something that is on or off (to begin with): `toggle({ label: "log scale" })`. */
export declare function toggle(options?: {
    label?: string;
    value?: boolean;
    layout?: Layout;
}): Control<boolean>;
/** A line of text; its value follows when Enter is pressed or the field is left. */
export declare function text(options?: {
    label?: string;
    value?: string;
    placeholder?: string;
    layout?: Layout;
}): Control<string>;
/** Something to press, see {@link button}. */
export declare class Button extends Widget {
    #private;
    readonly label: string;
    constructor(label: string, layout?: Layout);
    /** Calls `listener` with each press; returns what ends that. */
    onClick(listener: () => unknown): () => void;
    text(): string;
}
/** A button: `button({ label: "Draw again" }).onClick(() => …)`. */
export declare function button(options: {
    label: string;
    layout?: Layout;
}): Button;
