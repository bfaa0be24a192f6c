export interface HttpRequest extends Timeouts {
    headers?: Record<string, string>;
    signal: AbortSignal | undefined;
}
/** An answer that holds what was asked for: 200, 206 (a part of it) or 416 (there is no such part). */
export interface HttpResponse {
    status: number;
    header(name: string): string | undefined;
    /** The bytes as they came, never encoded. */
    body: AsyncIterable<Uint8Array>;
}
/**
 * Asks for `url` and hands the answer to `use`; the connection is closed when that is over. Goes through the proxies
 * that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name, and follows at most {@link MAX_REDIRECTS} redirects, none of them from
 * https to http. Throws {@link TransferFailure} where there is no answer that holds what was asked for, or it breaks off.
 */
export declare function httpGet<T>(url: string, request: HttpRequest, use: (response: HttpResponse) => Promise<T>): Promise<T>;
/** Why one attempt at a transfer failed, and whether another may do better. */
export declare class TransferFailure extends Error {
    name: string;
    readonly retry: boolean;
    /** How long the server asked to wait before the next attempt. */
    readonly waitMs: number | undefined;
    constructor(reason: string, options: {
        retry: boolean;
        waitMs?: number | undefined;
        cause?: unknown;
    });
}
/** How long one attempt may last without a sign of life. */
export interface Timeouts {
    /** Until there is a connection. */
    connectMs: number;
    /** Without a single byte. */
    stallMs: number;
}
