/**
 * After so many records at most another process takes over: the PDF engine gives back little of its memory before it
 * ends. But each process takes seconds until it is as fast as the one before.
 */
const LONGEST_SHIFT = 300;
/** A process can be quicker than the others; for its last few records no other should have to begin. */
const SLACK = 1.1;
/** Starts as many processes as are wanted, and has them get ready. */
export async function openOffice({ jobs, records, onRecord }, order, hire) {
    const begun = await Promise.all(Array.from({ length: jobs }, () => begin(order, hire)));
    const [first] = begun;
    if (!first)
        throw new Error('a run has one job at least');
    const seats = begun.map(({ seat }) => seat);
    const hands = seats.map(({ hand }) => hand);
    const { ready } = first;
    const shift = shiftFor(records / jobs);
    const nothingYet = { workspaces: new Map(), done: 0, isCheckOnly: false };
    return { hire, order, seats, hands, shift, ready, onRecord, ...nothingYet };
}
/** Shifts of the same length, as few as may be. */
function shiftFor(records) {
    const shifts = Math.ceil((records * SLACK) / LONGEST_SHIFT);
    return Math.ceil((records * SLACK) / shifts);
}
/** Has a record checked, and its documents made unless that has become idle. */
export async function makeRecord(office, file, settings) {
    const seat = idlest(office);
    seat.open++;
    if (++seat.records === office.shift)
        await relieve(seat, office);
    const workspace = tellOf(settings, seat, office);
    const { isCheckOnly } = office;
    const made = await ask(seat.hand, { ask: 'make', workspace, file, isCheckOnly });
    seat.open--;
    if (seat.open === 0 && !office.seats.includes(seat))
        await seat.hand.end();
    office.onRecord(++office.done);
    if (!made.ok)
        office.isCheckOnly = true;
    return made;
}
/** Ends all processes, also those that are still at work for a run that has failed. */
export async function closeOffice({ hands }) {
    await Promise.all(hands.map((hand) => hand.end()));
}
async function begin(order, hire) {
    const hand = await hire();
    const ready = ask(hand, { ask: 'begin', order });
    ready.catch(ended);
    const seat = { hand, told: new Set(), records: 0, open: 0 };
    return { seat, ready };
}
function idlest({ seats }) {
    return seats.reduce((best, seat) => (seat.open < best.open ? seat : best));
}
/** Another process takes the place of one that has been given enough; what this one has, it still does. */
async function relieve(seat, office) {
    const next = await begin(office.order, office.hire);
    office.hands.push(next.seat.hand);
    office.seats[office.seats.indexOf(seat)] = next.seat;
}
/** Each process is told of a workspace once, before the first record that belongs to it. */
function tellOf(settings, { hand, told }, { workspaces }) {
    const workspace = workspaces.get(settings) ?? workspaces.size;
    workspaces.set(settings, workspace);
    if (!told.has(workspace))
        ask(hand, { ask: 'workspace', workspace, settings }).catch(ended);
    told.add(workspace);
    return workspace;
}
/** A process that has ended says so to the question about a record, which comes after these. */
function ended() { }
/** The answer to a question, of the type that `record-maker.ts` answers it with. */
function ask(hand, question) {
    return hand.ask(question);
}
//# sourceMappingURL=office.js.map