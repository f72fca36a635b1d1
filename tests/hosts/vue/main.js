import 'scope-explainer';
import './page.css';
import { createApp, h, ref } from 'vue';

// A page of two views, as a router would change them.
const view = ref(location.hash);
addEventListener('hashchange', () => (view.value = location.hash));

createApp(() =>
  view.value === '#scopes'
    ? h('scope-explainer', {
        scopes: ['full-scans', 'repo'],
        mode: 'env',
        org: 'set',
        apiKey: 'alias',
      })
    : h('a', { href: '#scopes' }, 'To the scopes'),
).mount('#app');
