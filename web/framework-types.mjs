// The types of the element for TypeScript, JSX and Vue, from its custom-elements manifest.

const optional = (type) => type.replace(/ \| undefined$/, '');

/** Imports the names of ours that some types mention. */
function importsFor(types) {
  const mentioned = types.flatMap((type) => type.match(/\b[A-Z]\w+/g) ?? []);
  const ours = mentioned.filter((name) => name !== 'Promise' && name !== 'CustomEvent');
  return `import type { ${[...new Set(ours)].sort().join(', ')} } from './types.js';`;
}

/**
 * An HTMLElement with what the manifest lists. The class itself is made with Lit, whose own members
 * are no promise of ours.
 */
export function elementTypes({ name, description, members }) {
  const lines = members.map(
    ({ name, type, readonly, description }) =>
      `  /** ${description} */\n  ${readonly ? 'readonly ' : ''}${name}: ${type.text};`,
  );
  return `${importsFor(members.map(({ type }) => type.text))}

/** ${description} */
export declare class ${name} extends HTMLElement {
  /** Where the \`.wasm\` files and \`log-worker.js\` are, unless beside the script. */
  static filesAt(folder: string | URL): void;
${lines.join('\n')}
}
`;
}

/** Each attribute and each property that can be set, as what a template says. */
function props({ members, attributes }, written) {
  const settable = members.filter(({ readonly }) => !readonly);
  const lines = settable.map(
    ({ name, type, description }) => `  /** ${description} */\n  ${name}?: ${type.text};`,
  );
  const kebab = attributes.filter(({ name }) => name.includes('-'));
  const texts = kebab.map(({ name, fieldName }) => {
    const { type } = settable.find(({ name }) => name === fieldName);
    return `  '${name}'?: ${written(optional(type.text))} | undefined;`;
  });
  return [...lines, ...texts].join('\n');
}

/** In an attribute, a boolean is a word. */
const inAttribute = (type) =>
  type === 'boolean' ? "boolean | 'true' | 'false'" : type === 'number' ? 'number | string' : type;

function propsTypes(declaration, ...more) {
  const types = declaration.members.filter(({ readonly }) => !readonly);
  return `${importsFor([...types.map(({ type }) => type.text), ...more])}

/** What a template may set on the element. */
export interface ScopeExplainerProps {
${props(declaration, inAttribute)}
}
`;
}

export function jsxTypes(declaration) {
  const [event] = declaration.events;
  return `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ScopeExplainer } from './element.js';
${propsTypes(declaration, event.type.text)}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      '${declaration.tagName}': DetailedHTMLProps<HTMLAttributes<ScopeExplainer>, ScopeExplainer> &
        ScopeExplainerProps & {
          'on${event.name}'?: (event: ${event.type.text}) => void;
        };
    }
  }
}
`;
}

export function vueTypes(declaration) {
  return `import type { DefineComponent } from 'vue';
${propsTypes(declaration)}
declare module 'vue' {
  interface GlobalComponents {
    '${declaration.tagName}': DefineComponent<ScopeExplainerProps>;
  }
}
`;
}
