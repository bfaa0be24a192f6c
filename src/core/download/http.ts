import { type Dispatcher, EnvHttpProxyAgent } from "undici";
import { Coos7Error, errorMessage } from "../errors.js";
import { packageVersion } from "../package-version.js";
import { networkFailure, type Timeouts, TransferFailure } from "./failure.js";

const MAX_REDIRECTS = 10;
const REDIRECTS = [301, 302, 303, 307, 308];
/** Answers of a server that may be another in a while; so are all from 500 on. */
const PASSING = [408, 425, 429];

export interface HttpRequest extends Timeouts {
  headers?: Record<string, string>;
  signal: AbortSignal | undefined;
}

/** An answer that holds what was asked for: 200, 206 (a part of it) or 416 (there is no such part). */
export interface HttpResponse {
  status: number;
  header(name: string): string | undefined;
  /** The bytes as they came, never encoded. */
  body: AsyncIterable<Uint8Array>;
}

/**
 * Asks for `url` and hands the answer to `use`; the connection is closed when that is over. Goes through the proxies
 * that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name, and follows at most {@link MAX_REDIRECTS} redirects, none of them from
 * https to http. Throws {@link TransferFailure} where there is no answer that holds what was asked for, or it breaks off.
 */
export async function httpGet<T>(
  url: string,
  request: HttpRequest,
  use: (response: HttpResponse) => Promise<T>,
): Promise<T> {
  const agent = proxyAgent(request);
  let at = parseUrl(url);
  try {
    for (let redirects = 0; ; redirects++) {
      const { host } = at;
      const response = await send(agent, at, request).catch((error) => {
        throw networkFailure(error, host, request);
      });
      const { statusCode: status, headers, body } = response;
      // What is not read to its end is broken off below, which is no error.
      body.on("error", () => {});
      const header = (name: string): string | undefined => {
        const value = headers[name];
        return Array.isArray(value) ? value.join(", ") : value;
      };
      const location = REDIRECTS.includes(status) ? header("location") : undefined;
      if (location !== undefined) {
        if (redirects === MAX_REDIRECTS)
          throw new TransferFailure(
            `${url} leads to more than ${MAX_REDIRECTS} redirects, the last to ${location}; check the address`,
            { retry: false },
          );
        const next = parseUrl(location, at);
        if (at.protocol === "https:" && next.protocol !== "https:")
          throw new TransferFailure(
            `${url} redirects from https to ${next.href}, where anyone on the way could change the file; use another address`,
            { retry: false },
          );
        at = next;
        continue;
      }
      if (![200, 206, 416].includes(status))
        throw refusal(status, response.statusText, header("retry-after"));
      const encoding = header("content-encoding") ?? "identity";
      if (encoding !== "identity")
        throw new TransferFailure(
          `${host} sends it encoded as ${encoding} although asked not to; use another address`,
          { retry: false },
        );
      return await use({ status, header, body: named(body, host, request) });
    }
  } finally {
    await agent.destroy();
  }
}

/** The same bytes; errors on the way say what they mean. */
async function* named(
  body: AsyncIterable<Uint8Array>,
  host: string,
  timeouts: Timeouts,
): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw networkFailure(error, host, timeouts);
  }
}

function send(agent: Dispatcher, at: URL, { headers, signal }: HttpRequest) {
  return agent.request({
    origin: at.origin,
    path: at.pathname + at.search,
    method: "GET",
    headers: {
      "accept-encoding": "identity",
      // Zenodo asks programs to name themselves.
      "user-agent": `coos7/${packageVersion()}`,
      ...headers,
    },
    signal: signal ?? null,
  });
}

function proxyAgent({ connectMs, stallMs }: Timeouts): Dispatcher {
  try {
    return new EnvHttpProxyAgent({
      connect: { timeout: connectMs },
      headersTimeout: stallMs,
      bodyTimeout: stallMs,
    });
  } catch (error) {
    throw new Coos7Error(
      `Expected HTTPS_PROXY and HTTP_PROXY to be addresses such as http://proxy:3128 (${errorMessage(error)})`,
      { cause: error },
    );
  }
}

function parseUrl(text: string, base?: URL): URL {
  const url = URL.canParse(text, base?.href) ? new URL(text, base) : undefined;
  if (url?.protocol === "https:" || url?.protocol === "http:") return url;
  throw new TransferFailure(`expected an address that begins with https:// but found ${text}`, {
    retry: false,
  });
}

function refusal(status: number, text: string, retryAfter: string | undefined): TransferFailure {
  const answer = `the server answers ${status}${text === "" ? "" : ` ${text}`}`;
  if (PASSING.includes(status) || status >= 500)
    return new TransferFailure(answer, { retry: true, waitMs: parseRetryAfter(retryAfter) });
  const advice = status === 401 || status === 403 ? "; access is restricted" : "; check the address";
  return new TransferFailure(answer + advice, { retry: false });
}

/** The header Retry-After in ms: seconds, or a date. Undefined where it is missing or neither. */
function parseRetryAfter(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text.trim())) return 1000 * Number(text);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
