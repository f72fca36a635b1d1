/** Loads the element when one comes near the window. Until then, a page loads only this. */

const near = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    added.disconnect();
    import('./scope-explainer.ts').catch(() => {}); // the page keeps what it shows instead
  },
  { rootMargin: '50%' },
);

const look = () => {
  for (const element of document.querySelectorAll('scope-explainer')) near.observe(element);
};

const added = new MutationObserver(look);
added.observe(document, { childList: true, subtree: true });
look();
