// The site with faults: a server that passes on what another answers, but for what is broken.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Before its last brace no script is whole by chance. */
const beginning = (body) => body.subarray(0, Math.max(body.lastIndexOf('}'), body.length / 2));

/** Answers under other names; another script; and an empty line more. */
function ofAnotherBuild(name, body) {
  if (name.endsWith('.wasm')) {
    const other = body.toString('latin1').replace(/verdict|certain/g, (word) => word.toUpperCase());
    return Buffer.from(other, 'latin1');
  }
  return name.endsWith('.js') ? "postMessage('hello');" : `${body}\n`;
}

/** How a file can be broken: what becomes of the answer { status, type, body }. */
export const WAYS = {
  missing: () => ({ status: 404, type: 'text/plain', body: 'Not found' }),
  truncated: (answer) => ({ ...answer, body: beginning(answer.body) }),
  slow: async (answer) => {
    await sleep(300);
    return answer;
  },
  'never ending': (answer) => ({ ...answer, body: beginning(answer.body), endless: true }),
  'of a wrong type': (answer) => ({ ...answer, type: 'text/plain' }),
  /** A module that exports nothing is of a build whose names are others. */
  'from a build before that': (answer, name) => ({
    ...answer,
    body: name.endsWith('.wasm') ? Buffer.from('\0asm\x01\0\0\0', 'latin1') : '',
  }),
  'from another build': (answer, name) => ({ ...answer, body: ofAnotherBuild(name, answer.body) }),
};

/**
 * Serves what `site` does with `faults`, pairs of a file and the way in which it is broken, until
 * they are healed. `asked` holds the files that were asked for, `requests` all that was said with it.
 */
export async function startChaos(site, faults) {
  const asked = new Set();
  const requests = [];
  const broken = new Map(faults);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, site.url);
    const name = pathname.slice(1);
    asked.add(name);
    const { cookie = '', referer = '' } = request.headers;
    requests.push([request.method, request.url, cookie, referer].join(' ').trim());
    const found = await fetch(new URL(pathname, site.url));
    const { status, headers } = found;
    const whole = { status, type: headers.get('Content-Type') };
    whole.body = Buffer.from(await found.arrayBuffer());
    const change = WAYS[broken.get(name)] ?? ((answer) => answer);
    const answer = await change(whole, name);
    response.writeHead(answer.status, { 'Content-Type': answer.type, 'Cache-Control': 'no-store' });
    response.write(answer.body);
    if (!answer.endless) response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    asked,
    requests,
    heal: () => broken.clear(),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
