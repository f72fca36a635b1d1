import './scope-explainer.ts';
import { followAddress } from './follow-address.ts';
import type { Report } from './types.ts';

const title = document.title;

// The link's own fragment would take the place of the state.
document.querySelector('.skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  document.querySelector('main')?.focus();
});

void followAddress(true).then((element) =>
  element?.addEventListener('scope-explainer-change', (event) => {
    const { verdict } = (event as CustomEvent<Report>).detail;
    document.title = location.hash ? `${verdict.label} – ${title}` : title;
  }),
);
