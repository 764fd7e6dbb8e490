/**
 * `npm run vsix [FILE]`, for those who work on the program: users never run it, and the package does not hold it.
 *
 * Makes the extension for VS Code: one bundle of `src/serve/vscode` with vscode-languageclient, which speaks with
 * `opsg lsp`, in a ZIP with what VS Code asks for. The same sources make the same bytes.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** The first VS Code of which the Node.js can run the program. */
const LEAST_VSCODE = '^1.101.0';

const EXTENSION = {
  name: 'opsg',
  publisher: 'opsg',
  version: PROGRAM.version,
  displayName: 'opsg: records of meetings',
  description:
    'Checks records of meetings while you type, mends and formats them, completes keys, levels and references, and says what readers of lower levels see.',
  license: PROGRAM.license,
  private: true,
  engines: { vscode: LEAST_VSCODE },
  categories: ['Linters', 'Formatters'],
  keywords: PROGRAM.keywords,
  extensionKind: ['workspace'],
  main: './extension.js',
  activationEvents: ['onLanguage:yaml'],
  capabilities: {
    untrustedWorkspaces: {
      supported: false,
      description: 'The folder of the records can name the program that checks them.',
    },
    virtualWorkspaces: false,
  },
  contributes: {
    configuration: {
      title: 'opsg',
      properties: {
        'opsg.path': {
          type: 'string',
          default: '',
          scope: 'machine-overridable',
          markdownDescription:
            'Where opsg is: the downloaded file, or `node_modules/opsg/bin/opsg.js`. If empty, that of the open folder is taken, or else that of the system.',
        },
      },
    },
    commands: [{ command: 'opsg.restart', title: 'Restart', category: 'opsg' }],
  },
};

const README = `# opsg for VS Code

${EXTENSION.description}

It starts \`opsg lsp\`: the one that is installed in the open folder, or else that of the system. The setting \`opsg.path\` names another one, such as the downloaded file. After a change, run “opsg: Restart” from the command palette.
`;

async function bundled() {
  const bundle = await rolldown({
    input: join(ROOT, 'src/serve/vscode/extension.ts'),
    platform: 'node',
    external: ['vscode'],
  });
  const { output } = await bundle.generate({
    format: 'cjs',
    minify: { compress: false, mangle: false },
    comments: false,
    codeSplitting: false,
  });
  const [chunk, another] = output;
  if (another) throw new Error(`the extension is more than one file: ${another.fileName}`);
  return chunk;
}

/** The licences of the program, and of the packages that are in the bundle. */
function licences(modules) {
  const marker = 'node_modules/';
  const folders = modules.flatMap((id) => {
    const at = id.replaceAll('\\', '/').lastIndexOf(marker);
    const [first, second] = id
      .replaceAll('\\', '/')
      .slice(at + marker.length)
      .split('/');
    return at < 0
      ? []
      : [id.slice(0, at + marker.length) + (first.startsWith('@') ? `${first}/${second}` : first)];
  });
  const others = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no text of its licence`);
    return `${name} ${version}, ${license}\n\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
  });
  return [readFileSync(join(ROOT, 'LICENSE'), 'utf8'), ...others].join(`\n${'-'.repeat(80)}\n\n`);
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function manifest() {
  const { name, publisher, version, displayName, description, keywords, categories, engines, extensionKind } =
    EXTENSION;
  const code = 'Microsoft.VisualStudio.Code';
  const property = (id, value) => `      <Property Id="${code}.${id}" Value="${escaped(value)}"/>`;
  const asset = (type, path) => `    <Asset Type="${type}" Path="extension/${path}" Addressable="true"/>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${escaped(displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(description)}</Description>
    <Tags>${escaped(keywords.join(','))}</Tags>
    <Categories>${escaped(categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <License>extension/LICENSE.txt</License>
    <Properties>
${property('Engine', engines.vscode)}
${property('ExtensionDependencies', '')}
${property('ExtensionPack', '')}
${property('ExtensionKind', extensionKind.join(','))}
    </Properties>
  </Metadata>
  <Installation>
    <InstallationTarget Id="${code}"/>
  </Installation>
  <Dependencies/>
  <Assets>
${asset(`${code}.Manifest`, 'package.json')}
${asset('Microsoft.VisualStudio.Services.Content.Details', 'README.md')}
${asset('Microsoft.VisualStudio.Services.Content.License', 'LICENSE.txt')}
  </Assets>
</PackageManifest>
`;
}

const TYPES = {
  json: 'application/json',
  js: 'application/javascript',
  md: 'text/markdown',
  txt: 'text/plain',
  vsixmanifest: 'text/xml',
};

function contentTypes() {
  const defaults = Object.entries(TYPES).map(
    ([ending, type]) => `  <Default Extension=".${ending}" ContentType="${type}"/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${defaults.join('\n')}
</Types>
`;
}

const { code, moduleIds } = await bundled();
const files = {
  'extension.vsixmanifest': manifest(),
  '[Content_Types].xml': contentTypes(),
  'extension/package.json': `${JSON.stringify(EXTENSION, undefined, 2)}\n`,
  'extension/extension.js': code,
  'extension/README.md': README,
  'extension/LICENSE.txt': licences(moduleIds),
};
const entries = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
const out = process.argv[2] ?? join(ROOT, 'standalone', `opsg-${EXTENSION.version}.vsix`);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, zipSync(entries, { mtime: new Date(1980, 0, 1), level: 9 }));
process.stdout.write(`${out}\n`);
