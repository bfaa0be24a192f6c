import type { TestContext } from "node:test";
import { type LocalServer } from "../../core/download/local-server.js";
/** The files of the test's record: two splits, and a script beside them. */
export declare const FILES: Record<string, Buffer>;
export declare const RECORD_PATH = "/api/records/3386336";
interface ZenodoJson {
    metadata: Record<string, unknown>;
    files: object[];
    [key: string]: unknown;
}
/** The record as Zenodo's API gives it, with links below `url`. `changes` replace what is on its top level. */
export declare function zenodoJson(url: string, changes?: object): ZenodoJson;
/** The same as InvenioRDM's own JSON says it. */
export declare function inveniordmJson(url: string): object;
/** A server with the record's JSON, as `json` makes it, and its files. */
export declare function serveRecord(t: TestContext, json?: (url: string) => object): Promise<LocalServer & {
    record: string;
}>;
export {};
