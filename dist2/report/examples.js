import { ALLOWANCE_EXAMPLES } from './examples/allowances.js';
import { LEVEL_EXAMPLES } from './examples/levels.js';
import { DOCUMENT_EXAMPLES, READING_EXAMPLES, WRITING_EXAMPLES } from './examples/program.js';
import { RULE_EXAMPLES } from './examples/rules.js';
import { PROSE_EXAMPLES, SHAPE_EXAMPLES } from './examples/shape.js';
import { SLIP_EXAMPLES } from './examples/slips.js';
import { YAML_EXAMPLES } from './examples/yaml.js';
/** For every code a bad example and a good one. The type holds the list complete. */
export const EXAMPLES_BY_CODE = {
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
//# sourceMappingURL=examples.js.map