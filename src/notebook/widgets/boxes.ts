import { type Layout, style, Widget } from "./widget.js";

class Box extends Widget {
  readonly #children: readonly Widget[];

  constructor(name: "HBox" | "VBox", children: readonly Widget[], layout: Layout = {}) {
    super(name, { children: children.map(({ model }) => model.reference), box_style: "" }, layout);
    this.#children = children;
  }

  override text(): string {
    return this.#children.map((child) => child.text()).join("\n");
  }

  override html(): string {
    return this.#children.map((child) => child.html()).join("\n");
  }

  override close(): void {
    for (const child of this.#children) child.close();
    super.close();
  }
}

/** Widgets side by side. */
export function hbox(children: readonly Widget[], layout?: Layout): Widget {
  return new Box("HBox", children, { flex_flow: "row wrap", ...layout });
}

/** Widgets one below the other. */
export function vbox(children: readonly Widget[], layout?: Layout): Widget {
  return new Box("VBox", children, layout);
}

/** A piece of a page, for what stands between controls; not exported, as `html` shows pages better. */
export class HtmlWidget extends Widget {
  constructor(value: string, layout: Layout = {}) {
    super("HTML", { value, placeholder: "", description: "", style: style("HTML") }, layout);
  }

  set(value: string): void {
    if (value !== this.model.state.value) this.model.set({ value });
  }

  override text(): string {
    return "";
  }
}
