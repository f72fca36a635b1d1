// WebKit for browsers.mjs: WebKitGTK's MiniBrowser on a virtual display, driven by WebDriver.
//
// WebDriver tells nothing of consoles and requests, and MiniBrowser prints nothing while it is
// driven. So it browses through a proxy of ours, which notes and refuses every request outside the
// origin, and gives each HTML page a script that keeps what goes wrong in it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import selenium from 'selenium-webdriver';
import { findProgram } from './programs.mjs';

const WATCH_PATH = '/watched-by-the-tests.js';
const SCREEN = { width: 1600, height: 1200 };
const FRAME_PATH = '/framed-by-the-tests.html';
const WATCH_SCRIPT = `{
  const problems = (window.problemsForTheTests = []);
  for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
    console[level] = (...words) => problems.push('console: ' + words.join(' '));
  }
  addEventListener('unhandledrejection', ({ reason }) => problems.push('uncaught: ' + reason));
  addEventListener('error', ({ target, message }) =>
    problems.push(message ? 'uncaught: ' + message : 'failed to load: ' + target.outerHTML), true);
}`;

/** MiniBrowser's window gets no narrower; a narrower page is shown in a frame. */
const NARROWEST = 450;

const { TAB, ARROW_DOWN, SPACE, SHIFT } = selenium.Key;
const KEYS = { Tab: TAB, ArrowDown: ARROW_DOWN, ' ': SPACE, Shift: SHIFT };

/** How long the driver may take to answer before it is started again. */
const PATIENCE = 30000;
const TRIES = 3;

/**
 * One session serves all pages, one after the other: starting MiniBrowser for each takes a
 * second and now and then never ends.
 */
export async function launchWebKit() {
  const display = await startDisplay();
  let session;
  return {
    newPage: async (options) => {
      session ??= startSession(display.name);
      return (await session).newPage(options);
    },
    close: async () => {
      await session?.then(({ end }) => end()).catch(() => {});
      await display.stop();
    },
  };
}

async function startSession(display) {
  for (let tries = 1; ; tries += 1) {
    const server = await startDriver(display);
    try {
      return await within(PATIENCE, openSession(server));
    } catch (error) {
      await server.stop();
      if (tries === TRIES) throw error;
    }
  }
}

async function openSession(server) {
  const problems = [];
  const allowed = [];
  const proxy = await startProxy(allowed, problems);
  const driver = await new selenium.Builder()
    .usingServer(server.url)
    .withCapabilities({
      browserName: 'MiniBrowser',
      proxy: { proxyType: 'manual', httpProxy: proxy.at, sslProxy: proxy.at, noProxy: [] },
      'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
    })
    .build();
  return {
    newPage: async ({ origin, width = 1280, height = 800, others = [] }) => {
      problems.length = 0;
      allowed.splice(0, Infinity, ...[origin, ...others].map((address) => new URL(address).origin));
      await driver
        .manage()
        .window()
        .setRect(inTheMiddle(Math.max(width, NARROWEST), height));
      return openPage(driver, origin, problems, width < NARROWEST && { width, height });
    },
    end: async () => {
      await within(PATIENCE, driver.quit()).catch(() => {});
      await proxy.stop();
      await server.stop();
    },
  };
}

/** Without a window manager, the window has the focus in which the pointer is. */
const inTheMiddle = (width, height) => ({
  x: (SCREEN.width - width) / 2,
  y: (SCREEN.height - height) / 2,
  width,
  height,
});

function openPage(driver, origin, problems, frame) {
  const collect = async () => {
    const kept = 'return window.problemsForTheTests?.splice(0) ?? []';
    problems.push(...(await driver.executeScript(kept)));
  };
  return {
    driver,
    goto: async (address) => {
      await collect();
      const { href } = new URL(address, origin);
      if (!frame) return driver.get(href);
      const { width, height } = frame;
      const query = new URLSearchParams({ href, width, height });
      await driver.get(new URL(`${FRAME_PATH}?${query}`, origin).href);
      await driver.switchTo().frame(0);
    },
    evaluate: (script, ...values) => evaluate(driver, script, values),
    evaluateInFrame: async (script, ...values) => {
      await driver.switchTo().frame(0);
      try {
        return await evaluate(driver, script, values);
      } finally {
        await driver.switchTo().parentFrame();
      }
    },
    press: (key) => {
      const [last, ...held] = key.split('+').reverse();
      const actions = driver.actions();
      for (const each of held) actions.keyDown(KEYS[each]);
      actions.sendKeys(KEYS[last]);
      for (const each of held) actions.keyUp(KEYS[each]);
      return actions.perform();
    },
    text: () => driver.executeScript('return document.body.innerText'),
    problems: async () => {
      await collect();
      return [...problems];
    },
    close: () => driver.get('about:blank'),
  };
}

