// Runs before all other install scripts where npm up to 11 installs this package into a project. onnxruntime-node's
// own script then downloads CUDA libraries on Linux from outside the npm registry, and the whole installation fails
// where they cannot be had. Nothing here uses them, and the script leaves alone what is there: a note in the place of
// each. Whoever asks for them gets them: by onnxruntime-node's own settings, or by depending on it themselves.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const NOTE = `Not downloaded: coos7 computes without CUDA. To download it here:
npm rebuild onnxruntime-node --onnxruntime-node-install=cuda12
`;

const { env } = process;
const isDecided = Object.keys(env).some((name) =>
  /^(npm_config_)?onnxruntime_node_install(_cuda)?$/i.test(name),
);
if (!isDecided && !projectNeedsItself()) {
  try {
    leaveNotes();
  } catch {
    // Another layout of that package, or a folder that cannot be written: its script does as it would have done.
  }
}

function projectNeedsItself() {
  const path = join(env.npm_config_local_prefix ?? "", "package.json");
  if (!existsSync(path)) return false;
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync(path, "utf8"));
  return "onnxruntime-node" in { ...dependencies, ...devDependencies, ...optionalDependencies };
}

function leaveNotes() {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("onnxruntime-node/package.json"));
  const { requirements, manifests } = require(join(folder, "script", "install-metadata.js"));
  const platform = `${process.platform}/${process.arch}`;
  for (const name of requirements[platform] ?? [])
    for (const file of Object.keys(manifests[`${platform}:${name}`])) {
      const path = join(folder, "bin", "napi-v6", platform, file);
      if (!existsSync(path)) writeFileSync(path, NOTE);
    }
}
