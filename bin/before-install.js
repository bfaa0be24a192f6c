// Runs before all other install scripts where npm up to 11 installs this package into a project, and after them in a
// checkout. onnxruntime-node's own script downloads CUDA libraries on Linux from outside the npm registry, and fails where
// they cannot be had. Nothing here uses them, and the script leaves alone what is there: a note in the place of each.
// Whoever asks for them gets them: by onnxruntime-node's own settings, or by depending on it themselves.
//
// onnxruntime-node also brings the binaries of five platforms, 290 MB. Those that this one cannot load are removed, but
// not where npm was asked to install for another one (--os, --cpu) or the project has onnxruntime-node for itself.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const NOTE = `Not downloaded: coos7 computes without CUDA. To download it here:
npm rebuild onnxruntime-node --onnxruntime-node-install=cuda12
`;

const { env } = process;
const isSet = (pattern) => Object.entries(env).some(([name, value]) => pattern.test(name) && value);
const project = readProject();
const isCheckout = project.name === "coos7";
const isProjects =
  !isCheckout &&
  "onnxruntime-node" in
    { ...project.dependencies, ...project.optionalDependencies, ...project.devDependencies };
try {
  if (!isProjects) {
    const folder = onnxRuntime();
    if (!isCheckout && !isSet(/^(npm_config_)?onnxruntime_node_install(_cuda)?$/i)) leaveNotes(folder);
    if (!isSet(/^npm_config_(os|cpu)$/)) removeOtherPlatforms(join(folder, "bin", "napi-v6"));
  }
} catch {
  // Another layout of that package, or a folder that cannot be written: its script does as it would have done.
}

/** The package.json of who installs this package. */
function readProject() {
  const path = join(env.npm_config_local_prefix ?? "", "package.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

function onnxRuntime() {
  return dirname(createRequire(import.meta.url).resolve("onnxruntime-node/package.json"));
}

function leaveNotes(folder) {
  const require = createRequire(import.meta.url);
  const { requirements, manifests } = require(join(folder, "script", "install-metadata.js"));
  const platform = `${process.platform}/${process.arch}`;
  for (const name of requirements[platform] ?? [])
    for (const file of Object.keys(manifests[`${platform}:${name}`])) {
      const path = join(folder, "bin", "napi-v6", platform, file);
      if (!existsSync(path)) writeFileSync(path, NOTE);
    }
}

/** Leaves a platform that it does not know as it is. */
function removeOtherPlatforms(folder) {
  const { platform, arch } = process;
  if (!existsSync(join(folder, platform, arch))) return;
  const others = readdirSync(folder).flatMap((system) =>
    system === platform
      ? readdirSync(join(folder, system))
          .filter((cpu) => cpu !== arch)
          .map((cpu) => join(system, cpu))
      : [system],
  );
  for (const other of others) rmSync(join(folder, other), { recursive: true });
}
