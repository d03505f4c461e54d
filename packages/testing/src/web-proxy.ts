import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { onTestFinished } from 'vitest';

export interface WebProxy {
  readonly url: string;
  /** Where it was asked to open a way to, with what was said of the program that asks. */
  readonly asked: { readonly to: string; readonly by: string | null }[];
  /** Refuses every way with this status from now on; `null`: opens them. */
  refuse(status: number | null): void;
  close(): Promise<void>;
}

/** A proxy as networks of municipalities have one, for as long as the test takes. */
export async function startWebProxy(): Promise<WebProxy> {
  const asked: WebProxy['asked'] = [];
  let refusal: number | null = null;
  const server = createServer((_request, response) => void response.writeHead(400).end());
  server.on('connect', ({ url = '', headers }, near) => {
    asked.push({ to: url, by: headers['proxy-authorization'] ?? null });
    near.on('error', () => near.destroy());
    if (refusal !== null) return void near.end(`HTTP/1.1 ${refusal} No\r\n\r\n`);
    const { hostname, port } = new URL(`http://${url}`);
    const far = connect(Number(port || 80), hostname, () => {
      near.write('HTTP/1.1 200 OK\r\n\r\n');
      far.pipe(near).pipe(far);
    });
    far.on('error', () => near.destroy());
    near.on('close', () => far.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    refuse: (status) => {
      refusal = status;
    },
    close,
  };
}
