import 'scope-explainer';
import './page.css';
import { createElement, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';

// A page of two views, as a router would change them.
const follow = (changed) => (addEventListener('hashchange', changed), () => {});

function App() {
  const view = useSyncExternalStore(follow, () => location.hash);
  return view === '#scopes'
    ? createElement('scope-explainer', {
        scopes: ['full-scans', 'repo'],
        mode: 'env',
        org: 'set',
        'api-key': 'alias',
      })
    : createElement('a', { href: '#scopes' }, 'To the scopes');
}

createRoot(document.querySelector('#app')).render(createElement(App));
