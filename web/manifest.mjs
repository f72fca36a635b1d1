// Says what the element offers, for editors and documentation tools: the custom-elements manifest,
// read from the built element, its engine's catalog, and the sources where words are needed. What
// has a comment in web/src/element.ts is offered to everybody; what has none is our own.
//
// @custom-elements-manifest/analyzer (0.11) would read the class comment, the getters and six of the
// fifteen attributes. The others, their values and words come from the engine's catalog, parts and
// custom properties from files that it does not read, and what it finds too much (private fields,
// and members that the constructor sets on other objects) would have to be taken out: a plugin about
// as long as this file, and 45 packages.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const source = path.join(path.dirname(fileURLToPath(import.meta.url)), 'src');
const read = (name) => readFileSync(path.join(source, name), 'utf8');

/** The text of a JSDoc comment, one line per sentence or tag. */
const unwrap = (comment) =>
  comment
    .replace(/^\s*\/?\*+\/? ?/gm, '')
    .replace(/\s*\*\/\s*$/, '')
    .replace(/\n(?!@|\n)/g, ' ')
    .trim();

/** The manifest of the element as built in the folder `site`. */
export async function manifest(site) {
  const bundle = pathToFileURL(path.resolve(site, 'index.js')).href;
  const { ScopeExplainer, loadEngine } = await import(bundle);
  const { fields } = (await loadEngine()).catalog();
  const code = read('element.ts');
  const { description, tags } = classComment(code);
  const members = [...properties(code, ScopeExplainer.properties, fields), ...getters(code)];

  const declaration = {
    kind: 'class',
    customElement: true,
    name: 'ScopeExplainer',
    tagName: tags('element')[0].name,
    description,
    superclass: { name: 'HTMLElement' },
    attributes: [
      ...members.filter(({ attribute }) => attribute).map((member) => attributeOf(member, fields)),
      ...tags('attr').map(({ name, type, text }) => ({
        name,
        type: { text: type },
        description: text,
      })),
    ],
    members,
    events: tags('event').map(({ name, type, text }) => ({
      name,
      type: { text: type },
      description: text,
    })),
    slots: tags('slot').map(({ name, text }) => ({
      name: name === '-' ? '' : name,
      description: text,
    })),
    cssParts: parts(),
    cssProperties: customProperties(),
    cssStates: tags('cssState').map(({ name, text }) => ({ name, description: text })),
  };
  return { schemaVersion: '2.1.0', modules: modules(declaration) };
}

function modules(declaration) {
  const { name, tagName } = declaration;
  const inIndex = { name, module: 'index.js' };
  return [
    {
      kind: 'javascript-module',
      path: 'index.js',
      declarations: [declaration],
      exports: [{ kind: 'js', name, declaration: inIndex }],
    },
    {
      kind: 'javascript-module',
      path: 'scope-explainer.js',
      exports: [
        { kind: 'js', name, declaration: inIndex },
        { kind: 'custom-element-definition', name: tagName, declaration: inIndex },
      ],
    },
  ];
}

/** The comment above the class: its first words, and its tags by kind. */
function classComment(code) {
  const [, comment] = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export class/.exec(code);
  const [description, ...lines] = unwrap(comment).split(/\n+/);
  const all = lines.map((line) => {
    const [, tag, type, name, text = ''] =
      /^@(\w+)(?: \{([^}]+)\})? (\S+)(?: (?:- )?(.*))?$/.exec(line) ?? [];
    if (!tag) throw new Error(`web/src/element.ts: cannot read this tag: ${line}`);
    return { tag, type, name, text };
  });
  return { description, tags: (kind) => all.filter(({ tag }) => tag === kind) };
}

/** Each property that is more than the element's own state, with its attribute. */
function properties(code, declared, fields) {
  return Object.entries(declared)
    .filter(([, { state }]) => !state)
    .map(([name, { attribute = name.toLowerCase() }]) => {
      const declaration = new RegExp(
        `(?:/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*)?declare ${name}: (.+);`,
      );
      const [, comment, type] = declaration.exec(code) ?? [];
      const field = fields.find((field) => field.attribute === attribute);
      const description = comment ? unwrap(comment) : field && words(field);
      if (!description) throw new Error(`web/src/element.ts: ${name} has no description`);
      return { kind: 'field', name, type: { text: type }, description, attribute };
    });
}

const THEMES = "'auto' | 'light' | 'dark'";

const words = ({ label, hint }) => `${label}${/[.?]$/.test(label) ? '' : '.'} ${hint}`.trim();

/** The attribute of a property, with what the engine's catalog says about it. */
function attributeOf({ name, attribute, description, type }, fields) {
  const known = fields.find((field) => field.attribute === attribute);
  if (!known) {
    const said = type.text.replace(/ \| undefined$/, '');
    const text = /^(boolean|number|')/.test(said) ? said : said === 'Theme' ? THEMES : 'string';
    return { name: attribute, fieldName: name, type: { text }, description };
  }
  const values = known.values.map((value) => `- \`${value.name}\`: ${words(value)}`);
  return {
    name: attribute,
    fieldName: name,
    type: { text: known.values.map((value) => `'${value.name}'`).join(' | ') },
    default: `'${known.default}'`,
    description: [description, ...values].join('\n'),
  };
}

/** The getters that have a comment. */
function getters(code) {
  return [...code.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\s*get (\w+)\(\): (.+) \{/g)].map(
    ([, comment, name, type]) => ({
      kind: 'field',
      name,
      type: { text: type },
      description: unwrap(comment),
      readonly: true,
    }),
  );
}

function parts() {
  const panels = readdirSync(path.join(source, 'panels')).map((name) => read(`panels/${name}`));
  const names = panels.flatMap((code) => [...code.matchAll(/ part="([\w-]+)"/g)]);
  return [...new Set(names.map(([, name]) => name))].sort().map((name) => ({ name }));
}

function customProperties() {
  const uses = read('styles/tokens.css').matchAll(/var\((--scope-explainer-[\w-]+), (.+)\);/g);
  return [...uses].map(([, name, value]) => ({
    name,
    syntax: /px$/.test(value) ? '<length>' : /^light-dark/.test(value) ? '<color>' : '*',
    default: value,
  }));
}
