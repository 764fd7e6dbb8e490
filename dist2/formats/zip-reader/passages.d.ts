import type { Passage } from '../../model/passage.ts';
/**
 * Everything in an archive that can be read as text: a Word document, another office document, or any files. Nothing
 * if there may be a part that cannot be read.
 */
export declare function zipPassages(bytes: Uint8Array): readonly Passage[] | undefined;
