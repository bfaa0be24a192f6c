import type { RunOptions } from "../../core/progress.js";
import { withPool } from "../../core/workers.js";
import type { BackendName } from "../../nn/backend-name.js";
import { chooseEngine, withNetworkEngine } from "../../nn/choose-engine.js";
import type { EngineName } from "../../nn/engine.js";
import type { FeatureSource } from "../types.js";
import type { FeatureNetwork } from "./feature-network.js";
import { NetworkPass } from "./network-pass.js";

/** Where a network runs. */
export interface NetworkPlace {
  backend: EngineName;
  /** Threads of the engine, where it runs on the CPU. */
  threads: number;
}

/** Features that a network computes. */
export interface NetworkSource extends FeatureSource {
  /** The engine that it runs on. */
  readonly backend: EngineName;
}

/** Inputs that an engine is timed with where there is a choice. */
const TIMED_INPUTS = 16;

/** Inputs that go through a network at once: enough to keep the engine busy, few enough for hundreds of MB. */
const INPUTS_AT_ONCE = 128;

/** The same once that was too much. */
const FEW_INPUTS_AT_ONCE = 16;

/**
 * Layers of a network as features: images are read and prepared by worker threads while the engine computes the
 * batch before. Values depend on the engine in their last digits, so it is part of the definition.
 */
export function networkSource(network: FeatureNetwork, place: NetworkPlace): NetworkSource {
  const { id, version, weights, layers } = network;
  const { backend, threads } = place;
  return {
    id,
    backend,
    layers,
    definition: { version, weights, backend },
    compute(dataset, wanted, run, use) {
      return withNetworkEngine(threads, { ...run, backend }, (engine, tried) =>
        withPool(run.pool, async (pool) => {
          const inputsAtOnce = tried === 0 ? INPUTS_AT_ONCE : FEW_INPUTS_AT_ONCE;
          const pass = new NetworkPass(network, engine, dataset, inputsAtOnce, { ...run, pool });
          try {
            for (const one of wanted) use(await pass.compute(one), one);
          } finally {
            await pass.close();
          }
        }),
      );
    },
  };
}

/** A {@link networkSource} on the engine that a backend stands for: for "auto", the fastest at this network. */
export async function networkSourceOn(
  network: FeatureNetwork,
  { backend, threads }: { backend: BackendName; threads: number },
  run: Pick<RunOptions, "signal" | "onWarning">,
): Promise<NetworkSource> {
  const outputs = network.layers.map(({ output }) => output);
  const job = () => ({ model: network.model, batch: TIMED_INPUTS, outputs });
  return networkSource(network, { backend: await chooseEngine(threads, { ...run, backend, job }), threads });
}
