/** Loads the element once one comes near the window; until then this is all that a page loads. */

const near = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    added.disconnect();
    import('./scope-explainer.ts').catch(() => {}); // what the page holds in its place stays
  },
  { rootMargin: '50%' },
);

const look = () => {
  for (const element of document.querySelectorAll('scope-explainer')) near.observe(element);
};

const added = new MutationObserver(look);
added.observe(document, { childList: true, subtree: true });
look();
