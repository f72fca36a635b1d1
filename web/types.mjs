// Writes the TypeScript types of reports and readings to web/src/generated, from the JSON Schemas
// that the tests check answers against: node web/types.mjs
//
// It knows the keywords that the schema uses, and fails on any other. Keywords about types become
// types; what a type cannot say is left to validation.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const SCHEMAS = path.join(here, '../src/report/schema');
const TYPES = path.join(here, 'src/generated');

/** Keywords that say which values of a type there are, not which type. */
const VALIDATE = new Set([
  'minLength', 'pattern', 'minItems', 'maxItems', 'uniqueItems', 'minProperties', 'minimum', 'if', 'then',
  'else', 'description', 'required', 'additionalProperties',
]); // prettier-ignore

const nameOf = (key) => key[0].toUpperCase() + key.slice(1);
const comment = ({ description }) => (description ? `/** ${description} */\n` : '');
const indented = (text) => text.replace(/^/gm, '  ');
const inUnion = (type) => (/^[^{]*[|&]/.test(type) ? `(${type})` : type);

function objectOf({ properties = {}, required = [], additionalProperties }) {
  if (typeof additionalProperties === 'object') {
    return `Record<string, ${typeOf(additionalProperties)}>`;
  }
  const members = Object.entries(properties).map(([name, schema]) =>
    indented(`${comment(schema)}${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema)};`),
  );
  return `{\n${members.join('\n')}\n}`;
}

const NAMED = {
  object: objectOf,
  array: ({ items, prefixItems }) =>
    prefixItems ? `[${prefixItems.map(typeOf).join(', ')}]` : `${inUnion(typeOf(items))}[]`,
  string: () => 'string',
  number: () => 'number',
  integer: () => 'number',
  boolean: () => 'boolean',
  null: () => 'null',
};

const KEYWORDS = {
  $ref: (reference) => {
    const [, , name, , member] = reference.split('/');
    return member ? `${nameOf(name)}[${JSON.stringify(member)}]` : nameOf(name);
  },
  const: (value) => JSON.stringify(value),
  enum: (values) => values.map((value) => JSON.stringify(value)).join(' | '),
  anyOf: (schemas) => schemas.map(typeOf).join(' | '),
  allOf: (schemas) => schemas.map((schema) => inUnion(typeOf(schema))).join(' & '),
  type: (type, schema) => [type].flat().map((name) => NAMED[name](schema)).join(' | '),
}; // prettier-ignore

/** Read together with their `type`. */
const WITH_TYPE = ['properties', 'items', 'prefixItems'];

/** The type that a schema describes. */
function typeOf(schema) {
  const keywords = Object.keys(schema).filter((key) => !VALIDATE.has(key));
  const [keyword, ...others] = keywords.filter(
    (key) => !('type' in schema && WITH_TYPE.includes(key)),
  );
  if (!(keyword in KEYWORDS) || others.length > 0) {
    throw new Error(`there is no type for a schema with ${keywords.join(', ')}`);
  }
  return KEYWORDS[keyword](schema[keyword], schema);
}

/** A module with a type for each definition of a schema, under the same name. */
export function typesOf({ $defs }) {
  const types = Object.entries($defs).map(
    ([key, schema]) => `${comment(schema)}export type ${nameOf(key)} = ${typeOf(schema)};\n`,
  );
  return `// Made by web/types.mjs from src/report/schema; changes are lost.\n\n${types.join('\n')}`;
}

export function writeTypes() {
  mkdirSync(TYPES, { recursive: true });
  for (const name of ['report', 'reading']) {
    const schema = JSON.parse(readFileSync(path.join(SCHEMAS, `${name}.schema.json`), 'utf8'));
    writeFileSync(path.join(TYPES, `${name}.ts`), typesOf(schema));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeTypes();
