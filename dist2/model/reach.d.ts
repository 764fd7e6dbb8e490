import type { Meeting } from './meeting.ts';
import type { Level, Policy } from './policy.ts';
import type { Workspace } from './workspace.ts';
/** The levels at which readers get different documents: those of the meeting's parts and of their wordings. */
export declare function levelsReached(meeting: Meeting, policy: Policy): readonly Level[];
/** The same, and those at which a document says what a short form of the meeting stands for. */
export declare function levelsPrinted(meeting: Meeting, { policy, abbreviations }: Pick<Workspace, 'policy' | 'abbreviations'>): readonly Level[];
/** The first, and those of the owners of actions: no document prints them, and yet not every reader may know them. */
export declare function levelsRead(meeting: Meeting, policy: Policy): readonly Level[];
