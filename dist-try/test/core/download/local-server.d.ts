import { type IncomingMessage, type ServerResponse } from "node:http";
import type { TestContext } from "node:test";
import type { Patience } from "../../../src/core/download/retry.js";
/** Little patience, so that tests are short. */
export declare const IMPATIENT: Patience;
export interface LocalServer {
    url: string;
    /** Every request so far. */
    requests: {
        path: string;
        headers: IncomingMessage["headers"];
    }[];
}
/** What the server does with its `n`-th request, counted from 1. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse, n: number) => void | Promise<void>;
/** Starts a real HTTP server that ends with the test. */
export declare function serve(t: TestContext, behave: Behaviour): Promise<LocalServer>;
/** How {@link send} may differ from a good server. */
export interface Misbehaviour {
    etag?: string;
    ranges?: boolean;
    /** Falls silent when this part of the body has gone out. */
    stallAt?: number;
    /** Resets the connection when this part of the body has arrived in the client's folder. */
    dropAt?: {
        part: number;
        folder: string;
    };
}
/** Answers as a good server does, with ETag, Range and If-Range; but for what `wrong` says. */
export declare function send(request: IncomingMessage, response: ServerResponse, content: Buffer, { etag, ranges, dropAt, stallAt }?: Misbehaviour): Promise<void>;
/** Waits, a minute at most, until a file in `folder` has so many bytes; resolves to its name. */
export declare function arrival(folder: string, bytes: number): Promise<string>;
/** Bytes that look random but are the same in every run. */
export declare function content(length: number, seed?: number): Buffer;
export declare function md5(bytes: Uint8Array): string;
/** A folder that goes away with the test. */
export declare function temporaryFolder(t: TestContext): string;
