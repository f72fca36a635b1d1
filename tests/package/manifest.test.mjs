// The custom-elements manifest is true: it is compared with the running element.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { before, test } from 'node:test';
import Ajv from 'ajv';
import { manifest } from '../../web/manifest.mjs';
import { root } from '../support/doors.mjs';
import { withState } from '../web/support/states.mjs';
import { browserOf } from '../web/support/visit.mjs';

const site = path.join(root, 'build/site');
const described = await manifest(site);
const [declaration] = described.modules[0].declarations;
const names = (list) => list.map(({ name }) => name).sort();

let browser;

before(async () => (browser = await browserOf('chromium')));

/** What a script finds in each of the states, as one sorted list. */
async function everywhere(states, script) {
  const found = new Set();
  for (const state of states) {
    await withState(browser, state, {}, async (page) =>
      (await page.evaluate(script)).forEach((name) => found.add(name)),
    );
  }
  return [...found].sort();
}

test('it is valid by the schema of such manifests', () => {
  const schema = createRequire(import.meta.url)('custom-elements-manifest');
  const validate = new Ajv({ strict: false }).compile(schema);
  assert.ok(validate(described), JSON.stringify(validate.errors, null, 2));
});

test('it lists exactly the parts that are shown', async () => {
  const states = ['works', 'unknown scopes', 'bad address', 'after apply', 'after diagnosis'];
  const parts = await everywhere(states, () => {
    const { shadowRoot } = document.querySelector('scope-explainer');
    return [...shadowRoot.querySelectorAll('[part]')].flatMap(({ part }) => [...part]);
  });
  assert.deepEqual(names(declaration.cssParts), parts);
});

test('it lists the attributes that the element observes or that its styles use', async () => {
  const attributes = await everywhere(['works'], () => {
    const element = document.querySelector('scope-explainer');
    const styles = element.shadowRoot.adoptedStyleSheets;
    const text = styles.flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText)).join();
    const styled = [...text.matchAll(/:host\(\[(\w+)/g)].map(([, name]) => name);
    return [...element.constructor.observedAttributes, ...styled];
  });
  assert.deepEqual(
    names(declaration.attributes),
    attributes.filter((name) => name !== 'hidden'), // which every element has
  );
});

test('the engine accepts each value that it names, and refuses others', async () => {
  const { isError, loadEngine } = await import(path.join(site, 'index.js'));
  const engine = await loadEngine();
  const read = (text) => ({ true: true, false: false })[text] ?? text; // as the attribute does
  const { fields } = engine.catalog();
  for (const { name, fieldName, type, default: preset } of declaration.attributes) {
    const values = [...type.text.matchAll(/'([\w-]+)'/g)].map(([, value]) => value);
    if (!preset) continue;
    const { name: field } = fields.find(({ attribute }) => attribute === name);
    for (const value of values) {
      assert.ok(!isError(engine.explain({ [field]: read(value) })), `${fieldName}: ${value}`);
    }
    assert.ok(values.includes(preset.slice(1, -1)), `${fieldName}: ${preset}`);
    assert.ok(isError(engine.explain({ [field]: 'made-up' })), field);
  }
});

test('it lists the properties of attributes, and others that exist', async () => {
  const properties = await everywhere(['works'], () => {
    const { elementProperties } = document.querySelector('scope-explainer').constructor;
    return [...elementProperties].filter(([, { state }]) => !state).map(([name]) => name);
  });
  const writable = declaration.members.filter(({ readonly }) => !readonly);
  assert.deepEqual(names(writable), properties);

  const inherited = await everywhere(['works'], () => {
    const element = document.querySelector('scope-explainer');
    return Object.getOwnPropertyNames(Object.getPrototypeOf(element));
  });
  for (const { name } of declaration.members) assert.ok(inherited.includes(name), name);
});

test('it lists the custom properties that the bundle reads', () => {
  const bundle = readFileSync(path.join(site, 'scope-explainer.js'), 'utf8');
  const read = new Set([...bundle.matchAll(/var\((--scope-explainer-[\w-]+)/g)].map(([, n]) => n));
  assert.deepEqual(names(declaration.cssProperties), [...read].sort());
});

test('it lists the events that the element dispatches', () => {
  const bundle = readFileSync(path.join(site, 'index.js'), 'utf8');
  const dispatched = [...bundle.matchAll(/new CustomEvent\("([\w-]+)"/g)].map(([, name]) => name);
  assert.deepEqual(names(declaration.events), dispatched.sort());
});

test('it names the states that the element enters, and its slot', async () => {
  const states = { ready: 'works', failed: 'engine out of reach' };
  assert.deepEqual(names(declaration.cssStates), Object.keys(states).sort());
  for (const [state, name] of Object.entries(states)) {
    const matches = (state) => document.querySelector(`scope-explainer:state(${state})`) !== null;
    await withState(browser, name, {}, async (page) =>
      assert.ok(await page.evaluate(matches, state), state),
    );
  }
  const slots = await everywhere(['engine out of reach'], () => {
    const { shadowRoot } = document.querySelector('scope-explainer');
    return [...shadowRoot.querySelectorAll('slot')].map(({ name }) => name);
  });
  assert.deepEqual(names(declaration.slots), slots);
});

test('web/README.md lists the same attributes, properties, parts, custom properties and event', () => {
  const guide = readFileSync(path.join(root, 'web/README.md'), 'utf8');
  const rows = (heading) => {
    const [, table] = guide.split(new RegExp(`^\\| ${heading} .*\n.*\n`, 'm'));
    const [lines] = table.split('\n\n');
    return lines
      .split('\n')
      .map((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, text]) => text));
  };
  assert.deepEqual(
    rows('Attribute')
      .map(([attribute, property]) => `${attribute} ${property}`)
      .sort(),
    declaration.attributes.map(({ name, fieldName }) => `${name} ${fieldName}`).sort(),
  );
  assert.deepEqual(
    rows('Custom property')
      .map((row) => row.join(': '))
      .sort(),
    declaration.cssProperties.map((one) => `${one.name}: ${one.default}`).sort(),
  );
  for (const [attribute, , ...values] of rows('Attribute')) {
    const { type } = declaration.attributes.find(({ name }) => name === attribute);
    for (const [, value] of type.text.matchAll(/'([\w-]+)'/g))
      assert.ok(values.includes(value), value);
  }
  assert.deepEqual(rows('Part').flat().sort(), names(declaration.cssParts));
  const others = declaration.members.filter(({ readonly }) => readonly);
  for (const { name } of [...others, ...declaration.events])
    assert.ok(guide.includes(`\`${name}\``), name);
});
