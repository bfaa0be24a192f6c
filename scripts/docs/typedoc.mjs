// The site by TypeDoc: one module for each entry of package.json's "exports", and the pages that were written for it.
import { cpSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import katex from "@vscode/markdown-it-katex";
import { Application, PageEvent } from "typedoc";
import { API, REPORT } from "./pages.mjs";

/** Makes the site; false where TypeDoc could not. What it only warns of, such as a comment that links to no export, it says. */
export async function makeSite({ root, site, pages, results }) {
  const app = await Application.bootstrap({
    name: "coos7",
    entryPoints: entryPoints(root),
    tsconfig: join(root, "tsconfig.json"),
    // The build checks the types, with a newer TypeScript than this one.
    skipErrorChecking: true,
    basePath: root,
    readme: pages.readme,
    projectDocuments: pages.documents,
    out: site,
    customCss: fileURLToPath(new URL("style.css", import.meta.url)),
    customJs: fileURLToPath(new URL("navigation.js", import.meta.url)),
    favicon: fileURLToPath(new URL("favicon.svg", import.meta.url)),
    // MathML, which browsers draw by themselves: no fonts, no styles.
    markdownItLoader: (parser) =>
      parser.use(katex.default ?? katex, { output: "mathml", throwOnError: true }),
    excludePrivate: true,
    excludeExternals: true,
    disableSources: true,
    hideGenerator: true,
    includeHierarchySummary: false,
    includeVersion: true,
    searchInComments: true,
    searchInDocuments: true,
    sort: ["source-order"],
    locales: { en: { kind_plural_module: API } },
    groupOrder: pages.groups,
    navigation: { includeGroups: true, includeCategories: false, includeFolders: true },
    validation: {
      notExported: true,
      invalidLink: true,
      invalidPath: true,
      rewrittenLink: true,
    },
    highlightLanguages: ["bash", "json", "python", "typescript", "yaml"],
    logLevel: "Warn",
  });
  app.renderer.on(PageEvent.END, (page) => {
    const report = posix.relative(posix.dirname(page.url), "report/index.html");
    page.contents = page.contents
      .replaceAll(REPORT, report)
      .replace('<div class="col-content">', '<div class="col-content" role="main">')
      .replace('<div class="col-sidebar">', '<div class="col-sidebar" role="complementary">')
      // What opens and closes has nothing else to press inside.
      .replace(/<summary\b[\s\S]*?<\/summary>/g, (summary) =>
        summary.replace(/<a\b[^>]*class="tsd-anchor-icon"[\s\S]*?<\/a>/g, ""),
      )
      // A table or formula that is wider than a telephone scrolls by itself, by keyboard too.
      .replace(/<table\b[\s\S]*?<\/table>/g, '<div class="scroll" tabindex="0">$&</div>')
      .replace(/<math\b[^>]*display="block"[\s\S]*?<\/math>/g, '<span class="scroll" tabindex="0">$&</span>');
  });
  const project = await app.convert();
  if (!project) return false;
  app.validate(project);
  await app.generateOutputs(project);
  copyResults(results, join(site, "report"));
  return app.logger.errorCount === 0;
}

/** The sources of what can be imported, in the order of package.json. */
function entryPoints(root) {
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return Object.values(exports)
    .map(({ types }) => types)
    .filter(Boolean)
    .map((types) => join(root, types.replace(/^\.\/dist\//, "").replace(/\.d\.ts$/, ".ts")));
}

/** What the run wrote, and nothing that lies among it. */
function copyResults(results, folder) {
  const { runs } = JSON.parse(readFileSync(join(results, "manifest.json"), "utf8"));
  for (const { files } of runs)
    for (const file of Object.keys(files)) cpSync(join(results, file), join(folder, file));
}
