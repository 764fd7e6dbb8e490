import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Command } from './measure.ts';

const FROM_NPM = ['@stoplight/spectral-cli@6', 'ajv-cli@5', 'markdownlint-cli2@0.18', 'resumed@4'];

/** Other tools, at what they do that is nearest to ours; those from npm are fetched into the folder for the occasion. */
export function peersIn(folder: string, documents: string, root: string): readonly Command[] {
  const argv = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', ...FROM_NPM];
  spawnSync('npm', argv, { cwd: folder });
  writeFileSync(
    join(folder, 'rules.yaml'),
    'rules: { dated: { given: $, then: { field: date, function: truthy } } }\n',
  );
  const record = join(root, 'meetings/opsg-28.yaml');
  writeFileSync(
    join(folder, 'record.json'),
    JSON.stringify(parse(readFileSync(record, 'utf8'), { schema: 'failsafe' })),
  );
  writeFileSync(join(folder, 'resume.json'), JSON.stringify({ basics: { name: 'A. Person' } }));
  const [md, html] = ['md', 'html'].map((ending) => join(documents, `OPSG_28-Headlines-White.${ending}`));
  const npm = (name: string, ...rest: readonly string[]) => [
    'node',
    join(folder, 'node_modules/.bin', name),
    ...rest,
  ];
  const schema = join(root, 'dist/record.schema.json');
  const all: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    [
      'spectral lints a record',
      npm('spectral', 'lint', '-r', 'rules.yaml', '--fail-severity', 'error', record),
    ],
    ['ajv-cli checks a record', npm('ajv', 'validate', '--strict=false', '-s', schema, '-d', 'record.json')],
    [
      'markdownlint-cli2 lints the Markdown',
      npm('markdownlint-cli2', '--config', join(folder, '.markdownlint.json'), md ?? ''),
    ],
    ['resumed checks a CV', npm('resumed', 'validate', 'resume.json')],
    ['pandoc makes HTML of the Markdown', ['pandoc', md, '-o', 'pandoc.html']],
    ['WeasyPrint makes a PDF of the HTML', ['weasyprint', html, 'weasyprint.pdf']],
    [
      'Chromium makes a PDF of the HTML',
      ['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--print-to-pdf=chromium.pdf', html],
    ],
  ];
  writeFileSync(join(folder, '.markdownlint.json'), '{ "default": false }');
  const commands = all.map(([name, parts]) => ({ name, argv: parts as Command['argv'], folder }));
  return commands.filter(works);
}

function works({ argv: [program, ...rest], folder }: Command): boolean {
  if (program === 'node' && !existsSync(rest[0] ?? '')) return false;
  return spawnSync(program, rest, { cwd: folder, stdio: 'ignore', timeout: 60_000 }).status === 0;
}
