import { UsageError } from "../../core/errors.js";
import { Control, style, Widget } from "./widget.js";
/** With more positions than this a slider is not thought of as having any. */
const MAX_POSITIONS = 200;
/** A scale of equal steps. Throws {@link UsageError} where it is none. */
class Scale {
    min;
    max;
    step;
    digits;
    constructor(name, { min, max, step = 1 }) {
        if (!(Number.isFinite(min) && Number.isFinite(max) && min < max))
            throw new UsageError(`${name}: expected min and max to be numbers, min below max, but found ${min} and ${max}`);
        if (!(Number.isFinite(step) && step > 0))
            throw new UsageError(`${name}: expected step to be a number above 0 but found ${step}`);
        this.min = min;
        this.max = max;
        this.step = step;
        this.digits = Math.max(0, ...[min, step].map((each) => (/\.(\d+)$/.exec(String(each))?.[1] ?? "").length));
    }
    get isWhole() {
        return [this.min, this.max, this.step].every(Number.isInteger);
    }
    /** Whether a value lies on the scale; between its steps too, where somebody typed it. */
    has(value) {
        const slack = this.step * 1e-6;
        return typeof value === "number" && value >= this.min - slack && value <= this.max + slack;
    }
    /** The number as it is meant: 0.3, not 0.30000000000000004. */
    clean(value) {
        return Math.min(this.max, Math.max(this.min, Number(value.toPrecision(12))));
    }
    text(value) {
        return Number.isInteger(value) && this.isWhole ? String(value) : value.toFixed(this.digits);
    }
    positions() {
        const count = Math.floor((this.max - this.min) / this.step + 1e-6) + 1;
        if (count > MAX_POSITIONS)
            return undefined;
        return Array.from({ length: count }, (_, i) => {
            const value = this.clean(this.min + i * this.step);
            return { value, text: this.text(value) };
        });
    }
    state(continuous) {
        const { min, max, step } = this;
        return {
            min,
            max,
            step,
            continuous_update: continuous,
            readout: true,
            readout_format: this.isWhole ? "d" : `.${this.digits}f`,
            orientation: "horizontal",
            behavior: "drag-tap",
            style: style("Slider"),
        };
    }
}
class Slider extends Control {
    #scale;
    constructor(value, scale, options) {
        const { label = "", continuous = true, layout } = options;
        const state = { value, ...scale.state(continuous) };
        super(scale.isWhole ? "IntSlider" : "FloatSlider", label, value, state, layout);
        this.#scale = scale;
    }
    read({ value }) {
        return this.#scale.has(value) ? this.#scale.clean(value) : undefined;
    }
    write(value) {
        return { value };
    }
    expected() {
        return `a number from ${this.#scale.min} to ${this.#scale.max}`;
    }
    valueText() {
        return this.#scale.text(this.value);
    }
    positions() {
        return this.#scale.positions();
    }
}
/**
 * A knob for a number from `min` to `max` in steps (default 1), at `value` (default `min`) to begin with.
 * Throws {@link UsageError} where these are no scale or the value does not lie on it.
 *
 *     const severity = slider({ min: 0, max: 4, step: 0.5, value: 1, label: "severity" });
 */
