import type { ClientCapabilities } from 'vscode-languageserver-protocol';

/** What the editor said when it began. */
export interface Editor {
  /** The folders that it has open. */
  folders: readonly string[];
  capabilities: ClientCapabilities;
  name: string;
}
