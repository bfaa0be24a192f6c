/** What tests look at of an element. */
export interface PageElement {
    readonly id: string;
    readonly textContent: string;
    readonly attributes: Iterable<{
        name: string;
    }>;
    getAttribute(name: string): string | null;
}
/** Finds the elements of a page, in its order, that a CSS selector is about; below `within` where that is given. */
export type Find = (selector: string, within?: PageElement) => PageElement[];
/** Reads a page as a browser does, without running its script. */
export declare function parsePage(page: string): Find;
