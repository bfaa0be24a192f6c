import { style, Widget } from "./widget.js";
class Box extends Widget {
    #children;
    constructor(name, children, layout = {}) {
        super(name, { children: children.map(({ model }) => model.reference), box_style: "" }, layout);
        this.#children = children;
    }
    text() {
        return this.#children.map((child) => child.text()).join("\n");
    }
    html() {
        return this.#children.map((child) => child.html()).join("\n");
    }
    close() {
        for (const child of this.#children)
            child.close();
        super.close();
    }
}
/** Widgets side by side. */
export function hbox(children, layout) {
    return new Box("HBox", children, { flex_flow: "row wrap", ...layout });
}
/** Widgets one below the other. */
export function vbox(children, layout) {
    return new Box("VBox", children, layout);
}
/** A piece of a page, for what stands between controls; not exported, as `html` shows pages better. */
export class HtmlWidget extends Widget {
    constructor(value, layout = {}) {
        super("HTML", { value, placeholder: "", description: "", style: style("HTML") }, layout);
    }
    set(value) {
        if (value !== this.model.state.value)
            this.model.set({ value });
    }
    text() {
        return "";
    }
}
//# sourceMappingURL=boxes.js.map