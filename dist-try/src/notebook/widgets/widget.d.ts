import { type MimeBundle } from "../bundle.js";
import { Model, type ModelSource, type State } from "./model.js";
export declare const VIEW_TYPE = "application/vnd.jupyter.widget-view+json";
/** How a widget is laid out on the page: CSS, such as `{ width: "400px" }`. */
export type Layout = Readonly<Record<string, string>>;
/**
 * Something on the page that a person sees or moves. It is a value like any other: as the last expression of a cell, or
 * by `display`, it is shown. Where no page listens it is shown as what it says at the time.
 */
export declare class Widget {
    #private;
    /** The model that the page has a copy of. */
    readonly model: Model;
    /** `name` is ipywidgets' name of the model, without "Model". */
    constructor(name: string, state: State, layout?: Layout, source?: ModelSource);
    /** Changes how it is laid out. */
    setLayout(layout: Layout): void;
    /** Takes it from the page; what it was moved to stays known. */
    close(): void;
    /** What it says at the moment, for those who cannot move it. */
    text(): string;
    /** The same in HTML. */
    html(): string;
    /** All its forms. */
    bundle(): MimeBundle;
}
/** What tells a page to show a model. */
export declare function viewOf(model: Model): Record<string, unknown>;
/** Where a control can be moved to, where these are few: what stands beside it, and the value. */
export interface Position<T> {
    text: string;
    value: T;
}
/** A widget with a value that the person at the notebook sets. */
export declare abstract class Control<T> extends Widget {
    #private;
    constructor(name: string, label: string, value: T, state: State, layout?: Layout);
    /** What stands beside it. */
    get label(): string;
    /** Gives it a label where it has none. */
    nameIt(label: string): void;
    get value(): T;
    /** Moves it on the page too, and calls the listeners. Throws {@link UsageError} for values that it cannot have. */
    set value(value: T);
    /** Calls `listener` with each new value, whoever set it; returns what ends that. */
    onChange(listener: (value: T) => unknown): () => void;
    text(): string;
    /** The value as it stands beside the control. */
    valueText(): string;
    /** What values it can have, in words. */
    abstract expected(): string;
    /** The value in what the page says of the model's state; `undefined` where it says nothing of it that makes sense. */
    abstract read(changed: State): T | undefined;
    /** The model's state for a value. */
    abstract write(value: T): State;
    /** Where it can be moved to, where these are not too many. */
    positions(): readonly Position<T>[] | undefined;
}
/** The model of a control's style: labels are as wide as they are. */
export declare function style(name: string): Model;
