import { type Result } from '../model/problem.ts';
import { type Parsed } from '../model/tree.ts';
import { type Workspace } from '../model/workspace.ts';
/** `opsg.yaml`, and the bytes of the logo that it names, become a workspace, with what is built in where it is silent; or every problem that it has. */
export declare function configure(parsed?: Parsed, logoBytes?: Uint8Array): Result<Workspace>;
