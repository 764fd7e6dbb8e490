import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';
import { ARCHIVE } from './archive.ts';
import { published } from './published.ts';

/** What stands in place of something in a built-in template. */
type Change = readonly [file: string, from: string, to: string];

const SETTINGS = 'groups: [{ reference: OPSG, name: Smart Operations Forum }]\n';

/** The archive with a correction, and an action that has a number. */
const CORRECTED = {
  ...ARCHIVE,
  'meetings/opsg-28.yaml': `${ARCHIVE['meetings/opsg-28.yaml'] ?? ''}`
    .replace('action: The', 'id: 28.3\n        action: The')
    .replace('date:', 'formerly: 7\ndate:')
    .concat('corrections: [{ date: 2020-01-20, text: There was one. }]\n'),
};

async function withTemplate([file, from, to]: Change) {
  const name = file.startsWith('../') ? `templates/${file.slice(3)}.hbs` : `templates/site/${file}.hbs`;
  const text = new TextDecoder().decode(await memoryWorld({}).readPackaged(name));
  expect(text).toContain(from);
  return published(
    { ...CORRECTED, 'opsg.yaml': SETTINGS, [name]: text.replaceAll(from, () => to) },
    '--templates',
    'templates',
  );
}

/** A rule more in the style sheet. */
function styled(rule: string): Change {
  return ['style.css', '.points {', `${rule}\n.points {`];
}

const REFUSED: readonly (readonly [what: string, file: string, change: Change])[] = [
  ['a feed without its marking', 'atom.xml', ['entry.html', '<p>{{statement}}</p>', '']],
  ['a feed without its level', 'feed.json', ['entry.html', '{{level}}', '']],
  ['a feed without points', 'atom.xml', ['entry.html', '{{> item}}', '']],
  ['a feed with hidden points', 'feed.json', ['entry.html', '{{> item}}', '<div hidden>{{> item}}</div>']],
  ['a feed without coming meetings', 'atom.xml', ['entry.html', '{{label}}', '']],
  ['actions without owners', 'actions.html', ['actions.html', ' for {{owners}}', '']],
  ['actions without due dates', 'actions.html', ['actions.html', '. Due: {{due}}', '']],
  ['actions without their numbers', 'actions.html', ['actions.html', ' {{id}}', '']],
  ['changes without their words', 'changes.html', ['changes.html', '{{text}}', '']],
  ['a feed without corrections', 'feed.json', ['entry.html', '{{date}}</time>: {{text}}', '{{date}}</time>']],
  ['decisions without their meeting', 'decisions.html', ['decisions.html', '{{reference}}', 'Here']],
  ['coming dates without the day', 'index.html', ['coming.html', '{{date}}', '']],
  ['a front page without groups', 'index.html', ['front.html', '{{name}}', '']],
  ['meetings without their dates', 'search.html', ['by-year.html', '{{date}}', '']],
  ['an old address that leads nowhere', 'opsg/7.html', ['moved.html', ' href="{{movedTo}}"', '']],
  ['a style sheet that hides points', 'actions.html', styled('.points { display: none }')],
  ['a style sheet that hides marking', '404.html', styled('.marking { visibility: hidden }')],
  ['a style sheet that hides on paper', 'index.html', styled('@media print { .meetings li { opacity: 0 } }')],
  ['a style sheet that whitens', 'opsg/28.html', styled('main p { color: var(--page) }')],
  ['a style sheet that hides by attribute', 'index.html', styled('a[href] { font-size: 0 }')],
  ['the style sheet of documents', 'index.html', ['../style.html', '* { box-sizing', 'h1 { opacity: 0 }\n* { box-sizing']],
]; // biome-ignore format: one row for each way to lose a text

describe('a site of own templates that loses a text is refused', () => {
  test.each(REFUSED)('%s (%s)', async (_, file, change) => {
    const { run, tree } = await withTemplate(change);
    expect([run.exit, tree.size]).toEqual([3, 0]);
    expect(run.talk).toContain(`${file}  error  text-missing`);
  });
});

const ACCEPTED: readonly (readonly [what: string, change: Change])[] = [
  ['a rule for an attribute that nothing has', styled('.meetings[data-x] { display: none }')],
  ['another colour', styled('.points { color: #333 }')],
  ['owners before the text', ['actions.html', '<p>{{mark}}<strong>Action', '<p>{{owners}}</p><p>{{mark}}<strong>Action']],
  ['due dates before their meetings', ['actions.html', '<p class="about">', '<p class="about">{{due}} ']],
  ['a part that the template says it omits', ['actions.html', '{{> head}}', '{{!-- opsg omits: points, meeting, number, owners, due --}}{{> head}}<div hidden>']],
  ['words of its own', ['entry.html', '<p>{{statement}}</p>', '<p>Headlines. {{statement}}</p>']],
]; // biome-ignore format: one row for each change

test.each(ACCEPTED)('a site of own templates with all of its texts is accepted: %s', async (_, change) => {
  const { run } = await withTemplate(change);
  expect([run.exit, run.talk]).toEqual([0, expect.stringContaining('Published')]);
});

test.each([
  ['draft', 3],
  ['final', 0],
])('pages that do not say what a draft is make a site of a record that is %s: %i', async (status, exit) => {
  const record = (ARCHIVE['meetings/opsg-28.yaml'] ?? '').replace(
    'classification',
    `status: ${status}\nclassification`,
  );
  const texts = ['head.html', 'foot.html'].map(async (name) => {
    const path = `templates/site/${name}.hbs`;
    const text = new TextDecoder().decode(await memoryWorld({}).readPackaged(path));
    return [path, text.replace('{{draft}}', '')] as const;
  });
  const files = { 'meetings/opsg-28.yaml': record, ...Object.fromEntries(await Promise.all(texts)) };
  const { run } = await published(files, '--templates', 'templates', '--drafts', '--yes');
  expect([run.exit, run.talk.includes('the mark of a draft')], run.talk).toEqual([exit, exit > 0]);
});

test('the record of this repository, in which owners and texts name meetings, is published', async () => {
  const record = readFileSync(new URL('../../meetings/opsg-28.yaml', import.meta.url), 'utf8');
  const { run } = await published({ 'meetings/opsg-28.yaml': record });
  expect([run.exit, run.talk]).toEqual([0, expect.stringContaining('Published 1 meeting')]);
});
