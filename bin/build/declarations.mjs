/**
 * A part of `npm run build`: the types of the library in one file, `dist/index.d.cts`. TypeScript writes a declaration
 * for each file of the sources, and API Extractor keeps what the library shows of them.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TYPES = join(ROOT, 'dist/types');
const COMPILER = createRequire(import.meta.url).resolve('typescript/package.json');

const { status, stdout } = spawnSync(
  process.execPath,
  [join(COMPILER, '../bin/tsc'), '-p', 'tsconfig.json', '--emitDeclarationOnly', '--outDir', TYPES],
  { cwd: ROOT, encoding: 'utf8' },
);
if (status !== 0) throw new Error(stdout);

const silent = { default: { logLevel: 'none' } };
const config = ExtractorConfig.prepare({
  configObject: {
    projectFolder: ROOT,
    mainEntryPointFilePath: join(TYPES, 'index.d.ts'),
    compiler: {
      overrideTsconfig: {
        compilerOptions: {
          target: 'ES2023',
          module: 'nodenext',
          types: ['node'],
          strict: true,
          skipLibCheck: true,
          allowImportingTsExtensions: true,
          noEmit: true,
        },
        include: [TYPES],
      },
    },
    apiReport: { enabled: false },
    docModel: { enabled: false },
    tsdocMetadata: { enabled: false },
    dtsRollup: { enabled: true, untrimmedFilePath: join(ROOT, 'dist/index.d.cts') },
    messages: {
      compilerMessageReporting: { default: { logLevel: 'error' } },
      extractorMessageReporting: silent,
      tsdocMessageReporting: silent,
    },
  },
  configObjectFullPath: undefined,
  packageJsonFullPath: join(ROOT, 'package.json'),
});
const { errorCount } = Extractor.invoke(config, { localBuild: true, messageCallback: quiet });
addFactsOfRules(join(ROOT, 'dist/index.d.cts'));
rmSync(TYPES, { recursive: true });
process.exitCode = errorCount > 0 ? 1 : 0;

/** The file of each house rule adds its facts to an interface, which API Extractor leaves empty. */
function addFactsOfRules(file) {
  const rules = readdirSync(join(TYPES, 'rules')).map((name) =>
    readFileSync(join(TYPES, 'rules', name), 'utf8'),
  );
  const facts = rules.flatMap(
    (text) => /interface RulesFacts \{\n([\s\S]*?)\n {4}\}\n/.exec(text)?.[1] ?? [],
  );
  const text = readFileSync(file, 'utf8');
  const filled = text.replace('interface RulesFacts {', (head) => `${head}\n${facts.join('\n')}`);
  if (facts.length === 0 || filled === text)
    throw new Error('the facts of the house rules are not where they were');
  writeFileSync(file, filled);
}

function quiet(message) {
  if (message.logLevel !== 'error') message.handled = true;
}
