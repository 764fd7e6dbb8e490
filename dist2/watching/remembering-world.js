import { resolve } from 'node:path';
/**
 * The world as one run sees it: a question that was answered is not asked again, and a file whose stamp is still
 * that of an earlier run is not read again, so that its bytes are the very same array. `seen` fills as files are read.
 */
export function rememberingWorld(world, before) {
    const seen = new Map();
    const readFile = async (path) => {
        const stamp = await world.stampOf(path);
        const known = before.get(path);
        const bytes = known?.stamp === stamp ? known.bytes : await world.readFile(path);
        seen.set(path, { stamp, bytes });
        return bytes;
    };
    const readOnce = once(readFile);
    const lookOnce = once(world.kindOf);
    const view = {
        ...world,
        kindOf: (path) => lookOnce(resolve(world.workingFolder, path)),
        readFile: (path) => readOnce(resolve(world.workingFolder, path)),
        glob: once(world.glob),
    };
    return { world: view, seen };
}
function once(ask) {
    const answers = new Map();
    return (about) => {
        const answer = answers.get(about) ?? ask(about);
        answers.set(about, answer);
        return answer;
    };
}
//# sourceMappingURL=remembering-world.js.map