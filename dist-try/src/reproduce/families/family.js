import { chosenBackend } from "../../compute/backend.js";
/** What a run's options say of networks. */
export function networkContext({ backend, offline = false, train = false, }, { pool }) {
    return { networkBackend: chosenBackend(backend), offline, train, threads: pool.size };
}
//# sourceMappingURL=family.js.map