import { type Artifact } from './model/artifact.ts';
import type { Earlier } from './model/earlier.ts';
import { type Headlines } from './model/headlines.ts';
import type { Level } from './model/policy.ts';
import { type Result } from './model/problem.ts';
import { type Secret } from './model/secret.ts';
import type { WithheldText } from './model/withheld.ts';
import { type OnProgress } from './overlapping.ts';
import type { Press } from './stages/prepare.ts';
/** What the account of a run says of a document for one audience. */
export interface KnownDocument {
    readonly headlines: Pick<Headlines, 'fileStem'>;
    readonly audience: Level;
    /** The name of the record. */
    readonly record: string;
    readonly withheld: readonly WithheldText[];
}
/** A document for one audience, and what must not be found in its files. */
export interface Document extends KnownDocument {
    readonly headlines: Headlines;
    readonly secrets: readonly Secret[];
}
/** Makes the files of one document. */
export type PrintDocument<D, A = Artifact> = (document: D, printing: Printing) => Promise<Result<readonly A[]>>;
/** How documents are printed. */
export interface Printing {
    readonly press: Press;
    /** Seconds since 1970, for formats that carry a time; absent: the date of each meeting. */
    readonly timestamp: number | undefined;
    /** What earlier runs have left; absent: everything is printed. */
    readonly earlier: Earlier | undefined;
}
type Named = Pick<Artifact, 'path'>;
/** document → render → inspect, for each document in each format. */
export declare function printAll<D, A extends Named>(documents: readonly D[], printing: Printing, print: PrintDocument<D, A>, onProgress?: OnProgress): Promise<Result<readonly A[]>>;
/** One document in each format that the press has a printer for. */
export declare function printDocument(document: Document, { press, timestamp, earlier }: Printing): Promise<Result<readonly Artifact[]>>;
export {};
