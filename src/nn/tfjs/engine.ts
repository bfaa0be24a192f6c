import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { AdamOptions, LayerOutput, LossName, NetworkEngine, Predictor, Trainer } from "../engine.js";
import { Backend } from "./backend.js";
import type { TfjsEngineName } from "./backends.js";
import { TfjsPredictor } from "./predictor.js";
import { TfjsTrainer } from "./trainer.js";

/** tf.js as what networks compute on. It works on the calling thread and blocks it during a step. */
export interface TfjsEngine extends NetworkEngine {
  readonly name: TfjsEngineName;
}

/**
 * Starts tf.js on a backend. Engines of the same and of other names may exist beside each other. Throws
 * `Coos7Error`, saying why, where the backend does not work here.
 */
export async function createTfjsEngine(name: TfjsEngineName): Promise<TfjsEngine> {
  const backend = await Backend.open(name);
  const open = new Set<Predictor | Trainer>();
  const kept = <T extends Predictor | Trainer>(one: T): T => {
    open.add(one);
    const dispose = one.dispose.bind(one);
    one.dispose = async () => {
      if (open.delete(one)) await dispose();
    };
    return one;
  };
  return {
    name,
    detail: backend.detail,
    software: false,
    async predictor(model: LayersModel, outputs: readonly LayerOutput[]) {
      return kept(new TfjsPredictor(backend, model, outputs));
    },
    async trainer(model: LayersModel, options: { loss: LossName; adam?: AdamOptions }) {
      return kept(new TfjsTrainer(backend, model, options));
    },
    close() {
      for (const one of [...open]) void one.dispose();
      backend.close();
    },
  };
}
