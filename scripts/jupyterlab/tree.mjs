// A Debian tree with JupyterLab in it: made, entered and removed again. Needs root.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const RELEASE = "trixie"; // the first with a jupyterlab package
const PACKAGES = ["jupyterlab", "python3-jupyterlab-widgets"];

/** Makes the tree at `path` (kept from an earlier call if it is complete) and mounts `folders` into it. */
export function openTree(path, folders) {
  // Says which packages have been installed.
  const complete = join(path, ".complete");
  const installed = existsSync(complete) ? readFileSync(complete, "utf8") : undefined;
  if (installed === undefined) run("debootstrap", "--variant=minbase", RELEASE, path);
  const targets = [];
  const mount = (source, ...options) => {
    const target = join(path, source);
    mkdirSync(existsSync(source) && !isFolder(source) ? dirname(target) : target, { recursive: true });
    if (!isFolder(source) && !existsSync(target)) writeFileSync(target, "");
    run("mount", ...options, source, target);
    targets.push(target);
  };
  const close = () => {
    for (const target of targets.reverse()) spawnSync("umount", ["-l", target]);
    targets.length = 0;
  };
  try {
    run("mount", "-t", "proc", "proc", join(path, "proc"));
    targets.push(join(path, "proc"));
    mount("/dev", "--bind");
    if (installed !== PACKAGES.join("\n")) {
      // As a part of debootstrap's own work the packages' dependencies do not install.
      run("chroot", path, "apt-get", "install", "-y", "-q", "--no-install-recommends", ...PACKAGES);
      writeFileSync(complete, PACKAGES.join("\n"));
    }
    for (const folder of folders) mount(folder, "--bind");
    chmodSync(join(path, "tmp"), 0o1777);
  } catch (error) {
    close();
    throw error;
  }
  return {
    /** Starts a program inside the tree. */
    start: (program, args, env) =>
      spawn("chroot", [path, program, ...args], {
        env: { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", HOME: "/root", ...env },
        stdio: ["ignore", "pipe", "pipe"],
      }),
    /** Takes the mounts away again. */
    close,
  };
}

/** Removes a tree, unless something is still mounted in it. */
export function removeTree(path) {
  if (readFileSync("/proc/mounts", "utf8").includes(` ${path}/`))
    throw new Error(`${path} still has mounts in it and is left as it is`);
  rmSync(path, { recursive: true, force: true });
}

function isFolder(path) {
  return spawnSync("test", ["-d", path]).status === 0;
}

function run(program, ...args) {
  const { status, stderr, stdout } = spawnSync(program, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0)
    throw new Error(
      `${program} ${args.join(" ")} failed: ${(stderr || stdout || "").trim().split("\n").slice(-5).join(" | ")}`,
    );
}
