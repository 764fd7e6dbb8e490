import type { Code } from '../base/problem.ts';
import { ALLOWANCE_EXAMPLES } from './examples/allowances.ts';
import type { Example } from './examples/example.ts';
import { LEVEL_EXAMPLES } from './examples/levels.ts';
import { DOCUMENT_EXAMPLES, READING_EXAMPLES, WRITING_EXAMPLES } from './examples/program.ts';
import { RULE_EXAMPLES } from './examples/rules.ts';
import { PROSE_EXAMPLES, SHAPE_EXAMPLES } from './examples/shape.ts';
import { SLIP_EXAMPLES } from './examples/slips.ts';
import { YAML_EXAMPLES } from './examples/yaml.ts';

/** For every code a bad example and a good one. The type holds the list complete. */
export const EXAMPLES_BY_CODE: { readonly [C in Code]: Example } = {
  ...READING_EXAMPLES,
  ...YAML_EXAMPLES,
  ...SLIP_EXAMPLES,
  ...SHAPE_EXAMPLES,
  ...PROSE_EXAMPLES,
  ...LEVEL_EXAMPLES,
  ...RULE_EXAMPLES,
  ...ALLOWANCE_EXAMPLES,
  ...DOCUMENT_EXAMPLES,
  ...WRITING_EXAMPLES,
};
