import { recordMaker } from './bulk/record-maker.js';
import { nodeWorld } from './node-world.js';
/** What a hired process does: it answers one question after the other, until nobody can ask any more. */
export function workForOthers() {
    const answer = recordMaker(nodeWorld());
    let last = Promise.resolve();
    process.on('message', (question) => {
        last = last.then(async () => {
            if (process.connected)
                process.send?.(await replyTo(question, answer));
        });
    });
}
/** Of an error only its message would be copied: what the system says of it goes along by name. */
async function replyTo(question, answer) {
    try {
        return { answer: await answer(question) };
    }
    catch (thrown) {
        return { thrown: thrown instanceof Error ? { ...thrown } : {} };
    }
}
//# sourceMappingURL=node-worker.js.map