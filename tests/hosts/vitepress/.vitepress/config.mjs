export default {
  base: '/base/',
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'scope-explainer' } } },
  vite: { optimizeDeps: { exclude: ['scope-explainer'] } },
};
