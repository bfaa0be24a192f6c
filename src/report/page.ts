import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { webFontCss } from "../figures/export/fonts.js";
import { type Content, html, Markup } from "./html.js";
import { shadeCss } from "./shades.js";

/** In this order: what narrow screens and print change comes last. */
const STYLES = ["page", "tables", "models", "narrow", "print"];

/**
 * A page that holds everything it shows: its style, script and font are inside, and its content security policy
 * lets the browser load nothing, run no other script and apply no other style.
 */
export function page(title: string, body: Content): string {
  const style = `\n${webFontCss()}\n${shadeCss()}\n${STYLES.map((name) => source(`styles/${name}.css`)).join("")}`;
  const script = `\n${source("page-script.js")}`;
  const policy = [
    "default-src 'none'",
    `style-src ${sourceHash(style)}`,
    `script-src ${sourceHash(script)}`,
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}
<script>${new Markup(script)}</script>
</body>
</html>
`.text;
}

function source(name: string): string {
  return readFileSync(new URL(`../../../src/report/${name}`, import.meta.url), "utf8");
}

function sourceHash(content: string): string {
  return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
}
