import './trusted-types.ts';
import './scope-explainer.ts';
import { followAddress } from './follow-address.ts';

const { parent, name } = window;

// `embed.html?theme=dark&compact&hide=matrix`: what a page that embeds the element says by attributes.
const wishes = new URLSearchParams(location.search);
const element = document.querySelector('scope-explainer');
for (const attribute of ['theme', 'compact', 'hide']) {
  const wish = wishes.get(attribute);
  if (wish !== null) element?.setAttribute(attribute, wish);
}
document.documentElement.setAttribute('data-theme', wishes.get('theme') ?? 'auto');

// The frame's name tells the page which frame this is; a height is no secret.
if (parent !== window && name) {
  new ResizeObserver(([entry]) => {
    const height = entry?.target.getBoundingClientRect().height;
    parent.postMessage({ scopeExplainer: { id: name, height } }, '*');
  }).observe(document.documentElement);
}

// No history entries: Back must leave the embedding page, not undo a step here.
void followAddress(false);
