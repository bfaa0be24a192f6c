import { readFileSync } from "node:fs";
import { content, md5, send, serve } from "../../core/download/local-server.js";
const fixture = (name) => readFileSync(new URL(`../../../../test/fixtures/dataset/${name}`, import.meta.url));
/** The files of the test's record: two splits, and a script beside them. */
export const FILES = {
    "COOS7_v1.1_test4.hdf5": fixture("fixed.hdf5"),
    "COOS7_v1.1_training.hdf5": fixture("variable.hdf5"),
    "unpack.py": content(1000),
};
export const RECORD_PATH = "/api/records/3386336";
/** The record as Zenodo's API gives it, with links below `url`. `changes` replace what is on its top level. */
export function zenodoJson(url, changes = {}) {
    return {
        id: 3386336,
        conceptrecid: "3386335",
        metadata: {
            title: "COOS-7",
            version: "1.1",
            license: { id: "cc-by-nc-4.0" },
            relations: { version: [{ index: 0, is_last: true }] },
        },
        links: { self: `${url}${RECORD_PATH}`, latest: `${url}${RECORD_PATH}/versions/latest` },
        files: Object.entries(FILES).map(([key, bytes]) => ({
            id: key,
            key,
            size: bytes.length,
            checksum: `md5:${md5(bytes)}`,
            links: { self: `${url}${RECORD_PATH}/files/${key}/content` },
        })),
        ...changes,
    };
}
/** The same as InvenioRDM's own JSON says it. */
export function inveniordmJson(url) {
    const entries = Object.entries(FILES).map(([key, bytes]) => [
        key,
        {
            key,
            size: bytes.length,
            checksum: `md5:${md5(bytes)}`,
            links: {
                self: `${url}${RECORD_PATH}/files/${key}`,
                content: `${url}${RECORD_PATH}/files/${key}/content`,
            },
        },
    ]);
    return {
        id: "3386336",
        parent: { id: "3386335" },
        versions: { index: 1, is_latest: true },
        metadata: {
            title: "COOS-7",
            version: "1.1",
            rights: [{ id: "cc-by-nc-4.0", title: { en: "CC BY-NC" } }],
        },
        links: { self: `${url}${RECORD_PATH}`, latest: `${url}${RECORD_PATH}/versions/latest` },
        files: { enabled: true, entries: Object.fromEntries(entries) },
    };
}
/** A server with the record's JSON, as `json` makes it, and its files. */
export async function serveRecord(t, json = zenodoJson) {
    const server = await serve(t, (request, response) => {
        const path = request.url;
        if (path === RECORD_PATH)
            return void response.end(JSON.stringify(json(server.url)));
        const file = FILES[/\/files\/([^/]+)\/content$/.exec(path)?.[1] ?? ""];
        if (file)
            return send(request, response, file);
        response.writeHead(404).end();
    });
    return Object.assign(server, { record: server.url + RECORD_PATH });
}
//# sourceMappingURL=record-server.js.map