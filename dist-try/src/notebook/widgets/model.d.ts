/**
 * Traits of a model by name. Typed arrays of bytes travel as binary buffers, at any depth. Models that only this one uses,
 * such as its style, can stand as they are, and are closed with it.
 */
export type State = Record<string, unknown>;
/** Where the page finds the code of models and of their views. */
export interface ModelSource {
    module: string;
    version: string;
}
export declare const CONTROLS: ModelSource;
export declare const BASE: ModelSource;
export declare const OUTPUT: ModelSource;
/** A model that the page has a copy of: changes on either side are told to the other. */
export declare class Model {
    #private;
    /** Where there is no kernel that could tell a page, the model has its state and nothing else. */
    constructor(name: string, state: State, source?: ModelSource, view?: [name: string | null, ModelSource]);
    /** The id by which the page knows the model; `undefined` where there is no page. */
    get id(): string | undefined;
    /** How other models name this one. */
    get reference(): string;
    get state(): Readonly<State>;
    set(changes: State): void;
    /** Takes note of what the page has changed and knows already. */
    remember(changes: State): void;
    /** Sends what is no state, such as "play". */
    sendCustom(content: Record<string, unknown>, buffers?: Uint8Array[]): void;
    /** Sets what is called with the traits that the page has changed. */
    whenChanged(listener: (changed: State) => unknown): void;
    /** Sets what is called with messages of the page that are no state, such as clicks. */
    whenCustom(listener: (content: Record<string, unknown>, buffers: readonly Uint8Array[]) => unknown): void;
    get isOpen(): boolean;
    close(): void;
    /** For pages that ask for everything at once: what this model adds to the answer. */
    static all(): {
        states: State;
        paths: Path[];
        buffers: Uint8Array[];
    };
}
/** The way to a place in a state: names and positions. */
export type Path = (string | number)[];
/** The state without its bytes, which are sent beside it, and where in the state each of them belongs. */
export declare function takeBuffers(state: Readonly<State>): {
    plain: State;
    paths: Path[];
    buffers: Uint8Array[];
};
/** The counterpart of {@link takeBuffers}. Paths that lead nowhere are left out. */
export declare function giveBuffers(state: State, paths: unknown, buffers: readonly Uint8Array[]): State;
