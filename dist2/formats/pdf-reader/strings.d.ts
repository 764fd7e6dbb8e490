import type { Passage } from '../../model/passage.ts';
import type { PdfFile } from './lookup.ts';
/** What the dictionaries of a file hold, apart from its streams. */
export interface Written {
    readonly passages: readonly Passage[];
    /** Every name and every key. */
    readonly names: Set<string>;
    /** The numbers of the streams that are font programs, and of those that are attached files. */
    readonly fontPrograms: ReadonlySet<number>;
    readonly attachments: ReadonlySet<number>;
}
/** Every string and name in the objects of a file, whether or not anything leads to them. */
export declare function readStrings({ objects, trailers, loose }: PdfFile): Written;
