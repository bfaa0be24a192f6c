import { randomUUID } from "node:crypto";
import { UsageError } from "../../core/errors.js";
import type { Comm, CommMessage } from "../../notebook/host.js";
import type { CommAsk } from "./protocol.js";

/** How comm messages leave: the name of the message, its content, and what goes with it. */
export type PublishComm = (
  msgType: "comm_open" | "comm_msg" | "comm_close",
  content: Record<string, unknown>,
  extra: Pick<Partial<CommMessage>, "metadata" | "buffers">,
) => void;

/** The cells' ends of the comms: channels to the page in which the notebook is open, such as those of widgets. */
export class Comms {
  readonly #publish: PublishComm;
  readonly #open = new Map<string, Comm>();
  readonly #targets = new Map<string, (comm: Comm, message: CommMessage) => unknown>();
  #heard = false;

  constructor(publish: PublishComm) {
    this.#publish = publish;
  }

  /** Whether a page has ever sent anything: then somebody listens. */
  get heard(): boolean {
    return this.#heard;
  }

  /** Opens a comm with a target of the page. */
  open(target: string, data: Record<string, unknown>, extra: Partial<Omit<CommMessage, "data">> = {}): Comm {
    const comm = this.#make(randomUUID(), target);
    try {
      this.#publish("comm_open", { comm_id: comm.id, target_name: target, data }, extra);
    } catch (error) {
      this.#open.delete(comm.id);
      throw error;
    }
    return comm;
  }

  /** What is called when the page opens a comm with the target `name`; nothing any more with `undefined`. */
  register(name: string, onOpen: ((comm: Comm, message: CommMessage) => unknown) | undefined): void {
    if (onOpen) this.#targets.set(name, onOpen);
    else this.#targets.delete(name);
  }

  /** Does what a message of the page sets off. Messages on comms that are not open set off nothing. */
  async receive({ msgType, id, target, data, metadata, buffers }: CommAsk): Promise<void> {
    this.#heard = true;
    const message: CommMessage = { data, metadata, buffers };
    const comm = this.#open.get(id);
    if (msgType === "comm_open") await this.#opened(id, target ?? "", message);
    else if (msgType === "comm_msg") await comm?.onMessage?.(message);
    else if (this.#open.delete(id)) await comm?.onClose?.(message);
  }

  /** The protocol's answer to a target that is not there, or whose cell cannot serve, is to close the comm. */
  async #opened(id: string, target: string, message: CommMessage): Promise<void> {
    const onOpen = this.#targets.get(target);
    if (!onOpen) {
      this.#publish("comm_close", { comm_id: id, data: {} }, {});
      return;
    }
    const comm = this.#make(id, target);
    try {
      await onOpen(comm, message);
    } catch (error) {
      comm.close();
      throw error;
    }
  }

  #make(id: string, target: string): Comm {
    const comm: Comm = {
      id,
      target,
      onMessage: undefined,
      onClose: undefined,
      send: (data, extra = {}) => {
        if (!this.#open.has(id)) throw new UsageError(`send: the comm to ${target} is closed`);
        this.#publish("comm_msg", { comm_id: id, data }, extra);
      },
      close: (data = {}) => {
        if (this.#open.delete(id)) this.#publish("comm_close", { comm_id: id, data }, {});
      },
    };
    this.#open.set(id, comm);
    return comm;
  }
}
