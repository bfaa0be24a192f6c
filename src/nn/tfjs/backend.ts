import type { Tensor, TensorContainer } from "@tensorflow/tfjs-core";
import { CancelledError, Coos7Error, errorMessage } from "../../core/errors.js";
import { tf } from "../tf.js";
import { START, type StartedBackend, type TfjsEngineName } from "./backends.js";

/** The backend that is active whenever no engine computes; weights of models live on it. */
const PLAIN = "cpu";

/** Backends that were started stay for the life of the process. */
const startedBackends = new Map<TfjsEngineName, Promise<StartedBackend>>();

/**
 * An engine's hold on a backend. tf.js computes on one backend at a time, which is a global setting, and silently
 * moves tensors that lie on another: so a backend is active during synchronous stretches of work only, and models
 * that other code makes in between are not caught by it.
 */
export class Backend {
  readonly name: TfjsEngineName;
  readonly #started: StartedBackend;
  readonly #beingRead = new Set<Tensor>();
  #closed = false;

  private constructor(name: TfjsEngineName, started: StartedBackend) {
    this.name = name;
    this.#started = started;
  }

  /** Starts the backend, unless it runs. Throws {@link Coos7Error} saying why it does not work here. */
  static async open(name: TfjsEngineName): Promise<Backend> {
    const started = startedBackends.get(name) ?? START[name]();
    startedBackends.set(name, started);
    try {
      return new Backend(name, await started);
    } catch (error) {
      startedBackends.delete(name);
      throw error;
    }
  }

  /** One line: package and version. */
  get detail(): string {
    return this.#started.detail;
  }

  /** Calls `work` with the backend active and frees all tensors that it made but those it returns. */
  compute<T extends TensorContainer>(work: () => T): T {
    this.#check();
    activate(this.#started.backend);
    try {
      return tf.tidy(work);
    } catch (error) {
      throw this.#explained(error);
    } finally {
      activate(PLAIN);
    }
  }

  /** Copies of the tensors' values; the tensors are freed. */
  async read(tensors: readonly Tensor[]): Promise<Float32Array[]> {
    for (const tensor of tensors) this.#beingRead.add(tensor);
    try {
      const values = await Promise.all(tensors.map((tensor) => tensor.data<"float32">()));
      this.#check();
      return values.map((array) => array.slice());
    } catch (error) {
      throw this.#closed ? new CancelledError() : this.#explained(error);
    } finally {
      this.#free(tensors);
    }
  }

  /** Ends the hold; what is still being read is rejected with {@link CancelledError}. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#free([...this.#beingRead]);
  }

  #free(tensors: readonly Tensor[]): void {
    for (const tensor of tensors) {
      this.#beingRead.delete(tensor);
      tensor.dispose();
    }
  }

  #check(): void {
    if (this.#closed) throw new CancelledError();
  }

  #explained(error: unknown): Error {
    if (error instanceof Coos7Error) return error;
    const [reason] = errorMessage(error).split("\n");
    return new Coos7Error(`The engine ${this.name} failed: ${reason}`, { cause: error });
  }
}

/** Switches tf.js to a backend that runs, which takes effect at once. */
function activate(name: string): void {
  void tf.setBackend(name);
}
