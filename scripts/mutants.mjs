// Would a test notice? Makes one small change at a time to the compiled code of a folder, runs the tests that reach it, and
// prints which changes no test failed for.
//
//   npm run build && node scripts/mutants.mjs src/metrics src/core/files.ts --sample 60 --seed 1 [--only FILE:LINE] [--slowest S]
//
// Not StrykerJS: its tap-runner serves node:test but tries every mutant of a folder, thousands of minutes here, and draws
// no sample. Works on a copy of dist/ beside it, so that an interrupted run leaves the build whole. Changed code may write
// and delete where it should not: give it a clone of its own.
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import ts from "typescript-5.9";
import { Random } from "../dist/src/core/random.js";
import { filesReachedFrom } from "./reach.mjs";

const { values, positionals: targets } = parseArgs({
  allowPositionals: true,
  options: {
    /** Mutants tried of each target. */
    sample: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    /** Only mutants of this place, e.g. src/metrics/bootstrap.ts:99; may be repeated. */
    only: { type: "string", multiple: true, default: [] },
    /** Test files that take longer than this, in seconds, are left out. */
    slowest: { type: "string", default: "600" },
  },
});
const root = fileURLToPath(new URL("..", import.meta.url));
/** The copy that is mutated: as deep as dist/, so that paths out of it stay right. */
const copy = join(root, `dist-mutants-${process.pid}`);
const sample = Number(values.sample);
if (targets.length === 0 || !Number.isSafeInteger(sample)) {
  console.error("Usage: node scripts/mutants.mjs FOLDER-OR-FILE… [--sample N] [--seed N] [--only FILE:LINE]");
  process.exit(2);
}

/** A test that takes longer than three times what it takes unchanged, and this, hangs. */
const GRACE_MS = 15_000;

rmSync(copy, { recursive: true, force: true });
cpSync(join(root, "dist"), copy, { recursive: true });
let running;
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    if (running) process.kill(-running.pid, "SIGKILL");
    rmSync(copy, { recursive: true, force: true });
    process.exit(130);
  });

const unmutatedMs = new Map();

async function tryTarget(target) {
  const path = join(copy, target.replace(/\.ts$/, ".js"));
  const files = statSync(path).isDirectory()
    ? filesBelow(path).filter((file) => file.endsWith(".js"))
    : [path];
  const folder = statSync(path).isDirectory() ? target : dirname(target);
  const tests = await unmutated(filesBelow(join(copy, folder.replace(/^src/, "test"))), files);
  const all = files.flatMap(mutantsOf);
  const places = values.only.map((place) => place.replace(/^\.\//, ""));
  const wanted = places.length > 0 ? all.filter((mutant) => places.includes(placeOf(mutant))) : all;
  const drawn = new Random(Number(values.seed), "mutants", target).shuffle(wanted.slice()).slice(0, sample);
  drawn.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start));
  console.log(`${target}: ${drawn.length} of ${all.length} mutants, ${tests.length} test files`);
  const survivors = [];
  let timedOut = 0;
  for (const mutant of drawn) {
    const outcome = await tryMutant(mutant, testsThatReach(mutant.file, tests));
    if (outcome === "survived") survivors.push(mutant);
    if (outcome === "timed out") timedOut++;
    console.log(`  ${outcome.padEnd(9)} ${describe(mutant)}`);
  }
  const killed = drawn.length - survivors.length;
  const share = ((100 * killed) / drawn.length).toFixed(0);
  console.log(
    `${target}: killed ${killed} of ${drawn.length} (${share} %), ${timedOut} of them by the clock`,
  );
  for (const mutant of survivors) console.log(`  survived ${describe(mutant)}`);
}

/** Those of the files that are tests, reach one of `targets` and pass as they are; how long each takes is kept. */
async function unmutated(files, targets) {
  const tests = files
    .filter((file) => file.endsWith(".test.js"))
    .filter((file) => targets.some((target) => filesReachedFrom(file).has(target)));
  for (const file of tests) {
    if (unmutatedMs.has(file)) continue;
    const started = performance.now();
    const outcome = await runTest(file, 1000 * Number(values.slowest));
    if (outcome === "passed") unmutatedMs.set(file, performance.now() - started);
    else console.log(`  left out, ${outcome} unchanged: ${relative(copy, file)}`);
  }
  return tests.filter((file) => unmutatedMs.has(file));
}