export function slider(options) {
    const scale = new Scale("slider", options);
    const { value = options.min } = options;
    if (!scale.has(value))
        throw new UsageError(`slider: expected value to be from ${scale.min} to ${scale.max} but found ${value}`);
    return new Slider(value, scale, options);
}
class RangeSlider extends Control {
    #scale;
    constructor(value, scale, options) {
        const { label = "", continuous = true, layout } = options;
        const state = { value: [...value], ...scale.state(continuous) };
        super(scale.isWhole ? "IntRangeSlider" : "FloatRangeSlider", label, value, state, layout);
        this.#scale = scale;
    }
    read({ value }) {
        if (!Array.isArray(value) || value.length !== 2)
            return undefined;
        const [low, high] = value;
        return this.#scale.has(low) && this.#scale.has(high) && low <= high
            ? [this.#scale.clean(low), this.#scale.clean(high)]
            : undefined;
    }
    write(value) {
        return { value: [...value] };
    }
    expected() {
        return `two numbers from ${this.#scale.min} to ${this.#scale.max}, the lower first`;
    }
    valueText() {
        return this.value.map((end) => this.#scale.text(end)).join(" to ");
    }
}
/** Two knobs for a range of numbers; as {@link slider}, with the whole scale to begin with. */
export function rangeSlider(options) {
    const scale = new Scale("rangeSlider", options);
    const { value = [scale.min, scale.max] } = options;
    const control = new RangeSlider([scale.min, scale.max], scale, options);
    if (value[0] !== scale.min || value[1] !== scale.max)
        control.value = value;
    return control;
}
class Select extends Control {
    #options;
    constructor(options, index, label, layout = {}) {
        const texts = options.map(({ text }) => text);
        const state = { _options_labels: texts, index, style: style("Description") };
        super("Dropdown", label, options[index].value, state, layout);
        this.#options = options;
    }
    read({ index }) {
        return typeof index === "number" ? this.#options[index]?.value : undefined;
    }
    write(value) {
        return { index: this.#options.findIndex((option) => Object.is(option.value, value)) };
    }
    expected() {
        return `one of ${this.#options.map(({ text }) => text).join(", ")}`;
    }
    valueText() {
        return this.#options.find(({ value }) => Object.is(value, this.value)).text;
    }
    positions() {
        return this.#options;
    }
}
/**
 * One of several values, from a list: the values themselves, or an object whose names say what stands in the list. The
 * first one to begin with, or `value`. Throws {@link UsageError} without options and where `value` is not among them.
 *
 *     const factor = select({ options: ["later", "microscope"], label: "factor" });
 *     const split = select({ options: { "later days": "test3", microscope: "test4" } });
 */
export function select(settings) {
    const { options, label = "", layout } = settings;
    const list = Array.isArray(options)
        ? options.map((value) => ({ text: String(value), value }))
        : Object.entries(options).map(([text, value]) => ({ text, value }));
    if (list.length === 0)
        throw new UsageError("select: expected at least one option but found none");
    const index = "value" in settings ? list.findIndex(({ value }) => Object.is(value, settings.value)) : 0;
    if (index < 0)
        throw new UsageError(`select: expected value to be one of ${list.map(({ text }) => text).join(", ")} but found ${String(settings.value)}`);
    return new Select(list, index, label, layout);
}
class Toggle extends Control {
    constructor(value, label, layout = {}) {
        super("Checkbox", label, value, { value, indent: false, style: style("Checkbox") }, layout);
    }
    read({ value }) {
        return typeof value === "boolean" ? value : undefined;
    }
    write(value) {
        return { value };
    }
    expected() {
        return "true or false";
    }
    valueText() {
        return this.value ? "on" : "off";
    }
    positions() {
        return [
            { text: "off", value: false },
            { text: "on", value: true },
        ];
    }
}
/** Something that is on or off (to begin with): `toggle({ label: "log scale" })`. */
export function toggle(options = {}) {
    return new Toggle(options.value ?? false, options.label ?? "", options.layout);
}
class TextField extends Control {
    constructor(value, label, placeholder, layout = {}) {
        const state = { value, placeholder, continuous_update: false, style: style("Text") };
        super("Text", label, value, state, layout);
    }
    read({ value }) {
        return typeof value === "string" ? value : undefined;
    }
    write(value) {
        return { value };
    }
    expected() {
        return "a text";
    }
}
/** A line of text; its value follows when Enter is pressed or the field is left. */
export function text(options = {}) {
    return new TextField(options.value ?? "", options.label ?? "", options.placeholder ?? "", options.layout);
}
/** Something to press, see {@link button}. */
export class Button extends Widget {
    label;
    #listeners = new Set();
    constructor(label, layout = {}) {
        super("Button", { description: label, disabled: false, icon: "", button_style: "", style: style("Button") }, layout);
        this.label = label;
        this.model.whenCustom(async ({ event }) => {
            if (event === "click")
                for (const listener of [...this.#listeners])
                    await listener();
        });
    }
    /** Calls `listener` with each press; returns what ends that. */
    onClick(listener) {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }
    text() {
        return `[${this.label}]`;
    }
}
/** A button: `button({ label: "Draw again" }).onClick(() => …)`. */
export function button(options) {
    return new Button(options.label, options.layout);
}
//# sourceMappingURL=controls.js.map