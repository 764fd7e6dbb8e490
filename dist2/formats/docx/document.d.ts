import type { Headlines } from '../../model/headlines.ts';
import { type IdOfLink } from './inline.ts';
/** The headlines become the main part of a Word document (ECMA-376-1, 17.2). */
export declare function documentPart(headlines: Headlines, idOfLink: IdOfLink): string;
