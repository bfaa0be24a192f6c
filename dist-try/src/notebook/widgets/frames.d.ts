import type { MimeBundle } from "../bundle.js";
import { type FramePart } from "./output.js";
import type { Control } from "./widget.js";
/** What one state shows. */
export interface Frame {
    place: FramePlace;
    parts: FramePart[];
}
/** The places of a control among the frames: the value at each, and which of them is the first state's. */
export interface FrameAxis {
    name: string;
    label: string;
    texts: string[];
    values: unknown[];
    first: number;
}
/** Where each control stands in one frame, by its place on its axis. */
export type FramePlace = readonly number[];
/** The axes of the controls that can be moved through frames, and the places to compute; the first state is the first. */
export declare function framesOf(controls: Readonly<Record<string, Control<unknown>>>): {
    axes: FrameAxis[];
    places: FramePlace[];
};
/** The static form of an interaction whose first state shows `bundles`. */
export declare function staticBundle(text: string, bundles: readonly MimeBundle[], frames?: {
    axes: readonly FrameAxis[];
    pages: readonly Frame[];
}): MimeBundle;
