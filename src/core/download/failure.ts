import { formatSeconds } from "../duration.js";
import { errorMessage } from "../errors.js";

/** Why one attempt at a transfer failed, and whether another may do better. */
export class TransferFailure extends Error {
  override name = "TransferFailure";
  readonly retry: boolean;
  /** How long the server asked to wait before the next attempt. */
  readonly waitMs: number | undefined;

  constructor(reason: string, options: { retry: boolean; waitMs?: number | undefined; cause?: unknown }) {
    super(reason, options.cause === undefined ? undefined : { cause: options.cause });
    this.retry = options.retry;
    this.waitMs = options.waitMs;
  }
}

/** How long one attempt may last without a sign of life. */
export interface Timeouts {
  /** Until there is a connection. */
  connectMs: number;
  /** Without a single byte. */
  stallMs: number;
}

/** What an error of the network means. Errors that are none are handed back as they are. */
export function networkFailure(error: unknown, host: string, timeouts: Timeouts): unknown {
  const { code, hostname = host } = (error ?? {}) as { code?: unknown; hostname?: string };
  if (typeof code !== "string") return error;
  const failure = (reason: string, retry = true): TransferFailure =>
    new TransferFailure(reason, { retry, cause: error });
  switch (code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return failure(
        `the server ${hostname} was not found; check the connection (behind a proxy, set HTTPS_PROXY)`,
      );
    case "ECONNREFUSED":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
      return failure(`there is no way to ${host} (${errorMessage(error) || code}); check the connection`);
    case "UND_ERR_CONNECT_TIMEOUT":
    case "ETIMEDOUT":
      return failure(`no connection to ${host} within ${formatSeconds(timeouts.connectMs / 1000)}`);
    case "UND_ERR_HEADERS_TIMEOUT":
    case "UND_ERR_BODY_TIMEOUT":
      return failure(`${host} sent nothing for ${formatSeconds(timeouts.stallMs / 1000)}`);
    case "ECONNRESET":
    case "EPIPE":
    case "UND_ERR_SOCKET":
    case "UND_ERR_RES_CONTENT_LENGTH_MISMATCH":
      return failure(`${host} dropped the connection`);
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_/.test(code))
    return failure(
      `the certificate of ${host} is not trusted (${code}); where a proxy inspects traffic, NODE_EXTRA_CA_CERTS names its certificate`,
      false,
    );
  if (/^(UND_ERR|HPE_|ERR_SSL|E[A-Z]+$)/.test(code)) return failure(`${host}: ${errorMessage(error)}`);
  return error;
}
