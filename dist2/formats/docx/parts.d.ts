import type { Headlines } from '../../model/headlines.ts';
/** What a file manager shows of the document. No person is named: who edits it adds that. */
export declare function corePart({ title, marking, language }: Headlines, timestamp: number): string;
/** The head of each page. */
export declare function headerPart({ marking }: Headlines): string;
/** The foot of each page; Word counts the pages. */
export declare function footerPart({ marking }: Headlines): string;
/** How Word is to treat the document: as one of its present version. */
export declare function settingsPart({ language }: Headlines): string;
/** The one kind of list there is. */
export declare function numberingPart(): string;
