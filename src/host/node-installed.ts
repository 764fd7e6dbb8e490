import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { getRawAsset, isSea } from 'node:sea';

/** A package finds its own `package.json` by its name, from sources and from a bundle alike. */
const PACKAGE = 'opsg/package.json';

/** The parts of the program that start as processes of their own, and the file of each. */
const PROGRAMS = { worker: 'bin/worker.js', 'pdf-engine': 'dist/program/pdf-engine.cjs' } as const;

/** A file of this package. The standalone program contains all of them. */
export function packagedFile(name: string): Uint8Array {
  return isSea() ? asset(name) : readFileSync(pathInPackage(name));
}

/** A file of another package, as an import names it. */
export function importedFile(name: string): Uint8Array {
  return isSea() ? asset(`node_modules/${name}`) : readFileSync(createRequire(import.meta.url).resolve(name));
}

/** The path of a file of this package, which a standalone program does not have. */
export function pathInPackage(name: string): string {
  return resolve(createRequire(import.meta.url).resolve(PACKAGE), '..', name);
}

/** What to start as a process: a file, or the name by which the standalone program knows one of its parts. */
export function programToStart(part: keyof typeof PROGRAMS): string {
  return isSea() ? `:${part}` : pathInPackage(PROGRAMS[part]);
}

/** How the program was built, if it is one file that contains everything. */
export function standaloneBuild(): string | undefined {
  return isSea()
    ? `standalone, ${process.platform}-${process.arch}, Node ${process.versions.node}`
    : undefined;
}

/** Bytes that must not be changed, because they are part of the running program. */
function asset(name: string): Uint8Array {
  const bytes = getRawAsset(name);
  return typeof bytes === 'string' ? Buffer.from(bytes) : new Uint8Array(bytes);
}
