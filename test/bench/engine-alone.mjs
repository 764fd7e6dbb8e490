/** The Typst engine and nothing else: the sources in a folder become PDFs, on as many threads as are asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const WORKSPACE = '/opsg-bench-has-no-workspace';
const require = createRequire(import.meta.url);

if (isMainThread) {
  const [folder, threads, fonts] = process.argv.slice(2);
  for (let thread = 0; thread < Number(threads); thread += 1)
    new Worker(new URL(import.meta.url), { workerData: { folder, thread, threads: Number(threads), fonts } });
} else {
  await compileShare(workerData);
}

async function compileShare({ folder, thread, threads, fonts }) {
  const fontBlobs = fonts.split(',').map((name) => readFileSync(require.resolve(name)));
  const engine = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs }] });
  const files = readdirSync(folder).filter((_, i) => i % threads === thread);
  for (const file of files) {
    engine.addSource(`${WORKSPACE}/main.typ`, readFileSync(`${folder}/${file}`, 'utf8'));
    const { result } = engine.compile({ mainFilePath: `${WORKSPACE}/main.typ` });
    engine.pdf(result, { pdfStandard: 'ua-1' });
    engine.evictCache(3);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
