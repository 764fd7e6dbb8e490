import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';

const ROOT = new URL('../', import.meta.url);

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string(), license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

interface Locked {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly isShipped: boolean;
}

const lock = lockSchema.parse(JSON.parse(readFileSync(new URL('package-lock.json', ROOT), 'utf8')));
const LOCKED: readonly Locked[] = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, { version, license = 'none named', dev = false }]) => ({
    path,
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version,
    licence: license,
    isShipped: !dev,
  }));
const SHIPPED = LOCKED.filter(({ isShipped }) => isShipped);

/** CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/), as far as this test reads it. */
const property = z.object({ name: z.string(), value: z.string() });
const billSchema = z.object({
  components: z.array(z.object({ name: z.string(), version: z.string(), properties: z.array(property) })),
});

function isForDevelopment({ name, value }: z.infer<typeof property>): boolean {
  return name === 'cdx:npm:package:development' && value === 'true';
}

/** Licences under which what we ship may be passed on with an MIT program. */
const MAY_SHIP = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MIT AND OFL-1.1',
  '(MIT OR GPL-3.0-or-later)', // jszip, taken under MIT
  '(MIT AND Zlib)',
]);

/** Licences that are good enough to work with, and are not passed on. */
const MAY_USE = new Set([
  ...MAY_SHIP,
  ...[
    '0BSD',
    'BlueOak-1.0.0',
    'BSD',
    'MPL-2.0',
    'MIT OR Apache-2.0',
    'CC-BY-SA-4.0',
    'CC-BY-4.0', // data of browsers, which Stryker's parser brings along
  ],
]);

/** Packages whose licence has no name in the list of SPDX, read by a person: the version is part of the promise. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  duck: '0.1.12', // BSD with two clauses, which its package does not say
  'dejavu-fonts-ttf': '2.37.3', // Bitstream Vera and Arev: free to use, to embed and to pass on
};

/** The first versions without a weakness that was made known; an older one would come back with a careless update. */
const FIRST_SAFE: Readonly<Record<string, string>> = {
  '@xmldom/xmldom': '0.8.4',
  ajv: '8.18.0',
  fflate: '0.8.2',
  handlebars: '4.7.10',
  jszip: '3.8.0',
  'mdast-util-to-hast': '13.2.1',
  nanoid: '3.3.8',
  postcss: '8.4.31',
  underscore: '1.12.1',
  vite: '7.1.11',
  vitest: '3.0.5',
  yaml: '2.8.3',
};

/** A package more is a person more to trust. Who adds one raises this number, and says why in the commit. */
const MOST_SHIPPED = 121; // 24 of them come with mammoth, which reads Word, and 4 speak with editors

describe('what is shipped', () => {
  test('has licences that allow it', () => {
    const others = SHIPPED.filter(({ licence }) => !MAY_SHIP.has(licence));
    expect(Object.fromEntries(others.map(({ name, version }) => [name, version]))).toEqual(READ_BY_HAND);
  });

  test('is a small number of packages', () => {
    expect(SHIPPED.length).toBeGreaterThan(40);
    expect(SHIPPED.length).toBeLessThanOrEqual(MOST_SHIPPED);
  });

  test('is in the bill of materials, which marks dependencies for development', () => {
    const { status, stdout } = spawnSync('npm', ['run', '--silent', 'sbom', '--', '--package-lock-only'], {
      env: { ...process.env, NODE_ENV: '' }, // npm leaves out what is for development where it says production
      cwd: fileURLToPath(ROOT),
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    const { components } = billSchema.parse(JSON.parse(stdout));
    const shipped = components.filter(({ properties }) => !properties.some(isForDevelopment));
    const asLine = ({ name, version }: { name: string; version: string }) => `${name}@${version}`;
    expect(shipped.map(asLine).sort()).toEqual(SHIPPED.map(asLine).sort());
  });
});

test('what we work with has licences that allow it', () => {
  const others = LOCKED.filter(({ name, licence }) => !MAY_USE.has(licence) && !READ_BY_HAND[name]);
  expect(others.map(({ path, licence }) => `${path}: ${licence}`)).toEqual([]);
});

test('nothing is older than its first safe version', () => {
  const held = LOCKED.filter(({ name }) => FIRST_SAFE[name]);
  expect(held.length).toBeGreaterThanOrEqual(6);
  const old = held.filter(({ name, version }) => isOlder(version, FIRST_SAFE[name] ?? ''));
  expect(old.map(({ path, version }) => `${path} ${version}`)).toEqual([]);
});

test.each([
  ['4.7.9', '4.7.10', true],
  ['4.7.10', '4.7.10', false],
  ['5.0.0', '4.7.10', false],
])('%s beside %s', (version, least, expected) => expect(isOlder(version, least)).toBe(expected));

function isOlder(version: string, least: string): boolean {
  const [a, b] = [version, least].map((text) => text.split(/[.-]/).map(Number));
  const at = a?.findIndex((part, i) => part !== b?.[i]) ?? -1;
  return at >= 0 && (a?.[at] ?? 0) < (b?.[at] ?? 0);
}