async function tryMutant(mutant, tests) {
  if (tests.length === 0) return "survived";
  const { file, start, end, replacement } = mutant;
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.slice(0, start) + replacement + text.slice(end));
  try {
    for (const test of tests) {
      const outcome = await runTest(test, 3 * unmutatedMs.get(test) + GRACE_MS);
      if (outcome !== "passed") return outcome === "failed" ? "killed" : outcome;
    }
    return "survived";
  } finally {
    writeFileSync(file, text);
  }
}

/** Runs one test file in a process group and an empty folder of its own, also for its cache: what was kept would hide a change. */
function runTest(file, limitMs) {
  const cache = mkdtempSync(join(tmpdir(), "coos7-mutants-"));
  return new Promise((done) => {
    const child = spawn(process.execPath, [file], {
      cwd: cache,
      detached: true,
      stdio: "ignore",
      env: { ...process.env, COOS7_CACHE: cache },
    });
    running = child;
    let outcome = "timed out";
    const killGroup = () => {
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // The whole group has ended.
      }
    };
    const timer = setTimeout(killGroup, limitMs);
    child.once("exit", (code) => {
      if (code !== null) outcome = code === 0 ? "passed" : "failed";
      clearTimeout(timer);
      killGroup();
      running = undefined;
      rmSync(cache, { recursive: true, force: true, maxRetries: 5 });
      done(outcome);
    });
  });
}

/** The tests that load a file, directly or by others: first the one named after it, then the fastest. */
function testsThatReach(file, tests) {
  const namesake = basename(file, ".js");
  const rank = (test) => (basename(test, ".test.js") === namesake ? 0 : 1);
  return tests
    .filter((test) => filesReachedFrom(test).has(file))
    .sort((a, b) => rank(a) - rank(b) || unmutatedMs.get(a) - unmutatedMs.get(b));
}

const { SyntaxKind } = ts;
const OPERATORS = new Map([
  [SyntaxKind.LessThanToken, ["<=", ">="]],
  [SyntaxKind.LessThanEqualsToken, ["<", ">"]],
  [SyntaxKind.GreaterThanToken, [">=", "<="]],
  [SyntaxKind.GreaterThanEqualsToken, [">", "<"]],
  [SyntaxKind.EqualsEqualsEqualsToken, ["!=="]],
  [SyntaxKind.ExclamationEqualsEqualsToken, ["==="]],
  [SyntaxKind.PlusToken, ["-"]],
  [SyntaxKind.MinusToken, ["+"]],
  [SyntaxKind.AsteriskToken, ["/"]],
  [SyntaxKind.SlashToken, ["*"]],
  [SyntaxKind.PercentToken, ["*"]],
  [SyntaxKind.AsteriskAsteriskToken, ["*"]],
  [SyntaxKind.AmpersandAmpersandToken, ["||"]],
  [SyntaxKind.BarBarToken, ["&&"]],
  [SyntaxKind.QuestionQuestionToken, ["&&"]],
  [SyntaxKind.PlusEqualsToken, ["-=", "="]],
  [SyntaxKind.MinusEqualsToken, ["+="]],
  [SyntaxKind.AsteriskEqualsToken, ["/="]],
  [SyntaxKind.SlashEqualsToken, ["*="]],
  [SyntaxKind.LessThanLessThanToken, [">>"]],
  [SyntaxKind.GreaterThanGreaterThanToken, ["<<"]],
  [SyntaxKind.GreaterThanGreaterThanGreaterThanToken, [">>"]],
  [SyntaxKind.AmpersandToken, ["|"]],
  [SyntaxKind.BarToken, ["&"]],
  [SyntaxKind.CaretToken, ["|"]],
]);
const METHODS = new Map([
  ["min", "max"],
  ["max", "min"],
  ["floor", "ceil"],
  ["ceil", "floor"],
  ["every", "some"],
  ["some", "every"],
]);

