import { readFileSync } from "node:fs";
export function haralickReference() {
    const url = new URL("../../../../test/fixtures/haralick.json", import.meta.url);
    return JSON.parse(readFileSync(url, "utf8"));
}
//# sourceMappingURL=reference.js.map