import { type Slip } from './slip.ts';
/** `title:Alerts`, `-text`, `• text`: a space that is missing, or another sign where a dash belongs. */
export declare function spacingSlips(text: string): readonly Slip[];
