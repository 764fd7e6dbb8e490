import type { GlossaryEntry, Headlines } from './headlines.ts';
/**
 * Says what each short form of the glossary stands for where the sentences of a document use it first, unless the
 * title has said it, or the author says it right there. Titles, presenters and marks stay short.
 */
export declare function withFirstUsesExpanded(headlines: Headlines): Headlines;
/** The short forms that a document uses, in the order of their letters, and what each stands for. */
export declare function abbreviationsIn({ introduction, sections, }: Pick<Headlines, 'introduction' | 'sections'>): readonly GlossaryEntry[];
