import type { NamedTensorMap, Variable } from "@tensorflow/tfjs-core";
import type { AdamOptions } from "../engine.js";
import { tf } from "../tf.js";

/**
 * Adam as TensorFlow computes it (Kingma and Ba 2015, the form before their section 2.1): with the learning rate
 * corrected for the moments' start at zero, and epsilon beside the root of the uncorrected second moment. tf.js' own
 * puts epsilon elsewhere and keeps its moments to itself.
 */
export class Adam {
  /** Steps taken. */
  step = 0;
  readonly firstMoments: ReadonlyMap<string, Variable>;
  readonly secondMoments: ReadonlyMap<string, Variable>;
  readonly #variables: ReadonlyMap<string, Variable>;
  readonly #options: Required<AdamOptions>;

  /** Starts with moments of zero for weights by name; called within `Backend.compute`. */
  constructor(variables: ReadonlyMap<string, Variable>, options: AdamOptions = {}) {
    const zeros = (): Map<string, Variable> =>
      new Map([...variables].map(([name, { shape }]) => [name, tf.variable(tf.zeros(shape), false)]));
    this.#variables = variables;
    this.#options = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, ...options };
    this.firstMoments = zeros();
    this.secondMoments = zeros();
  }

  /** Moves the weights against their gradients, which go by the weights' names; called within `Backend.compute`. */
  apply(gradients: NamedTensorMap, learningRate: number): void {
    const { beta1, beta2, epsilon } = this.#options;
    this.step++;
    const rate = (learningRate * Math.sqrt(1 - beta2 ** this.step)) / (1 - beta1 ** this.step);
    // Freed one weight after the other: the largest takes as much memory as all others.
    for (const [name, variable] of this.#variables)
      tf.tidy(() => {
        const gradient = gradients[name]!;
        const first = this.firstMoments.get(name)!;
        const second = this.secondMoments.get(name)!;
        first.assign(tf.add(tf.mul(first, beta1), tf.mul(gradient, 1 - beta1)));
        second.assign(tf.add(tf.mul(second, beta2), tf.mul(tf.square(gradient), 1 - beta2)));
        const move = tf.div(tf.mul(first, rate), tf.add(tf.sqrt(second), epsilon));
        variable.assign(tf.sub(variable, move));
      });
  }

  dispose(): void {
    tf.dispose([...this.firstMoments.values(), ...this.secondMoments.values()]);
  }
}
