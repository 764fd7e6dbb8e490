/**
 * Node for other systems, as npm packages bring it, for the standalone program and for tests of Windows:
 * `node bin/build/fetch-node.mjs win-x64` fetches it ahead of tests, which have no network.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DOWNLOADS = fileURLToPath(new URL('../../node_modules/.cache/opsg', import.meta.url));
export const NODE = '20.20.2';
const CHECKSUMS = {
  'linux-x64':
    'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
  'win-x64':
    'sha512-JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==',
};

/** The folder of an unpacked Node for a system, which npm fetches once. Its checksum is compared. */
export function nodeFor(system) {
  const name = `node-${system}`;
  const folder = join(DOWNLOADS, `${name}-${NODE}`);
  if (existsSync(folder)) return join(folder, 'package');
  const fetched = `${folder}.part`;
  rmSync(fetched, { recursive: true, force: true });
  mkdirSync(fetched, { recursive: true });
  run('npm', ['pack', `${name}@${NODE}`, '--silent', '--pack-destination', fetched]);
  const [archive] = readdirSync(fetched);
  const path = join(fetched, archive);
  const sum = `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}`;
  if (sum !== CHECKSUMS[system])
    throw new Error(`${name}@${NODE} is not the package that was expected: ${sum}`);
  run('tar', ['-xzf', path, '-C', fetched]);
  rmSync(path);
  renameSync(fetched, folder);
  return join(folder, 'package');
}

export function run(command, argv, options = {}) {
  const { status, stderr, error } = spawnSync(command, argv, { encoding: 'utf8', ...options });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${argv.join(' ')}: ${stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const system of process.argv.slice(2)) nodeFor(system);
