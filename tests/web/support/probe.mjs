// What the tests press, write and read in the element, as functions of the page; see `visit`.

/** Runs in the page. */
export function probe() {
  const element = document.querySelector('scope-explainer');
  const shadow = element.shadowRoot;
  const text = (node) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const all = (selector) => [...shadow.querySelectorAll(selector)];
  const click = async (node) => {
    if (!node) throw new Error(`nothing to click among ${all('button').map(text)}`);
    node.focus({ preventScroll: true });
    node.click();
    await element.updateComplete;
    await element.updateComplete;
  };
  const focus = () => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    return node;
  };
  const nameOf = (node) =>
    `${node.localName} ${node.getAttribute('value') ?? (node.id || node.href || text(node).slice(0, 30))}`;

  const heard = [];
  const status = shadow.querySelector('.page > [role="status"]');
  const hear = new MutationObserver(() => text(status) && heard.push(text(status)));
  if (status) hear.observe(status, { characterData: true, childList: true, subtree: true });

  const workers = { started: 0, stopped: 0 };
  window.Worker = class extends window.Worker {
    constructor(...given) {
      super(...given);
      ++workers.started;
    }
    terminate() {
      super.terminate();
      ++workers.stopped;
    }
  };

  window.probe = {
    text: (selector) => text(shadow.querySelector(selector)),
    texts: (selector) => all(selector).map(text),
    count: (selector) => all(selector).length,
    value: (selector) => shadow.querySelector(selector).value,
    outcome: () => shadow.querySelector('[part="verdict"]').dataset.outcome,
    hash: () => location.hash,
    /** What the page said aloud. */
    heard: () => heard,
    /** How many workers were started, and how many of them were stopped. */
    workers: () => workers,

    press: (selector, words) => click(all(selector).find((node) => text(node).includes(words))),
    /** Tries one of the fixes, and answers with the outcome that it promises. */
    tryFix: async (index) => {
      const fix = all('[part="fix"]')[index];
      await click(fix.querySelector('.try'));
      return fix.dataset.outcome;
    },
    tick: (scope) => click(all('input[type="checkbox"]').find((box) => box.value === scope)),
    choose: (field, value) =>
      click(all(`input[name="${field}"]`).find((radio) => radio.value === value)),
    box: (scope) => {
      const box = all('input[type="checkbox"]').find(({ value }) => value === scope);
      return { checked: box.checked, mixed: box.indeterminate, disabled: box.disabled };
    },
    /** Puts `value` into a field and presses the button beside it; returns what is there then. */
    write: async (selector, value, button) => {
      const field = shadow.querySelector(selector);
      field.value = value;
      const around = field.closest('.paste-box, .paste');
      await click([...around.querySelectorAll('button')].find((node) => text(node) === button));
      return text(around);
    },
    /** Drops a file of these words, or one that cannot be read; whether somebody took it. */
    drop: (words) => {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      const gone = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
      const failing = { size: 1, text: gone };
      const files = [words === undefined ? failing : new File([words], 'job.log')];
      Object.defineProperty(event, 'dataTransfer', { value: { files } });
      shadow.querySelector('#log').dispatchEvent(event);
      return event.defaultPrevented;
    },

    focused: () => nameOf(focus()),
    focusedText: () => text(focus()),
    isAtBottom: () => focus() === [...document.querySelectorAll('a')].at(-1),
    /** Whether some of what has the focus can be seen, and what it is. */
    focusInSight: () => {
      const node = focus();
      const box = node.getBoundingClientRect();
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
      const hit = (x, y) => {
        let at = document.elementFromPoint(x, y);
        at = at?.shadowRoot?.elementFromPoint(x, y) ?? at;
        return (
          left < right && top < bottom && at !== null && (node.contains(at) || at.contains(node))
        );
      };
      const part = (from, to, share) => from + (to - from) * share;
      const shares = [0.1, 0.5, 0.9];
      const free = shares.some((x) =>
        shares.some((y) => hit(part(left, right, x), part(top, bottom, y))),
      );
      // Behind the last stop the focus is in the browser's own bars, and nothing here has it.
      return { name: nameOf(node), free: free || !node.matches(':focus') };
    },

    scrollsSideways: () =>
      document.documentElement.scrollWidth > document.documentElement.clientWidth,
    boxOf: (selector) => shadow.querySelector(selector).getBoundingClientRect().toJSON(),
    /** The order of some parts in the source and on the screen. */
    order: (selectors) => {
      const nodes = selectors.map((selector) => [selector, shadow.querySelector(selector)]);
      const names = (compare) => [...nodes].sort(compare).map(([name]) => name);
      return {
        source: names(([, a], [, b]) =>
          a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
        ),
        seen: names(
          ([, a], [, b]) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
        ),
      };
    },
  };
}
