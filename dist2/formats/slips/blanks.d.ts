import { type Slip } from './slip.ts';
/** Non-breaking spaces and characters that cannot be seen, where YAML looks for spaces: one slip for each kind. */
export declare function oddSpaces(text: string): readonly Slip[];
/** Tabs at the left of lines, all of them one slip. Of the widths that a tab can have, the one that fits is taken. */
export declare function tabIndents(text: string): readonly Slip[];
