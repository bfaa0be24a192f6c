// Checks a folder of HTML pages without a connection: every link inside it leads to a file, every anchor to an element,
// and nothing that a page is made of comes from elsewhere.
//   node scripts/docs/links.mjs [FOLDER]      default: site
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const TAG = /<([a-zA-Z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/g;
const ATTRIBUTE = /\s([^\s=>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
/** Attributes that a browser loads at once, by element; of `link` only some, and icons do no harm. */
const LOADED = new Set(["img src", "script src", "link href", "iframe src", "source src", "video src"]);

/** What is wrong with the links of the pages in `folder`, in lines. */
export function deadLinks(folder) {
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(".html"))
    .sort();
  if (files.length === 0) return [`There are no pages in ${folder}`];
  const pages = new Map(files.map((file) => [join(folder, file), readPage(join(folder, file))]));
  const faults = [];
  let checked = 0;
  for (const [page, { links }] of pages)
    for (const { element, attribute, target } of links) {
      const fault = faultOf(page, `${element} ${attribute}`, target);
      if (fault) faults.push(`${relative(folder, page).split(sep).join("/")}: ${target} ${fault}`);
      checked++;
    }
  if (faults.length === 0) console.log(`Links: ${checked} on ${pages.size} pages, none dead`);
  return [...new Set(faults)];

  function faultOf(page, place, target) {
    if (/^(data|mailto|javascript):/i.test(target)) return undefined;
    if (/^([a-z][a-z+.-]*:)?\/\//i.test(target))
      return LOADED.has(place) ? "is loaded from elsewhere" : undefined;
    const [path, anchor] = split(target);
    const file = path === "" ? page : resolve(dirname(page), path);
    if (relative(folder, file).startsWith("..")) return "leads out of the site";
    const found = existsSync(file) && statSync(file).isDirectory() ? join(file, "index.html") : file;
    if (!existsSync(found)) return "leads to no file";
    if (!anchor) return undefined;
    const ids = pages.get(found)?.ids;
    return ids && !ids.has(anchor) ? "leads to no element of that page" : undefined;
  }
}

function readPage(file) {
  const html = readFileSync(file, "utf8")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/gi, "$1");
  const links = [];
  const ids = new Set();
  for (const [, element, attributes] of html.matchAll(TAG))
    for (const [, attribute, ...quoted] of attributes.matchAll(ATTRIBUTE)) {
      const value = decoded(quoted.find((text) => text !== undefined) ?? "");
      if (attribute === "id" || (attribute === "name" && element === "a")) ids.add(value);
      if (attribute === "href" || attribute === "src")
        links.push({ element: element.toLowerCase(), attribute, target: value });
    }
  return { links, ids };
}

/** A link's file, relative to its page, and its anchor. */
function split(target) {
  const [address, anchor = ""] = target.split("#", 2);
  const path = address.replace(/\?.*$/, "");
  return [decodeURIComponent(path), decodeURIComponent(anchor)];
}

function decoded(text) {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const faults = deadLinks(resolve(process.argv[2] ?? "site"));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
