/** What a message says. */
export type Content = Record<string, unknown>;
/** A request whose content does not have the form that the protocol says. */
export declare class InvalidRequest extends Error {
    name: string;
}
/** Reads one field of a request's content. Throws {@link InvalidRequest} if it has another type. */
export declare function field<T>(content: Content, name: string, type: "string" | "number" | "boolean" | "object", fallback?: T): T;
/** The code of a request and where its cursor is, at the end where it does not say. */
export declare function codeAtCursor(content: Content): {
    code: string;
    cursor: number;
};
export declare function toCodePoints(text: string, utf16: number): number;
