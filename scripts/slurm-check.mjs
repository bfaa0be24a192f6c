// Runs the workflow through sbatch on a Slurm of two nodes on this machine and compares with coos7 reproduce, byte for byte:
// jobs run on both nodes; one node is killed in the middle, and its jobs run again; a job whose memory is underestimated is
// ended and tried again with more. Three minutes, most of them waiting; skipped where there is no
// Slurm or none can be started.
//   node scripts/slurm-check.mjs [--profile quick] [--seeds 1,2] [--features texture,deeploc] [--classifiers knn]
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { digests } from "../dist/test/cli/run-coos7.js";
import { TwoNodes, whyNoSlurm } from "./slurm/two-nodes.mjs";

const { values } = parseArgs({
  options: {
    profile: { type: "string", default: "smoke" },
    seeds: { type: "string", default: "1" },
    features: { type: "string", default: "texture" },
    classifiers: { type: "string", default: "knn" },
  },
});
const why = whyNoSlurm();
if (why !== undefined) {
  console.log(`The workflow on Slurm: skipped, ${why}`);
  process.exit(0);
}

const root = fileURLToPath(new URL("..", import.meta.url));
const coos7 = join(root, "bin/coos7.js");
const place = mkdtempSync(join(tmpdir(), "coos7-slurm-"));
// Munge's daemon has a user of its own.
chmodSync(place, 0o755);
const out = join(place, "out");
const { profile, seeds, features, classifiers } = values;
const cluster = new TwoNodes(join(place, "slurm"));
const started = performance.now();
const say = (line) => console.log(`${((performance.now() - started) / 1000).toFixed(0)} s: ${line}`);
try {
  await cluster.start();
} catch (error) {
  console.log(`The workflow on Slurm: skipped, none can be started here (${error.message})`);
  await cluster.stop();
  rmSync(place, { recursive: true, force: true });
  process.exit(0);
}
try {
  say("two nodes are idle");
  const flow = join(place, "flow");
  for (const name of ["workflow", "config"]) cpSync(join(root, name), join(flow, name), { recursive: true });
  const common = ["--snakefile", join(flow, "workflow/Snakefile"), "--directory", flow];
  const config = [
    "--config",
    ...[`profile=${profile}`, `seeds=${seeds}`, `features=${features}`, `classifiers=${classifiers}`],
    ...[`out=${out}`, `cache=${place}/cache`, `coos7=${process.execPath} ${coos7}`],
    ...["threads=1", "row_shards=2", "memory_mb=150", "offline=true"],
  ];

  const planned = spawnSync("snakemake", [...common, "--cores", "1", join(out, "plan.json"), ...config], {
    encoding: "utf8",
    env: cluster.env,
  });
  if (planned.status !== 0) throw new Error(planned.stderr);
  // One row's memory is underestimated.
  const plan = JSON.parse(readFileSync(join(out, "plan.json"), "utf8"));
  const row = plan.stages.find(({ stage }) => stage.endsWith("kNN"));
  row.memoryMb = 100;
  writeFileSync(join(out, "plan.json"), JSON.stringify(plan));
  say(`planned; ${row.stage} is said to need ${row.memoryMb} MB`);

  const slurm = ["--profile", join(flow, "workflow/profiles/slurm"), "--jobs", "4", "--latency-wait", "20"];
  const running = spawn("snakemake", [...common, ...slurm, ...config], {
    env: cluster.env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  running.stderr.on("data", (text) => {
    said += text;
  });
  const ended = new Promise((resolve) => running.once("exit", resolve));
  let killed;
  const nodes = new Set();
  const look = () => {
    const jobs = cluster.jobs();
    for (const { NodeList } of jobs) if (/^n\d$/.test(NodeList)) nodes.add(NodeList);
    return jobs;
  };
  while (running.exitCode === null && running.signalCode === null && !killed) {
    // Once something has been done, so that it is in the middle.
    const jobs = look();
    const busy = jobs.find((job) => job.JobState === "RUNNING" && job.NodeList === "n2");
    if (busy && jobs.some((job) => job.JobState === "COMPLETED")) {
      killed = cluster.killNode("n2");
      say(`n2 was killed, with job ${killed.join(", ")} (${busy.JobName})`);
    } else await setTimeout(100);
  }
  // The job goes on elsewhere only once the node is known to be gone; then it comes back.
  while (running.exitCode === null && killed) {
    const { Restarts, NodeList } = look().find(({ JobId }) => JobId === killed[0]);
    if (Number(Restarts) > 0) {
      say(
        `job ${killed[0]} was taken up again${NodeList === "" || NodeList === "(null)" ? "" : ` on ${NodeList}`}`,
      );
      break;
    }
    await setTimeout(500);
  }
  cluster.startNode("n2");
  const code = await ended;
  if (code !== 0) throw new Error(`snakemake ended with ${code}:\n${said.slice(-4000)}`);

  const jobs = look();
  say(
    `${jobs.length} jobs on ${[...nodes].sort().join(" and ")}: ${tally(jobs.map(({ JobState }) => JobState))}`,
  );
  expect(nodes.size === 2, `jobs on both nodes but found them on ${[...nodes].join()}`);
  expect(killed?.length > 0, "a node that was killed with a job on it");
  const hungry = jobs.filter(({ JobName }) => JobName.startsWith("coos7-fit-"));
  const failed = hungry.filter(({ JobState }) => JobState !== "COMPLETED");
  say(`fits: ${hungry.map((job) => `${job.MinMemoryNode} ${job.JobState}`).join(", ")}`);
  expect(failed.length > 0, "a job that was ended for its memory");

  for (const seed of seeds.split(",")) {
    const alone = join(place, `alone ${seed}`);
    mkdirSync(alone);
    const args = ["--profile", profile, "--seed", seed, "--features", features, "--classifiers", classifiers];
    const { status, stderr } = spawnSync(
      process.execPath,
      [coos7, "reproduce", ...args, "--backend", "cpu", "--offline", "--out", join(alone, "out")],
      { encoding: "utf8", env: { ...process.env, COOS7_CACHE: join(alone, "cache") } },
    );
    if (status !== 0) throw new Error(stderr);
    const [found, expected] = [digests(join(out, seed)), digests(join(alone, "out"))];
    const names = [...new Set([...Object.keys(found), ...Object.keys(expected)])];
    const different = names.filter((name) => found[name] !== expected[name]);
    expect(different.length === 0, `the files of coos7 reproduce but ${different.join(", ")} differ`);
    say(`seed ${seed}: ${names.length} files as those of coos7 reproduce`);
  }
  console.log("The workflow on Slurm: two nodes, one of them killed, gave the files of coos7 reproduce");
} finally {
  await cluster.stop();
  if (process.env.COOS7_KEEP) console.log(`Kept: ${place}`);
  else rmSync(place, { recursive: true, force: true });
}

function expect(isSo, what) {
  if (!isSo) throw new Error(`Expected ${what}`);
}

function tally(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} ${word}`).join(", ");
}
