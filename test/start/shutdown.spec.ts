import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { aFolder, ask, serving, signedIn } from './serving.js';

const folder = aFolder();

/** A request of which the server has the head and half of the body. */
async function halfSent(address: string, path: string, cookie: string, body: string): Promise<Socket> {
  const { hostname, port, host } = new URL(address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const length = Buffer.byteLength(body);
  const head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\n`;
  socket.write(`${head}content-length: ${length}\r\nconnection: close\r\n\r\n${body.slice(0, 5)}`);
  return socket;
}

/** Waits until nobody is let in any more. */
async function shut(address: string): Promise<void> {
  for (;;) {
    const isOpen = await fetch(`${address}/health/live`).then(
      (answer) => answer.status === 200,
      () => false,
    );
    if (!isOpen) return;
  }
}

describe('A program that is asked to stop', () => {
  it('lets nobody in any more, finishes what is under way, and loses nothing of it', async () => {
    const environment = { SIFANG_DATA: folder, SIFANG_LOG: 'error' };
    const first = await serving(environment);
    const cookie = await signedIn(first.address, 'zuzhi1', 'yunxi-2026');
    const body = JSON.stringify({ areaCode: '529901999', name: '收尾乡' });
    const socket = await halfSent(first.address, '/api/areas', cookie, body);
    // The server has read the head when it answers somebody who came later.
    await ask(first.address, 'GET', '/health/live');
    const stopped = first.stop();
    await shut(first.address);
    const answer: string[] = [];
    socket.setEncoding('utf8').on('data', (chunk: string) => answer.push(chunk));
    socket.write(body.slice(5));
    await once(socket, 'close');
    expect(answer.join('')).toMatch(/^HTTP\/1\.1 201 /);
    expect(await stopped).toBe(0);

    const second = await serving(environment);
    const again = await signedIn(second.address, 'zuzhi1', 'yunxi-2026');
    const filter = encodeURIComponent('{"areaCode":"529901999"}');
    const { body: found } = await ask(second.address, 'GET', `/api/areas?filter=${filter}`, { cookie: again });
    expect(found).toMatchObject([{ name: '收尾乡' }]);
    expect(await second.stop()).toBe(0);
  });
});
