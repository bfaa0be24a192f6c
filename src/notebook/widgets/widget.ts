import { UsageError } from "../../core/errors.js";
import { escapeHtml } from "../../core/text.js";
import { JUPYTER_DISPLAY, type MimeBundle } from "../bundle.js";
import { BASE, CONTROLS, Model, type ModelSource, type State } from "./model.js";

export const VIEW_TYPE = "application/vnd.jupyter.widget-view+json";

/** How a widget is laid out on the page: CSS, such as `{ width: "400px" }`. */
export type Layout = Readonly<Record<string, string>>;

/**
 * Something on the page that a person sees or moves. It is a value like any other: as the last expression of a cell, or
 * by `display`, it is shown. Where no page listens it is shown as what it says at the time.
 */
export class Widget {
  /** The model that the page has a copy of. */
  readonly model: Model;
  readonly #layout: Model;

  /** `name` is ipywidgets' name of the model, without "Model". */
  constructor(name: string, state: State, layout: Layout = {}, source: ModelSource = CONTROLS) {
    this.#layout = new Model("LayoutModel", { ...layout }, BASE);
    this.model = new Model(
      `${name}Model`,
      { _dom_classes: [], tabbable: null, tooltip: null, layout: this.#layout, ...state },
      source,
    );
    Object.defineProperty(this, JUPYTER_DISPLAY, { value: () => this.bundle() });
  }

  /** Changes how it is laid out. */
  setLayout(layout: Layout): void {
    this.#layout.set(layout);
  }

  /** Takes it from the page; what it was moved to stays known. */
  close(): void {
    this.model.close();
  }

  /** What it says at the moment, for those who cannot move it. */
  text(): string {
    return `${this.model.state._model_name}`.replace(/Model$/, "");
  }

  /** The same in HTML. */
  html(): string {
    return `<div>${escapeHtml(this.text())}</div>`;
  }

  /** All its forms. */
  bundle(): MimeBundle {
    const forms = { "text/html": this.html(), "text/plain": this.text() };
    return this.model.isOpen ? { [VIEW_TYPE]: viewOf(this.model), ...forms } : forms;
  }
}

/** What tells a page to show a model. */
export function viewOf(model: Model): Record<string, unknown> {
  return { version_major: 2, version_minor: 0, model_id: model.id };
}

/** Where a control can be moved to, where these are few: what stands beside it, and the value. */
export interface Position<T> {
  text: string;
  value: T;
}

/** A widget with a value that the person at the notebook sets. */
export abstract class Control<T> extends Widget {
  #label: string;
  #value: T;
  readonly #listeners = new Set<(value: T) => unknown>();

  constructor(name: string, label: string, value: T, state: State, layout: Layout = {}) {
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
  get label(): string {
    return this.#label;
  }

  /** Gives it a label where it has none. */
  nameIt(label: string): void {
    if (this.#label !== "") return;
    this.#label = label;
    this.model.set({ description: label });
  }

  get value(): T {
    return this.#value;
  }

  /** Moves it on the page too, and calls the listeners. Throws {@link UsageError} for values that it cannot have. */
  set value(value: T) {
    const state = this.write(value);
    const read = this.read(state);
    if (read === undefined)
      throw new UsageError(
        `${this.label || "value"}: expected ${this.expected()} but found ${JSON.stringify(value)}`,
      );
    this.model.set(state);
    void this.#changeTo(read);
  }

  /** Calls `listener` with each new value, whoever set it; returns what ends that. */
  onChange(listener: (value: T) => unknown): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  override text(): string {
    return `${this.label === "" ? "" : `${this.label}: `}${this.valueText()}`;
  }

  /** The value as it stands beside the control. */
  valueText(): string {
    return String(this.value);
  }

  /** What values it can have, in words. */
  abstract expected(): string;

  /** The value in what the page says of the model's state; `undefined` where it says nothing of it that makes sense. */
  abstract read(changed: State): T | undefined;

  /** The model's state for a value. */
  abstract write(value: T): State;

  /** Where it can be moved to, where these are not too many. */
  positions(): readonly Position<T>[] | undefined {
    return undefined;
  }

  async #changeTo(value: T): Promise<void> {
    const same = JSON.stringify(value) === JSON.stringify(this.#value);
    this.#value = value;
    if (same) return;
    for (const listener of [...this.#listeners]) await listener(value);
  }
}

/** The model of a control's style: labels are as wide as they are. */
export function style(name: string): Model {
  return new Model(`${name}StyleModel`, { description_width: "initial" }, CONTROLS, ["StyleView", BASE]);
}
