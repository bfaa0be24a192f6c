/** What `run.json` says of one stage of a run. */
export interface StageRecord {
  stage: string;
  /** Wall-clock seconds. */
  seconds: number;
  /** Largest resident memory of the process during the stage, in megabytes. */
  peakMemoryMb: number;
}

const SAMPLE_INTERVAL_MS = 50;

/** Times the stages of a run and watches their memory. */
export class StageLog {
  readonly records: StageRecord[] = [];

  /** Runs `work` as a stage of that name and records it. */
  async measure<T>(stage: string, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    let peak = 0;
    const sample = (): void => {
      peak = Math.max(peak, process.memoryUsage.rss());
    };
    sample();
    const timer = setInterval(sample, SAMPLE_INTERVAL_MS);
    timer.unref();
    try {
      return await work();
    } finally {
      clearInterval(timer);
      sample();
      this.records.push({
        stage,
        seconds: (performance.now() - started) / 1000,
        peakMemoryMb: Math.round(peak / 2 ** 20),
      });
    }
  }
}
