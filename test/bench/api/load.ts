import { Agent, request } from 'node:http';

/** How many requests are under way at once. */
const AT_ONCE = 8;

/** Something to ask: a GET, or a POST where there is a body, as JSON or as a form sends it. */
export type Ask = { path: string; body?: object; form?: string };

/** Asks one thing after another on a few connections that stay open. @returns how many were answered a second */
export async function perSecond(port: number, cookie: string, asked: readonly Ask[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const texts = asked.map(({ path, body, form }) => ({
    path,
    text: form ?? (body && JSON.stringify(body)),
    isForm: form !== undefined,
  }));
  let next = 0;
  const start = process.hrtime.bigint();
  const one = async () => {
    for (let turn = texts[next++]; turn; turn = texts[next++]) await send(agent, port, cookie, turn);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    return asked.length / (Number(process.hrtime.bigint() - start) / 1e9);
  } finally {
    // A server that is asked to stop waits for open connections.
    agent.destroy();
  }
}

/** Asks one thing. @returns how long the whole answer took, in milliseconds */
export async function milliseconds(port: number, cookie: string, { path, body }: Ask): Promise<number> {
  const text = body && JSON.stringify(body);
  const start = process.hrtime.bigint();
  await send(undefined, port, cookie, { path, text });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function send(
  agent: Agent | undefined,
  port: number,
  cookie: string,
  { path, text, isForm = false }: { path: string; text?: string; isForm?: boolean },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const typed =
      text === undefined
        ? {}
        : {
            'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
            'content-length': Buffer.byteLength(text),
          };
    const headers = { ...(cookie ? { cookie } : {}), ...typed };
    const method = text === undefined ? 'GET' : 'POST';
    const sent = request({ agent, host: '127.0.0.1', port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const said = Buffer.concat(parts).toString('utf8');
        const { statusCode = 0 } = answer;
        if (statusCode >= 200 && statusCode < 400) resolve(said);
        else reject(new Error(`${method} ${path}: ${statusCode} ${said.slice(0, 400)}`));
      });
    });
    sent.on('error', reject);
    sent.end(text);
  });
}
