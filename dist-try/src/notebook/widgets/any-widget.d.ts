import type { State } from "./model.js";
import { type Layout, Widget } from "./widget.js";
/** A widget whose view is a module of one's own, see {@link widget}. */
export declare class AnyWidget<S extends State> extends Widget {
    #private;
    constructor({ esm, css, state }: {
        esm: string;
        css?: string;
        state: S;
    }, layout?: Layout);
    /** The state that the page and the cells share; bytes are typed arrays here and DataViews there. */
    get state(): Readonly<S>;
    /** Changes the state on the page too. */
    set(changes: Partial<S>): void;
    /** Sends what is no state to `model.on("msg:custom", …)`. */
    send(content: Record<string, unknown>, buffers?: Uint8Array[]): void;
    /** Calls `listener` with what the page has changed; returns what ends that. */
    onChange(listener: (changed: Partial<S>) => unknown): () => void;
    /** Calls `listener` with what the page sends by `model.send`; returns what ends that. */
    onMessage(listener: (content: Record<string, unknown>, buffers: readonly Uint8Array[]) => unknown): () => void;
    text(): string;
}
/**
 * A widget whose view is an ES module, in the form of anywidget (https://anywidget.dev): `esm` is its text, with
 * `export default { render({ model, el }) { … } }`, `state` what `model.get` and `model.set` see. It needs the extension
 * `anywidget` in JupyterLab, the other widgets do not.
 *
 *     const counter = widget({
 *       esm: `export default { render({ model, el }) {
 *         const button = document.createElement("button");
 *         button.onclick = () => { model.set("count", model.get("count") + 1); model.save_changes(); };
 *         el.append(button);
 *       } }`,
 *       state: { count: 0 },
 *     });
 *     counter.onChange(({ count }) => console.log(count));
 */
export declare function widget<S extends State>(definition: {
    esm: string;
    css?: string;
    state: S;
    layout?: Layout;
}): AnyWidget<S>;
