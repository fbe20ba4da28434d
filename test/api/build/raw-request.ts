import { Agent, request } from 'node:http';
import { connect } from 'node:net';

/** A request as it goes over the wire: headers may come twice, the body is any bytes. */
export type RawRequest = {
  method: string;
  path: string;
  headers: readonly (readonly [string, string])[];
  body?: string | Buffer;
};
export type RawAnswer = { status: number; type: string; text: string };

/** Sends raw requests to a port of this machine, on connections that stay open. */
export class RawClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 4 });

  constructor(private readonly port: number) {}

  send({ method, path, headers, body }: RawRequest): Promise<RawAnswer> {
    return new Promise((resolve, reject) => {
      const length = body === undefined ? [] : ['content-length', String(Buffer.byteLength(body))];
      const flat = ['host', `127.0.0.1:${this.port}`, ...headers.flat(), ...length];
      const sent = request(
        { agent: this.#agent, port: this.port, host: '127.0.0.1', method, path, headers: flat },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              type: answer.headers['content-type'] ?? '',
              text: Buffer.concat(parts).toString('utf8'),
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** What a port says to bytes that may be no HTTP at all, until it closes the connection. */
export function onBareConnection(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes, 'latin1'));
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => (said += part));
    // A connection may be reset while the rest of a long head is still on its way.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(said));
  });
}
