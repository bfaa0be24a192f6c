/** What starts JupyterLab here; `undefined` where nothing does. */
export declare function jupyterLauncher(): readonly [program: string, ...args: string[]] | undefined;
/** Where JupyterLab lacks what shows sliders and buttons: one line on what to install. */
export declare function missingWidgetManager(): Promise<string | undefined>;
