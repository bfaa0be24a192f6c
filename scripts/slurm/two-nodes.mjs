// A Slurm of two nodes on this machine, of Debian's packages, in a folder of its own: nothing of the system's is touched.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** What is missing for a Slurm here, in words; undefined where nothing is. */
export function whyNoSlurm() {
  if (process.getuid?.() !== 0) return "starting a Slurm needs root";
  const missing = ["munged", "slurmctld", "slurmd", "snakemake"].filter(
    (name) => spawnSync("sh", ["-c", `PATH=$PATH:/usr/sbin command -v ${name}`]).status !== 0,
  );
  return missing.length > 0
    ? `${missing.join(", ")} missing (Debian's packages slurm-wlm, munge and snakemake)`
    : undefined;
}

/** Two nodes, n1 and n2, of one core and some memory each. */
export class TwoNodes {
  #folder;
  #daemons = new Map();

  constructor(folder) {
    this.#folder = folder;
  }

  /** What its commands, and those that submit to it, find it by. */
  get env() {
    const path = `${process.env.PATH}:/usr/sbin:/usr/bin`;
    return { ...process.env, PATH: path, SLURM_CONF: join(this.#folder, "slurm.conf") };
  }

  /** Starts everything and waits until both nodes are idle. */
  async start() {
    const folder = this.#folder;
    const munge = join(folder, "munge");
    mkdirSync(munge, { recursive: true });
    for (const name of ["state", "spool.n1", "spool.n2"]) mkdirSync(join(folder, name), { recursive: true });
    // Jobs' credentials are signed by a daemon with a key of its own.
    writeFileSync(join(munge, "key"), randomBytes(128), { mode: 0o400 });
    const user = spawnSync("id", ["-u", "munge"], { encoding: "utf8" }).stdout.trim();
    for (const path of [munge, join(munge, "key")]) chownSync(path, Number(user), 0);
    chmodSync(munge, 0o755);
    writeFileSync(join(folder, "slurm.conf"), configuration(folder));
    this.#daemon("munged", "runuser", [
      ...["-u", "munge", "--", "munged", "--foreground", "--force"],
      ...[`--socket=${munge}/socket`, `--key-file=${munge}/key`, `--pid-file=${munge}/pid`],
      ...[`--log-file=${munge}/log`, `--seed-file=${munge}/seed`],
    ]);
    await this.#until("munged", () => readdirSync(munge).includes("socket"));
    this.#daemon("slurmctld", "slurmctld", ["-D"]);
    for (const node of ["n1", "n2"]) this.startNode(node);
    await this.#until("two idle nodes", () => {
      const { stdout } = this.run("sinfo", "--noheader", "--Node", "--format=%t");
      return stdout.trim().split("\n").join() === "idle,idle";
    });
  }

  startNode(node) {
    this.#daemon(node, "slurmd", ["-D", "-N", node]);
  }

  /** Ends a node as a power cut would: its daemon and all that runs in its jobs, at once. */
  killNode(node) {
    const jobs = this.jobs().filter((job) => job.JobState === "RUNNING" && job.NodeList === node);
    this.#daemons.get(node).kill("SIGKILL");
    for (const { JobId } of jobs)
      for (const pid of processesOf(JobId, this.env.SLURM_CONF)) {
        try {
          process.kill(pid, "SIGKILL");
        } catch {
          // It has just ended.
        }
      }
    return jobs.map(({ JobId }) => JobId);
  }

  /** Every job that there was, with the fields that scontrol shows. */
  jobs() {
    const { stdout } = this.run("scontrol", "show", "jobs", "--oneliner");
    return stdout
      .split("\n")
      .filter((line) => line.startsWith("JobId="))
      .map((line) =>
        Object.fromEntries([...line.matchAll(/(\S+?)=(\S*)/g)].map(([, name, value]) => [name, value])),
      );
  }

  run(command, ...args) {
    return spawnSync(command, args, { encoding: "utf8", env: this.env });
  }

  async stop() {
    this.run("scancel", "--full", "--user=root");
    const running = [...this.#daemons.values()].filter(
      ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
    );
    const ended = running.map((daemon) => new Promise((resolve) => daemon.once("exit", resolve)));
    for (const daemon of running.reverse()) daemon.kill("SIGTERM");
    await Promise.race([Promise.all(ended), setTimeout(10_000, undefined, { ref: false })]);
    for (const daemon of running) daemon.kill("SIGKILL");
  }

  #daemon(name, command, args) {
    const daemon = spawn(command, args, { env: this.env, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    daemon.stderr.on("data", (text) => {
      said = (said + text).slice(-2000);
    });
    daemon.on("exit", (code) => {
      if (code) console.error(`${name} ended with ${code}: ${said}`);
    });
    this.#daemons.set(name, daemon);
  }

  /** Waits for something that a daemon does, as long as all of them run. */
  async #until(what, isSo) {
    while (!isSo()) {
      for (const [name, { exitCode }] of this.#daemons)
        if (exitCode !== null) throw new Error(`Slurm: no ${what}, for ${name} has ended`);
      await setTimeout(200);
    }
  }
}

/** The processes of a job, its step daemon among them. */
function processesOf(job, configuration) {
  const found = [];
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      const isOurs = environment.includes(`SLURM_CONF=${configuration}`);
      if (
        isOurs &&
        (environment.includes(`SLURM_JOB_ID=${job}`) || command.startsWith(`slurmstepd: [${job}.`))
      )
        found.push(Number(pid));
    } catch {
      // It has just ended.
    }
  }
  return found;
}

function configuration(folder) {
  const node = (name, port) =>
    `NodeName=${name} NodeHostname=${hostname()} NodeAddr=127.0.0.1 Port=${port} CPUs=1 RealMemory=6000 State=UNKNOWN`;
  return `ClusterName=coos7
SlurmctldHost=${hostname()}(127.0.0.1)
SlurmctldPort=16817
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${folder}/munge/socket,cred_expire=10
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
# Without control groups memory is watched: a job that has more than it asked for is ended.
JobAcctGatherType=jobacct_gather/linux
JobAcctGatherFrequency=task=1
JobAcctGatherParams=OverMemoryKill
SlurmdParameters=config_overrides
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool.%n
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.%n.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd.%n.log
MailProg=/bin/true
ReturnToService=2
# A node that is silent for so long is down, and its jobs begin anew elsewhere.
SlurmdTimeout=10
MinJobAge=86400
KillWait=2
SchedulerParameters=sched_interval=2,batch_sched_delay=0
JobRequeue=1
${node("n1", 16818)}
${node("n2", 16819)}
PartitionName=all Nodes=n1,n2 Default=YES State=UP
`;
}
