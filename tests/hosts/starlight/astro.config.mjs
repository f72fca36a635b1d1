import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  base: '/base',
  outDir: 'built/base',
  integrations: [starlight({ title: 'Help', customCss: ['./src/custom.css'], pagefind: false })],
});
