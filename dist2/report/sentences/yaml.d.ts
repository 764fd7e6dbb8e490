import type { YamlFacts } from '../../model/facts.ts';
import { type Family } from './entry.ts';
export declare const YAML: Family<YamlFacts>;
