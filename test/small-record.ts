/** A good record as short as one can be that still says something. */
export const SMALL_RECORD = `group: OPSG
meeting: 28
date: 2020-01-07
classification: White
items:
  - number: 4
    title: Outages
    text: The DCC reported two outages.
`;

/** The same with a slip that `opsg validate --fix` repairs. */
export const SLIP = SMALL_RECORD.replace('two outages.', 'this: two outages.');
