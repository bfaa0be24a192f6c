import { execFile } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
/** What starts JupyterLab, in order of preference: a program on the PATH and the arguments it needs. */
const LAUNCHERS = [
    ["jupyter-lab"],
    ["jupyter", "lab"],
    ["uvx", "--with", "jupyterlab-widgets", "--from", "jupyterlab", "jupyter-lab"],
];
const PATHS_MS = 15_000;
const WIDGET_MANAGER = ["labextensions", "@jupyter-widgets", "jupyterlab-manager", "package.json"];
/** What starts JupyterLab here; `undefined` where nothing does. */
export function jupyterLauncher() {
    return LAUNCHERS.find(([program]) => placeOf(program) !== undefined);
}
/** Where JupyterLab lacks what shows sliders and buttons: one line on what to install. */
export async function missingWidgetManager() {
    const place = placeOf("jupyter-lab");
    // Where uv starts it, it is told to bring the widget manager.
    if (place === undefined)
        return undefined;
    const folders = await dataFolders(place);
    // Where Jupyter does not say where its extensions are, nothing is known of them.
    if (folders === undefined || folders.some((folder) => existsSync(join(folder, ...WIDGET_MANAGER))))
        return undefined;
    const pip = join(dirname(place), "pip");
    const ways = place.startsWith("/usr/bin/")
        ? "`apt install python3-jupyterlab-widgets` (Debian, Ubuntu)"
        : `\`${existsSync(pip) ? pip : "pip"} install jupyterlab-widgets\``;
    return `JupyterLab has no widget manager, so sliders and buttons of notebooks stay pictures: ${ways}, then start it again`;
}
/** The folders of Jupyter's data, by its own word. */
function dataFolders(place) {
    const beside = join(dirname(place), "jupyter");
    return new Promise((resolve) => {
        execFile(existsSync(beside) ? beside : "jupyter", ["--paths", "--json"], { timeout: PATHS_MS }, (error, stdout) => {
            try {
                const { data } = JSON.parse(error ? "" : stdout);
                resolve(Array.isArray(data) ? data.map(String) : undefined);
            }
            catch {
                resolve(undefined);
            }
        });
    });
}
/** Where on the PATH a program is. */
function placeOf(program) {
    const names = process.platform === "win32" ? [`${program}.exe`, `${program}.cmd`] : [program];
    const places = (process.env.PATH ?? "")
        .split(delimiter)
        .filter((folder) => folder !== "")
        .flatMap((folder) => names.map((name) => join(folder, name)));
    return places.find((place) => {
        try {
            accessSync(place, constants.X_OK);
            return true;
        }
        catch {
            return false;
        }
    });
}
//# sourceMappingURL=jupyter.js.map