/** Every change that is tried in a file. Texts for people, also those of errors, are left as they are. */
function mutantsOf(file) {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const mutants = [];
  const add = (node, replacement) =>
    mutants.push({ file, start: node.getStart(source), end: node.getEnd(), replacement });
  const isText = (node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isThrowStatement(node)) return add(node, ";");
    if (ts.isTemplateExpression(node)) return;
    if (ts.isBinaryExpression(node) && !(isText(node.left) || isText(node.right)))
      for (const operator of OPERATORS.get(node.operatorToken.kind) ?? []) add(node.operatorToken, operator);
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === SyntaxKind.EqualsEqualsEqualsToken &&
      isText(node.right)
    )
      add(node.operatorToken, "!==");
    if (ts.isNumericLiteral(node)) {
      const value = Number(node.text);
      add(node, `(${value} + 1)`);
      add(node, value === 0 ? "(-1)" : value === 1 ? "0" : `(${value} * 2)`);
    }
    if (node.kind === SyntaxKind.TrueKeyword) add(node, "false");
    if (node.kind === SyntaxKind.FalseKeyword) add(node, "true");
    if (ts.isPrefixUnaryExpression(node)) {
      if (node.operator === SyntaxKind.ExclamationToken) add(node, node.operand.getText(source));
      else if (node.operator === SyntaxKind.MinusToken && !ts.isNumericLiteral(node.operand))
        add(node, `(${node.operand.getText(source)})`);
      else if (node.operator === SyntaxKind.PlusPlusToken) add(node, `--${node.operand.getText(source)}`);
    }
    if (ts.isPostfixUnaryExpression(node) && !ts.isForStatement(node.parent))
      add(node, `${node.operand.getText(source)}${node.operator === SyntaxKind.PlusPlusToken ? "--" : "++"}`);
    if (ts.isIfStatement(node)) for (const value of ["true", "false"]) add(node.expression, value);
    if (ts.isConditionalExpression(node)) add(node.condition, `!(${node.condition.getText(source)})`);
    if (ts.isExpressionStatement(node) && !ts.isStringLiteral(node.expression)) add(node, ";");
    if (ts.isContinueStatement(node) || ts.isBreakStatement(node)) add(node, ";");
    if (ts.isCallExpression(node)) {
      const [first, second] = node.arguments;
      const bothValues = first && second && !ts.isFunctionLike(first) && !ts.isFunctionLike(second);
      if (bothValues && first.getText(source) !== second.getText(source))
        mutants.push({
          file,
          start: first.getStart(source),
          end: second.getEnd(),
          replacement: `${second.getText(source)}, ${first.getText(source)}`,
        });
      const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : undefined;
      const other = name && METHODS.get(name.text);
      if (other) add(name, other);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

/** Where a mutant stands in the TypeScript, by the source map's lines. */
function placeOf({ file, start }) {
  const text = readFileSync(file, "utf8");
  const before = text.slice(0, start);
  const line = before.split("\n").length - 1;
  const column = start - before.lastIndexOf("\n") - 1;
  return `${relative(copy, file).replace(/\.js$/, ".ts")}:${sourceLine(`${file}.map`, line, column)}`;
}

function describe(mutant) {
  const { file, start, end, replacement } = mutant;
  const text = readFileSync(file, "utf8");
  const short = (code) => code.replace(/\s+/g, " ").slice(0, 60);
  const from = text.lastIndexOf("\n", start) + 1;
  const to = text.indexOf("\n", start);
  return `${placeOf(mutant)}  ${short(text.slice(start, end))} -> ${short(replacement)}   in: ${text.slice(from, to).trim().slice(0, 90)}`;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** The source's line (from 1) of a compiled place, by the last mapping at or before it. */
function sourceLine(map, line, column) {
  const rows = JSON.parse(readFileSync(map, "utf8")).mappings.split(";");
  let sourceRow = 0;
  let found = 0;
  for (let row = 0; row <= line; row++) {
    let at = 0;
    for (const segment of rows[row] ? rows[row].split(",") : []) {
      const [move, , down = 0] = decode(segment);
      at += move;
      sourceRow += down;
      if (row < line || at <= column) found = sourceRow;
    }
  }
  return found + 1;
}

/** The numbers of a source map's segment (base 64, five bits and a continuation each, the sign in the lowest bit). */
function decode(segment) {
  const numbers = [];
  let value = 0;
  let shift = 0;
  for (const letter of segment) {
    const digit = DIGITS.indexOf(letter);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >>> 1) : value >>> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/** Without what earlier builds left of sources that have gone. */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile() && existsSync(sourceOf(file)))
    .sort();
}

function sourceOf(file) {
  return join(root, relative(copy, file).replace(/\.js$/, ".ts"));
}

try {
  for (const target of targets) await tryTarget(target);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
