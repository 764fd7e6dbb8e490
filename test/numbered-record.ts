/** A record of a few lines: one of the first nine meetings, each on the day of its number. */
export function record(meeting: number, more = ''): string {
  return `group: OPSG
meeting: ${meeting}
date: 2020-01-0${meeting}
classification: White
items:
  - number: 4
    title: Outages
    points:
      - The group met for the ${meeting}. time.
${more}`;
}
