import { Widget } from "./widget.js";
/** A widget whose view is a module of one's own, see {@link widget}. */
export class AnyWidget extends Widget {
    #listeners = new Set();
    #onMessage = new Set();
    constructor({ esm, css = "", state }, layout = {}) {
        const own = { _esm: esm, _css: css, _anywidget_id: "coos7.widget", ...state };
        super("Any", own, layout, { module: "anywidget", version: "~0.9.*" });
        this.model.whenChanged(async (changed) => {
            this.model.remember(changed);
            for (const listener of [...this.#listeners])
                await listener(changed);
        });
        this.model.whenCustom(async (content, buffers) => {
            for (const listener of [...this.#onMessage])
                await listener(content, buffers);
        });
    }
    /** The state that the page and the cells share; bytes are typed arrays here and DataViews there. */
    get state() {
        return this.model.state;
    }
    /** Changes the state on the page too. */
    set(changes) {
        this.model.set(changes);
    }
    /** Sends what is no state to `model.on("msg:custom", …)`. */
    send(content, buffers = []) {
        this.model.sendCustom(content, buffers);
    }
    /** Calls `listener` with what the page has changed; returns what ends that. */
    onChange(listener) {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }
    /** Calls `listener` with what the page sends by `model.send`; returns what ends that. */
    onMessage(listener) {
        this.#onMessage.add(listener);
        return () => this.#onMessage.delete(listener);
    }
    text() {
        return "A widget of one's own: it shows where a kernel runs and the extension anywidget is installed.";
    }
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
export function widget(definition) {
    return new AnyWidget(definition, definition.layout);
}
//# sourceMappingURL=any-widget.js.map