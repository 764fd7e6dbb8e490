import { ALLOWANCES } from './sentences/allowances.js';
import { DOCUMENTS } from './sentences/documents.js';
import { LEVELS } from './sentences/levels.js';
import { PROSE } from './sentences/prose.js';
import { READING } from './sentences/reading.js';
import { RULES } from './sentences/rules.js';
import { SHAPE } from './sentences/shape.js';
import { SLIPS } from './sentences/slips.js';
import { WRITING } from './sentences/writing.js';
import { YAML } from './sentences/yaml.js';
/** Every problem's sentences, written once. The type holds the list complete. */
export const SENTENCES = {
    ...READING,
    ...YAML,
    ...SHAPE,
    ...PROSE,
    ...LEVELS,
    ...DOCUMENTS,
    ...RULES,
    ...ALLOWANCES,
    ...WRITING,
    ...SLIPS,
};
//# sourceMappingURL=sentences.js.map