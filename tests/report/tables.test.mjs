// The tables as HTML: valid in any page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { terminal } from '../support/doors.mjs';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'no-raw-characters': 'off' },
});

async function problemsOf(html) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
  );
}

for (const command of ['matrix', 'requirements']) {
  const html = () => terminal([command, '--format', 'html']).stdout;

  test(`${command}: a page that holds the tables is valid`, async () => {
    const head = '<head>\n<meta charset="utf-8">\n<title>Tables</title>\n</head>';
    const page = `<!DOCTYPE html>\n<html lang="en">\n${head}\n<body>\n${html()}</body>\n</html>\n`;
    assert.deepEqual(await problemsOf(page), []);
  });

  test(`${command}: its table has a caption, and every header says what it heads`, () => {
    const fragment = html();
    const count = (pattern) => fragment.match(pattern)?.length ?? 0;
    assert.equal(count(/<table>/g), 1);
    assert.equal(count(/<table>\n<caption>[^<]/g), 1);
    assert.equal(count(/<th /g), count(/<th scope="(row|col)">/g));
    assert.equal(count(/<tr><th scope="row">/g), count(/<tr>/g) - 1);
    for (const tag of 'table thead tbody tr th td code caption ul li'.split(' ')) {
      assert.equal(count(new RegExp(`<${tag}[ >]`, 'g')), count(new RegExp(`</${tag}>`, 'g')), tag);
    }
  });

  test(`${command}: the HTML runs and loads nothing`, () => {
    assert.doesNotMatch(html(), /<script|<link|<img|src=|href=|url\(|@import| on\w+=/);
  });
}

test('every form of a table holds the same words', () => {
  const words = (text) =>
    text
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#39;/g, "'")
      .split(/[\s|`,;·()-]+/)
      .filter(Boolean)
      .sort()
      .join(' ');
  for (const command of ['matrix', 'requirements']) {
    const [text, markdown, html] = ['text', 'markdown', 'html'].map((format) =>
      words(terminal([command, '--format', format]).stdout),
    );
    assert.equal(markdown, text);
    assert.equal(html, text);
  }
});

test('options of another format are bad input', () => {
  for (const [args, complaint] of [
    [['matrix', '--theme', 'dark'], /`theme` is for the format `svg`, not for `text`/],
    [['matrix', '--format', 'svg', '--theme', 'blue'], /blue not in/],
    [['requirements', '--mode', 'env'], /not expected/],
    [['explain', '--skip-submission=false'], /skip-submission/],
  ]) {
    const { status, stdout, stderr } = terminal(args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, complaint);
  }
});
