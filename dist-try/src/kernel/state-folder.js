import { homedir } from "node:os";
import { join } from "node:path";
/** Where this package keeps what lasts between sessions: the history of cells, the kernel's description. */
export function stateFolder(environment = process.env) {
    const { XDG_STATE_HOME, LOCALAPPDATA } = environment;
    if (XDG_STATE_HOME)
        return join(XDG_STATE_HOME, "coos7");
    if (process.platform === "win32" && LOCALAPPDATA)
        return join(LOCALAPPDATA, "coos7");
    return join(homedir(), ".local", "state", "coos7");
}
//# sourceMappingURL=state-folder.js.map