import type { YamlFacts } from '../../model/facts.ts';
import type { Examples } from './example.ts';
export declare const YAML_EXAMPLES: Examples<YamlFacts>;
