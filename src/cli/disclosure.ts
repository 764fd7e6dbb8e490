import { InvalidArgumentError } from 'commander';
import type { Disclosure, Disclosures } from '../base/disclosure.ts';
import { levelNamed, type Policy } from '../base/policy.ts';
import type { Terminal, World } from '../host/world.ts';
import { ALL_AUDIENCES } from '../levels/reach.ts';

const EVERYTHING: Disclosure = {};
const THE_PUBLIC: Disclosure = { upToRank: 0 };

/** The variables that CI servers set, including servers that do not set `CI`. */
const CI_VARIABLES = [
  'CI',
  'CONTINUOUS_INTEGRATION',
  'BUILD_NUMBER',
  'TF_BUILD',
  'JENKINS_URL',
  'HUDSON_URL',
  'TEAMCITY_VERSION',
  'GITHUB_ACTIONS',
  'GITLAB_CI',
  'BUILDKITE',
  'CIRCLECI',
  'TRAVIS',
  'APPVEYOR',
  'DRONE',
  'CODEBUILD_BUILD_ID',
  'BITBUCKET_BUILD_NUMBER',
  'bamboo_buildKey',
  'GO_PIPELINE_NAME',
  'SEMAPHORE',
  'CIRRUS_CI',
  'HARNESS_BUILD_ID',
  'BUILD_BUILDID',
];

/**
 * How much may be quoted: up to the level that `--disclose` names, or all. Without it, everything where a person
 * watches, but only what everyone may read in a file, in a pipe and on a CI server, because others read those. A name
 * that is not a level is misuse.
 */
export async function disclosureFor(
  named: string | undefined,
  world: World,
  { isWatched, showsResults }: Pick<Terminal, 'isWatched' | 'showsResults'>,
): Promise<Disclosures> {
  if (named !== undefined) return everywhere(await namedDisclosure(named, world));
  if (isBuildServer(world.env)) return everywhere(THE_PUBLIC);
  return {
    talk: isWatched ? EVERYTHING : THE_PUBLIC,
    results: showsResults ? EVERYTHING : THE_PUBLIC,
    files: THE_PUBLIC,
  };
}

async function namedDisclosure(named: string, world: World): Promise<Disclosure> {
  if (named === ALL_AUDIENCES) return EVERYTHING;
  const policy = await policyHere(world);
  const level = levelNamed(policy, named);
  if (!level) {
    const names = policy.levels.map(({ name }) => name).join(', ');
    throw new InvalidArgumentError(
      `--disclose takes all, or a level of the opsg.yaml that applies to this folder: ${names}. It does not read an opsg.yaml further down: for that one, run opsg in its folder.`,
    );
  }
  return { upToRank: level.rank };
}

function everywhere(disclosure: Disclosure): Disclosures {
  return { talk: disclosure, results: disclosure, files: disclosure };
}

/** Whether a CI server is at work, so that nobody is there to read or to press a key. */
export function isBuildServer(env: World['env']): boolean {
  return CI_VARIABLES.some((name) => env[name]);
}

/** The policy of the folder in which the program runs; the built-in one if there is no good `opsg.yaml`. */
async function policyHere(world: World): Promise<Policy> {
  const { workspaceHere } = await import('../check/workspaces.ts');
  return (await workspaceHere(world)).policy;
}
