// Where the bytes of a Wasm module are, and what has grown: node symbols.mjs NOW [BEFORE], both what
// wasm-objdump lists of a module's sections and functions.

import { readFileSync } from 'node:fs';

const SHOWN = 25;
const [now, before] = process.argv.slice(2).map(read);

/** Sizes by name; functions of the same name, such as lambdas, are added up. */
function read(file) {
  const text = readFileSync(file, 'utf8');
  const sizes = { sections: new Map(), functions: new Map() };
  const add = (map, name, size) => map.set(name, (map.get(name) ?? 0) + size);
  for (const [, name, size] of text.matchAll(/^ +(\w+) start=.*\(size=(0x[0-9a-f]+)\)/gm)) {
    if (name !== 'Custom') add(sizes.sections, name, Number(size));
  }
  for (const [, size, name] of text.matchAll(/^ - func\[\d+\] size=(\d+) <(.*)>$/gm)) {
    add(sizes.functions, short(name), Number(size));
  }
  return sizes;
}

/** Without the parts of standard library names that nobody needs. */
function short(name) {
  return name
    .replaceAll('std::__2::', '')
    .replaceAll('basic_string<char, char_traits<char>, allocator<char> >', 'string')
    .replaceAll('basic_string_view<char, char_traits<char> >', 'string_view')
    .replace(/nlohmann::(json_abi_\w+::)?/g, '')
    .replaceAll('scope_explainer::', '')
    .slice(0, 110);
}

function show(kind) {
  const names = new Set([...now[kind].keys(), ...(before?.[kind].keys() ?? [])]);
  const rows = [...names].map((name) => {
    const size = now[kind].get(name) ?? 0;
    return { name, size, change: before ? size - (before[kind].get(name) ?? 0) : 0 };
  });
  rows.sort((a, b) => b.change - a.change || b.size - a.size);
  const changed = before ? rows.filter(({ change }) => change !== 0) : rows;
  console.log(`\n${kind}: bytes${before ? ', and how many more than before' : ''}`);
  for (const { name, size, change } of changed.slice(0, SHOWN)) {
    const more = before ? `${change > 0 ? '+' : ''}${change}`.padStart(8) : '';
    console.log(`${String(size).padStart(8)}${more}  ${name}`);
  }
  if (!changed.length) console.log('None has changed.');
  if (changed.length > SHOWN) console.log(`… and ${changed.length - SHOWN} more`);
}

show('sections');
show('functions');
