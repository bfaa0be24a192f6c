// Programs and libraries of Debian 13 (trixie) in a folder of their own, beside whatever the system has: packages are
// fetched by apt, from the mirror that the system uses, with all that they depend on, checked by apt, and unpacked.
// Nothing is installed, mounted or run, so this needs no root.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const RELEASE = "trixie";
const KEYS = "/usr/share/keyrings/debian-archive-keyring.gpg";

/** What is missing on this machine for making a tree, in words; undefined where nothing is. */
export function missingForTree() {
  for (const program of ["apt-get", "dpkg"])
    if (spawnSync(program, ["--version"]).status !== 0) return `${program} (Debian's)`;
  if (!existsSync(KEYS)) return `Debian's keys (${KEYS})`;
  return mirror() ? undefined : "a Debian mirror among apt's sources";
}

/**
 * Makes a tree with `packages` in `folder`, but for those `without` whose names match, unless there is one: made by this
 * function, which is replaced where it has other packages, or by something else, such as debootstrap. Returns
 * `command(program, ...args)`: the command line that runs a program, of the tree or not, on the tree's libraries; those in
 * `first` (folders within the tree's library folder) come before others.
 */
export function openTree(folder, packages, { first = [], without } = {}) {
  const own = join(folder, ".packages");
  const wanted = [...packages, ...(without ? [`without ${without}`] : [])].join("\n");
  const stale = existsSync(own) && readFileSync(own, "utf8") !== wanted;
  if (stale || !existsSync(folder)) {
    const making = `${folder}.${process.pid}`;
    try {
      unpack(making, packages, without);
      writeFileSync(join(making, ".packages"), wanted);
      if (stale) rmSync(folder, { recursive: true });
      renameSync(making, folder);
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
  }
  const lib = join(folder, "usr/lib");
  const architecture = readdirSync(lib).find((name) => name.endsWith("-linux-gnu"));
  const loader = readdirSync(join(lib, architecture)).find((name) => /^ld-linux-.*\.so\.\d+$/.test(name));
  const libraries = [...first.map((name) => join(lib, architecture, name)), join(lib, architecture), lib];
  return {
    command: (program, ...args) => [
      join(lib, architecture, loader),
      "--library-path",
      libraries.join(":"),
      program,
      ...args,
    ],
  };
}

function unpack(folder, packages, without) {
  const apt = join(folder, ".apt");
  for (const name of ["lists/partial", "archives/partial"]) mkdirSync(join(apt, name), { recursive: true });
  const sources = join(apt, "sources.list");
  writeFileSync(sources, `deb [signed-by=${KEYS}] ${mirror()} ${RELEASE} main\n`);
  const settings = Object.entries({
    "Dir::Etc::SourceList": sources,
    "Dir::Etc::SourceParts": "/dev/null",
    "Dir::State::Lists": join(apt, "lists"),
    // As on a system without any package: everything that is depended on is fetched.
    "Dir::State::status": "/dev/null",
    "Dir::Cache": apt,
    "Dir::Cache::archives": join(apt, "archives"),
    "APT::Install-Recommends": "false",
    "Debug::NoLocking": "true",
  }).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  run("apt-get", ...settings, "-q", "update");
  run("apt-get", ...settings, "-q", "-y", "--download-only", "install", ...packages);
  const archives = join(apt, "archives");
  for (const file of readdirSync(archives))
    if (file.endsWith(".deb") && !without?.test(file)) run("dpkg", "-x", join(archives, file), folder);
  rmSync(apt, { recursive: true });
}

/** The address of the system's Debian mirror. */
function mirror() {
  const { stdout } = spawnSync(
    "apt-get",
    ["indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"],
    {
      encoding: "utf8",
    },
  );
  return (stdout ?? "").split("\n").find((address) => /\/debian\/?$/.test(address));
}

function run(program, ...args) {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} failed: ${stderr.trim().split("\n").slice(-3).join(" | ")}`);
}
