import { JSDOM } from "jsdom";
/** Reads a page as a browser does, without running its script. */
export function parsePage(page) {
    const { document } = new JSDOM(page, {}).window;
    return (selector, within = document) => [
        ...within.querySelectorAll(selector),
    ];
}
//# sourceMappingURL=parse-page.js.map