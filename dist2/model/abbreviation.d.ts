import type { Glossary } from './glossary.ts';
import type { Prose } from './prose.ts';
/** Marks each short form of the glossary in prose, so that a format can say what it stands for. */
export declare function abbreviated(prose: Prose, glossary: Glossary): Prose;
/** Whether a short form of the glossary stands in a text. */
export declare function hasShortForm(text: string, glossary: Glossary): boolean;
