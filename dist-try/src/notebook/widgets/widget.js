import { UsageError } from "../../core/errors.js";
import { escapeHtml } from "../../core/text.js";
import { JUPYTER_DISPLAY } from "../bundle.js";
import { BASE, CONTROLS, Model } from "./model.js";
export const VIEW_TYPE = "application/vnd.jupyter.widget-view+json";
/**
 * Something on the page that a person sees or moves. It is a value like any other: as the last expression of a cell, or
 * by `display`, it is shown. Where no page listens it is shown as what it says at the time.
 */
export class Widget {
    /** The model that the page has a copy of. */
    model;
    #layout;
    /** `name` is ipywidgets' name of the model, without "Model". */
    constructor(name, state, layout = {}, source = CONTROLS) {
        this.#layout = new Model("LayoutModel", { ...layout }, BASE);
        this.model = new Model(`${name}Model`, { _dom_classes: [], tabbable: null, tooltip: null, layout: this.#layout, ...state }, source);
        Object.defineProperty(this, JUPYTER_DISPLAY, { value: () => this.bundle() });
    }
    /** Changes how it is laid out. */
    setLayout(layout) {
        this.#layout.set(layout);
    }
    /** Takes it from the page; what it was moved to stays known. */
    close() {
        this.model.close();
    }
    /** What it says at the moment, for those who cannot move it. */
    text() {
        return `${this.model.state._model_name}`.replace(/Model$/, "");
    }
    /** The same in HTML. */
    html() {
        return `<div>${escapeHtml(this.text())}</div>`;
    }
    /** All its forms. */
    bundle() {
        const forms = { "text/html": this.html(), "text/plain": this.text() };
        return this.model.isOpen ? { [VIEW_TYPE]: viewOf(this.model), ...forms } : forms;
    }
}
/** What tells a page to show a model. */
export function viewOf(model) {
    return { version_major: 2, version_minor: 0, model_id: model.id };
}
/** A widget with a value that the person at the notebook sets. */
export class Control extends Widget {
    #label;
    #value;
    #listeners = new Set();
    constructor(name, label, value, state, layout = {}) {
        super(name, { description: label, disabled: false, ...state }, layout);
        this.#label = label;
        this.#value = value;
        this.model.whenChanged(async (changed) => {
            const value = this.read(changed);
            // What makes no sense is put right on the page.
            if (value === undefined) {
                if (Object.keys(changed).some((name) => name in this.write(this.#value)))
                    this.model.set(this.write(this.#value));
                return;
            }
            this.model.remember(this.write(value));
            await this.#changeTo(value);
        });
    }
    /** What stands beside it. */
    get label() {
        return this.#label;
    }
    /** Gives it a label where it has none. */
    nameIt(label) {
        if (this.#label !== "")
            return;
        this.#label = label;
        this.model.set({ description: label });
    }
    get value() {
        return this.#value;
    }
    /** Moves it on the page too, and calls the listeners. Throws {@link UsageError} for values that it cannot have. */
    set value(value) {
        const state = this.write(value);
        const read = this.read(state);
        if (read === undefined)
            throw new UsageError(`${this.label || "value"}: expected ${this.expected()} but found ${JSON.stringify(value)}`);
        this.model.set(state);
        void this.#changeTo(read);
    }
    /** Calls `listener` with each new value, whoever set it; returns what ends that. */
    onChange(listener) {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }
    text() {
        return `${this.label === "" ? "" : `${this.label}: `}${this.valueText()}`;
    }
    /** The value as it stands beside the control. */
    valueText() {
        return String(this.value);
    }
    /** Where it can be moved to, where these are not too many. */
    positions() {
        return undefined;
    }
    async #changeTo(value) {
        const same = JSON.stringify(value) === JSON.stringify(this.#value);
        this.#value = value;
        if (same)
            return;
        for (const listener of [...this.#listeners])
            await listener(value);
    }
}
/** The model of a control's style: labels are as wide as they are. */
export function style(name) {
    return new Model(`${name}StyleModel`, { description_width: "initial" }, CONTROLS, ["StyleView", BASE]);
}
//# sourceMappingURL=widget.js.map