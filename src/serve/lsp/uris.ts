import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const UNTITLED = 'untitled:';

/**
 * Where a document of an editor is on the disk. One that was never saved is where it would be in the folder; what is no
 * file, such as an older version in a comparison, is nowhere.
 */
export function pathOf(uri: string, folder: string): string | undefined {
  try {
    if (uri.startsWith(UNTITLED)) return unsavedPath(decodeURIComponent(uri.slice(UNTITLED.length)), folder);
    return uri.startsWith('file:') ? resolve(fileURLToPath(uri)) : undefined;
  } catch {
    return undefined; // a host that is no file server, or a percent sign that stands for nothing
  }
}

function unsavedPath(name: string, folder: string): string {
  return isAbsolute(name) ? resolve(name) : resolve(folder, name.replace(/[/\\]/g, '-') || 'untitled');
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
