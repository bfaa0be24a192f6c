import { type Layout, Widget } from "./widget.js";
/** Widgets side by side. */
export declare function hbox(children: readonly Widget[], layout?: Layout): Widget;
/** Widgets one below the other. */
export declare function vbox(children: readonly Widget[], layout?: Layout): Widget;
/** A piece of a page, for what stands between controls; not exported, as `html` shows pages better. */
export declare class HtmlWidget extends Widget {
    constructor(value: string, layout?: Layout);
    set(value: string): void;
    text(): string;
}
