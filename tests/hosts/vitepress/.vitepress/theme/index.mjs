import DefaultTheme from 'vitepress/theme';
import './theme.css';

export default {
  extends: DefaultTheme,
  enhanceApp() {
    import('scope-explainer');
  },
};