/** Fails where `promise` takes longer than `time` milliseconds. */
async function within(time, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${time} ms`)), time);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function evaluate(driver, script, values) {
  const source = typeof script === 'function' ? `(${script})(...values)` : `(${script})`;
  const [error, result] = await driver.executeAsyncScript(
    `const values = [...arguments], done = values.pop();
     (async () => ${source})().then((result) => done([null, result]),
                                    (error) => done([String(error), null]));`,
    ...values,
  );
  if (error) throw new Error(error);
  return result;
}

/** Passes on what is asked of the `allowed` origins, and puts everything else among `problems`. */
async function startProxy(allowed, problems) {
  const proxy = createServer(async (request, response) => {
    const url = new URL(request.url);
    if (!allowed.includes(url.origin)) {
      problems.push(`outside: ${url}`);
      response.writeHead(403).end();
    } else if (url.pathname === FRAME_PATH) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(framed(url.searchParams));
    } else if (url.pathname === WATCH_PATH) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(WATCH_SCRIPT);
    } else {
      const answer = await fetch(url, { method: request.method, redirect: 'manual' });
      const headers = Object.fromEntries(answer.headers);
      // fetch has undone these two.
      delete headers['content-encoding'];
      delete headers['content-length'];
      let body = Buffer.from(await answer.arrayBuffer());
      if (headers['content-type']?.startsWith('text/html')) body = watched(body.toString());
      response.writeHead(answer.status, headers).end(body);
    }
  });
  proxy.on('connect', (request, socket) => {
    problems.push(`outside: ${request.url}`);
    socket.destroy();
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    at: `127.0.0.1:${proxy.address().port}`,
    stop: () =>
      new Promise((resolve) => {
        proxy.close(resolve);
        proxy.closeAllConnections();
      }),
  };
}

function framed(query) {
  const { href, width, height } = Object.fromEntries(query);
  const source = href.replaceAll('&', '&amp;');
  return `<!doctype html><iframe frameborder="0" width="${width}" height="${height}" src="${source}"></iframe>`;
}

/** The script comes first, and from a file, so that it works under a strict content policy. */
function watched(html) {
  return html.replace(/<head[^>]*>|<!doctype html>/i, `$&<script src="${WATCH_PATH}"></script>`);
}

/** Starts a virtual display; Xvfb picks a free number and tells it on its fourth stream. */
async function startDisplay() {
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe'];
  const options = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    `${SCREEN.width}x${SCREEN.height}x24`,
    '-nolisten',
    'tcp',
  ];
  const xvfb = spawn(findProgram(['Xvfb']), options, { stdio });
  const name = await Promise.race([
    once(xvfb.stdio[3].setEncoding('utf8'), 'data').then(([text]) => `:${text.trim()}`),
    once(xvfb, 'exit').then(([code]) => Promise.reject(new Error(`Xvfb ended with ${code}`))),
  ]);
  return { name, stop: () => stop(xvfb) };
}

async function startDriver(display) {
  const port = await freePort();
  const options = ['--host=127.0.0.1', `--port=${port}`];
  const env = { ...process.env, DISPLAY: display };
  const driver = spawn(findProgram(['WebKitWebDriver']), options, { env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${driver.exitCode}`);
    try {
      await fetch(`${url}/status`);
      return { url, stop: () => stop(driver) };
    } catch {
      await sleep(100);
    }
  }
  await stop(driver);
  throw new Error('WebKitWebDriver did not start within 10 seconds');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function stop(program) {
  if (program.exitCode !== null || program.signalCode !== null) return;
  program.kill();
  await once(program, 'exit');
}

function findMiniBrowser() {
  const folders = readdirSync('/usr/lib').map((name) => `/usr/lib/${name}/webkit2gtk-4.1`);
  return findProgram(['MiniBrowser'], folders);
}
