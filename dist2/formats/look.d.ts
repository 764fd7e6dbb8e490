import type { Logo, Look } from '../model/look.ts';
import { type Result } from '../model/problem.ts';
import { type Parsed } from '../model/tree.ts';
import type { AuthoredWorkspace } from '../model/workspace-schema.ts';
type AuthoredLook = NonNullable<AuthoredWorkspace['look']>;
/** The look that an `opsg.yaml` asks for, and the bytes of its logo, become a look; or what is wrong with them. */
export declare function readLook(authored: AuthoredLook | undefined, parsed: Parsed, logoBytes?: Uint8Array): Result<Look>;
/** The look without what only a file can show to be wrong. */
export declare function lookOf({ organisation, accent, footer }?: AuthoredLook, logo?: Logo): Look;
export {};
