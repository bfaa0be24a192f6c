import { Coos7Error, errorMessage } from "../errors.js";
import { lazyPackage } from "../lazily.js";
import { formatSeconds } from "../text.js";
import { packageVersion } from "../versions.js";
const undici = lazyPackage("undici");
const MAX_REDIRECTS = 10;
const REDIRECTS = [301, 302, 303, 307, 308];
/** Answers of a server that may be another in a while; so are all from 500 on. */
const PASSING = [408, 425, 429];
/**
 * Asks for `url` and hands the answer to `use`; the connection is closed when that is over. Goes through the proxies
 * that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name, and follows at most {@link MAX_REDIRECTS} redirects, none of them from
 * https to http. Throws {@link TransferFailure} where there is no answer that holds what was asked for, or it breaks off.
 */
export async function httpGet(url, request, use) {
    const agent = proxyAgent(request);
    let at = parseUrl(url);
    try {
        for (let redirects = 0;; redirects++) {
            const { host } = at;
            const response = await send(agent, at, request).catch((error) => {
                throw networkFailure(error, host, request);
            });
            const { statusCode: status, headers, body } = response;
            // What is not read to its end is broken off below, which is no error.
            body.on("error", () => { });
            const header = (name) => {
                const value = headers[name];
                return Array.isArray(value) ? value.join(", ") : value;
            };
            const location = REDIRECTS.includes(status) ? header("location") : undefined;
            if (location !== undefined) {
                if (redirects === MAX_REDIRECTS)
                    throw new TransferFailure(`${url} leads to more than ${MAX_REDIRECTS} redirects, the last to ${location}; check the address`, { retry: false });
                const next = parseUrl(location, at);
                if (at.protocol === "https:" && next.protocol !== "https:")
                    throw new TransferFailure(`${url} redirects from https to ${next.href}, where anyone on the way could change the file; use another address`, { retry: false });
                at = next;
                continue;
            }
            if (![200, 206, 416].includes(status))
                throw refusal(status, response.statusText, header("retry-after"));
            const encoding = header("content-encoding") ?? "identity";
            if (encoding !== "identity")
                throw new TransferFailure(`${host} sends it encoded as ${encoding} although asked not to; use another address`, { retry: false });
            return await use({ status, header, body: named(body, host, request) });
        }
    }
    finally {
        await agent.destroy();
    }
}
/** The same bytes; errors on the way say what they mean. */
async function* named(body, host, timeouts) {
    try {
        yield* body;
    }
    catch (error) {
        throw networkFailure(error, host, timeouts);
    }
}
function send(agent, at, { headers, signal }) {
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
function proxyAgent({ connectMs, stallMs }) {
    try {
        return new undici.EnvHttpProxyAgent({
            connect: { timeout: connectMs },
            headersTimeout: stallMs,
            bodyTimeout: stallMs,
        });
    }
    catch (error) {
        throw new Coos7Error(`Expected HTTPS_PROXY and HTTP_PROXY to be addresses such as http://proxy:3128 (${errorMessage(error)})`, { cause: error });
    }
}
function parseUrl(text, base) {
    const url = URL.canParse(text, base?.href) ? new URL(text, base) : undefined;
    if (url?.protocol === "https:" || url?.protocol === "http:")
        return url;
    throw new TransferFailure(`expected an address that begins with https:// but found ${text}`, {
        retry: false,
    });
}
function refusal(status, text, retryAfter) {
    const answer = `the server answers ${status}${text === "" ? "" : ` ${text}`}`;
    if (PASSING.includes(status) || status >= 500)
        return new TransferFailure(answer, { retry: true, waitMs: parseRetryAfter(retryAfter) });
    const advice = status === 401 || status === 403 ? "; access is restricted" : "; check the address";
    return new TransferFailure(answer + advice, { retry: false });
}
/** The header Retry-After in ms: seconds, or a date. Undefined where it is missing or neither. */
function parseRetryAfter(text) {
    if (text === undefined)
        return undefined;
    if (/^\d+$/.test(text.trim()))
        return 1000 * Number(text);
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
/** Why one attempt at a transfer failed, and whether another may do better. */
export class TransferFailure extends Error {
    name = "TransferFailure";
    retry;
    /** How long the server asked to wait before the next attempt. */
    waitMs;
    constructor(reason, options) {
        super(reason, options.cause === undefined ? undefined : { cause: options.cause });
        this.retry = options.retry;
        this.waitMs = options.waitMs;
    }
}
/** What an error of the network means. Errors that are none are handed back as they are. */
function networkFailure(error, host, timeouts) {
    const { code, hostname = host } = (error ?? {});
    if (typeof code !== "string")
        return error;
    const failure = (reason, retry = true) => new TransferFailure(reason, { retry, cause: error });
    switch (code) {
        case "ENOTFOUND":
        case "EAI_AGAIN":
            return failure(`the server ${hostname} was not found; check the connection (behind a proxy, set HTTPS_PROXY)`);
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
        return failure(`the certificate of ${host} is not trusted (${code}); where a proxy inspects traffic, NODE_EXTRA_CA_CERTS names its certificate`, false);
    if (/^(UND_ERR|HPE_|ERR_SSL|E[A-Z]+$)/.test(code))
        return failure(`${host}: ${errorMessage(error)}`);
    return error;
}
//# sourceMappingURL=http.js.map