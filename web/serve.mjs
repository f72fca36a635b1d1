// A static file server for the built site, for web/serve and for the tests.

import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
};
const PLAIN = { 'Content-Type': TYPES['.txt'] };
const SAFE = { 'X-Content-Type-Options': 'nosniff' };
const COMPRESSIBLE = /^(text\/|application\/|image\/svg)/;

const compress = promisify(brotliCompress);

/** The file that `url` names inside `root`, or undefined if there is none. */
async function findFile(root, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (name.includes('\0')) return undefined;
  // An absolute path cannot climb above `/`, so the join below stays inside root.
  let file = path.join(root, path.posix.normalize(name));
  try {
    if ((await stat(file)).isDirectory()) file = path.join(file, 'index.html');
    const { mtimeMs, size } = await stat(file);
    return { file, version: `${file}:${mtimeMs}:${size}` };
  } catch {
    return undefined;
  }
}

/**
 * Serves the files under `root` on 127.0.0.1. Port 0 picks a free one; `headers` go with every
 * answer.
 */
export async function serve({ root, port = 0, headers = {} }) {
  const compressed = new Map();

  async function answer(request, response) {
    const send = (status, extra, body) => {
      const length = { 'Content-Length': Buffer.byteLength(body) };
      response.writeHead(status, { ...SAFE, ...extra, ...length, ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    };

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return send(405, { ...PLAIN, Allow: 'GET, HEAD' }, 'Method not allowed\n');
    }
    const found = await findFile(root, request.url);
    if (!found) return send(404, PLAIN, 'Not found\n');

    const type = TYPES[path.extname(found.file)] ?? 'application/octet-stream';
    const about = { 'Content-Type': type, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' };
    const wanted = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    if (!wanted || !COMPRESSIBLE.test(type)) return send(200, about, await readFile(found.file));

    if (!compressed.has(found.version)) {
      compressed.set(found.version, readFile(found.file).then(compress));
    }
    send(200, { ...about, 'Content-Encoding': 'br' }, await compressed.get(found.version));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [root, port] = process.argv.slice(2);
  try {
    const site = await serve({ root, port: Number(port) });
    console.log(`Serving Scope Explainer at ${site.url}`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, site.close);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is taken. Choose another one: PORT=${Number(port) + 1} web/serve`);
    process.exitCode = 1;
  }
}
