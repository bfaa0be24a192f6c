/** A backend of tf.js that is registered and can be made the active one. */
export interface StartedBackend {
  /** One line: package, version, and the device where there is one. */
  detail: string;
  /** Whether it is a GPU's interface computed by the CPU, which is only good for tests. */
  software?: boolean;
  /** What went wrong on the device, which tells of it later than the call that caused it. */
  failure?(): string | undefined;
  /** Frees what it holds. Without it the backend stays for the next user. */
  stop?(): void;
}
