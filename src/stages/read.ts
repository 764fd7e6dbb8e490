import { resolve } from 'node:path';
import { pathBelow } from '../model/artifact.ts';
import { error, failed, ok, type Problem, type Result, together } from '../model/problem.ts';
import {
  asPattern,
  isPattern,
  type RecordFile,
  STANDARD_INPUT,
  WORKSPACE_FILE,
} from '../model/record-file.ts';
import { startOf } from '../model/source.ts';
import type { World } from '../world.ts';

/**
 * Files, folders, glob patterns and `-` become the bytes of records, each once, in the order given. A path that
 * leads to no record is a problem: a run that checked nothing must not look like a success.
 */
export async function read(paths: readonly string[], world: World): Promise<Result<readonly RecordFile[]>> {
  const found = together(await Promise.all(paths.map((path) => recordsAt(path, world))));
  if (!found.ok) return found;
  const files = eachOnce(found.value.flat(), (file) => resolve(world.workingFolder, file));
  return ok(await Promise.all(files.map((file) => readRecord(file, world))));
}

/** A file can be named in several ways: `meetings/a.yaml`, `./meetings/a.yaml`, and by its whole path. */
function eachOnce<T>(values: readonly T[], identity: (value: T) => string): readonly T[] {
  const seen = new Set<string>();
  return values.filter((value) => !seen.has(identity(value)) && seen.add(identity(value)));
}

async function recordsAt(path: string, world: World): Promise<Result<readonly string[]>> {
  if (path === STANDARD_INPUT) return ok([path]);
  const kind = await world.kindOf(path);
  if (kind === 'file') return ok([path]);
  if (kind === 'nothing' && !isPattern(path)) return failed([notThere(path)]);
  const pattern = kind === 'folder' ? pathBelow(asPattern(path), '**/*.{yaml,yml}') : path;
  const records = (await world.glob(pattern)).filter((file) => baseName(file) !== WORKSPACE_FILE);
  return records.length > 0 ? ok(records) : failed([nothingMatched(path)]);
}

async function readRecord(file: string, world: World): Promise<RecordFile> {
  const bytes = file === STANDARD_INPUT ? await world.readStandardInput() : await world.readFile(file);
  return { file, bytes };
}

function notThere(file: string): Problem {
  return error('no-such-file', startOf({ file, text: '' }), { file });
}

function nothingMatched(pattern: string): Problem {
  return error('nothing-matched', startOf({ file: pattern, text: '' }), { pattern });
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
