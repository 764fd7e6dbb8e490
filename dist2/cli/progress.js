/** A run of fewer things is over before a person has read how far it is. */
const LONG_RUN = 20;
/** How far a run is becomes a line for a person who waits, which is gone when it is over. */
export function progressTo({ isWatched, talk }, things) {
    return (done, total) => {
        if (!isWatched || total < LONG_RUN)
            return;
        talk(done < total ? `\r${done} of ${total} ${things}` : '\r\u001B[K');
    };
}
//# sourceMappingURL=progress.js.map