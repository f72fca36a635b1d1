export default {
  title: 'Host',
  url: 'https://docs.example',
  baseUrl: '/base/',
  trailingSlash: true,
  scripts: [{ src: '/base/scope-explainer.js', type: 'module' }],
  presets: [
    [
      'classic',
      {
        docs: { routeBasePath: '/', sidebarPath: undefined },
        blog: false,
        theme: { customCss: './custom.css' },
      },
    ],
  ],
  themeConfig: { navbar: { title: 'Host' } },
};
