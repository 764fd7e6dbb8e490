import { resolve } from 'node:path';
import { pathBelow } from '../model/artifact.ts';
import { BUILT_IN_LIMITS } from '../model/limits.ts';
import { error, failed, ok, type Problem, type Result, together } from '../model/problem.ts';
import { asPattern, isPattern, STANDARD_INPUT, WORKSPACE_FILE } from '../model/record-file.ts';
import { startOf } from '../model/source.ts';
import type { World } from '../world.ts';

/**
 * Files, folders, glob patterns and `-` become the names of records, each once, in the order given. A path that
 * leads to no record is a problem: a run that checked nothing must not look like a success. So are more records than
 * the workspace of the first one allows.
 */
export async function find(
  paths: readonly string[],
  world: World,
  mostRecords: (first: string) => Promise<number>,
): Promise<Result<readonly string[]>> {
  const found = together(await Promise.all(paths.map((path) => recordsAt(path, world))));
  if (!found.ok) return found;
  const files = eachOnce(found.value.flat(), (file) => resolve(world.workingFolder, file));
  const [first = ''] = files;
  const most = files.length > BUILT_IN_LIMITS.records ? await mostRecords(first) : files.length;
  return files.length > most ? failed([tooMany(first, files.length, most)]) : ok(files);
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

function tooMany(file: string, records: number, limit: number): Problem {
  return error('too-many-records', startOf({ file, text: '' }), { records, limit });
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
