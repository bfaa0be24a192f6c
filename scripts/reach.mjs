// Which compiled files another one loads: what both the tests of a change and those of a mutant are chosen by.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

const reached = new Map();

/**
 * Every file that `file` names, directly or by others, with the steps to it: by import, or by an address that a worker or
 * a command is started from. `file` itself is 0 steps away.
 */
export function filesReachedFrom(file) {
  const known = reached.get(file);
  if (known) return known;
  const found = new Map([[file, 0]]);
  for (const [next, steps] of found)
    for (const [, path] of readFileSync(next, "utf8").matchAll(/["'](\.\.?\/[^"'\s]+\.js)["']/g)) {
      const target = resolve(dirname(next), path);
      if (!found.has(target) && existsSync(target)) found.set(target, steps + 1);
    }
  reached.set(file, found);
  return found;
}

/** The compiled tests in `folder`. */
export function testsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(".test.js"))
    .map((file) => join(folder, file))
    .sort();
}

/**
 * The compiled tests of changed files, which are given by their paths from the checkout's root, those with the fewest steps
 * to one first: a test that is changed itself, one that loads changed code, and one that names a changed file that is no
 * code, such as a table of data or a script.
 */
export function testsOf(changed, root) {
  const compiled = (file) => join(root, "dist", file.replace(/\.ts$/, ".js"));
  const code = changed.filter((file) => /^(src|test|bench)\/.*\.ts$/.test(file)).map(compiled);
  const others = changed
    .filter((file) => !code.includes(compiled(file)))
    .map((file) => basename(file))
    .filter((name) => name.includes("."));
  const steps = new Map();
  for (const test of testsIn(join(root, "dist", "test"))) {
    const reach = filesReachedFrom(test);
    const distances = code.filter((file) => reach.has(file)).map((file) => reach.get(file));
    const text = others.length > 0 ? readFileSync(test, "utf8") : "";
    if (others.some((name) => text.includes(name))) distances.push(1);
    if (distances.length > 0) steps.set(test, Math.min(...distances));
  }
  return [...steps.keys()].sort((a, b) => steps.get(a) - steps.get(b));
}
