// Each contender answers the twelve cells that were tested live: four tokens by three calls. All
// are set up once; a token's scopes come with each question, as they do on the page.

import { createMongoAbility } from '@casl/ability';
import startCedar, { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/web';
import { Engine as RuleEngine } from 'json-rules-engine';
import createFloor from 'floor';

/** What a call needs, as the peers are told it. */
const CALLS = {
  'org.get': [],
  'basics.get_config': ['socket-basics', 'socket-basics:read'],
  'fullscans.post': ['full-scans', 'full-scans:create'],
};
const NAMES = Object.keys(CALLS);

function lookup() {
  const table = {
    'socket-basics': [true, true, false],
    'full-scans,socket-basics': [true, true, true],
    'full-scans,repo': [true, false, true],
    'full-scans,repo,socket-basics': [true, true, true],
  };
  return (scopes) => table[[...scopes].sort().join()];
}

/** The floor does none of the work: it says what reading and writing JSON in WebAssembly costs. */
async function floor() {
  const { answer } = await createFloor();
  const known = lookup();
  return (scopes) => {
    const { works } = JSON.parse(answer(JSON.stringify({ scopes, mode: 'env' })));
    return works && known(scopes);
  };
}

async function scopeExplainer() {
  // Not bundled: the very files of the site.
  const { loadEngine } = await import(new URL('site/index.js', location.href).href);
  const engine = await loadEngine();
  return (scopes) =>
    engine.explain({ scopes, mode: 'env' }).calls.map(({ token }) => token === 'allowed');
}

function casl() {
  return (scopes) => {
    const rules = NAMES.filter(
      (name) => !CALLS[name].length || CALLS[name].some((scope) => scopes.includes(scope)),
    );
    const ability = createMongoAbility(rules.map((subject) => ({ action: 'call', subject })));
    return NAMES.map((name) => ability.can('call', name));
  };
}

function jsonRulesEngine() {
  const engine = new RuleEngine();
  for (const [name, needs] of Object.entries(CALLS)) {
    const any = needs.map((value) => ({ fact: 'scopes', operator: 'contains', value }));
    const always = { fact: 'scopes', operator: 'doesNotContain', value: '' };
    engine.addRule({ conditions: { any: any.length ? any : [always] }, event: { type: name } });
  }
  return async (scopes) => {
    const { events } = await engine.run({ scopes });
    return NAMES.map((name) => events.some(({ type }) => type === name));
  };
}

async function cedar() {
  await startCedar({ module_or_path: new URL('cedar_wasm_bg.wasm', location.href) });
  const policies = Object.entries(CALLS).map(([name, needs]) => {
    const when = needs.map((scope) => `context.scopes.contains("${scope}")`).join(' || ');
    return `permit(principal, action == Action::"${name}", resource) when { ${when || 'true'} };`;
  });
  const { type } = preparsePolicySet('scopes', { staticPolicies: policies.join('\n') });
  if (type !== 'success') throw new Error('Cedar refuses the policies');
  const entity = (type, id) => ({ type, id });
  return (scopes) =>
    NAMES.map((name) => {
      const { response } = statefulIsAuthorized({
        principal: entity('Token', 'it'),
        action: entity('Action', name),
        resource: entity('Api', 'socket'),
        context: { scopes },
        preparsedPolicySetId: 'scopes',
        validateRequest: false,
        entities: [],
      });
      return response.decision === 'allow';
    });
}

export const CONTENDERS = {
  'scope-explainer': scopeExplainer,
  floor,
  'look-up': lookup,
  '@casl/ability': casl,
  'json-rules-engine': jsonRulesEngine,
  '@cedar-policy/cedar-wasm': cedar,
};
