/** A record of a small archive. */
export function meeting(
  number: number,
  date: string,
  items: string,
  group = 'OPSG',
  level = 'White',
): string {
  return `group: ${group}
meeting: ${number}
date: ${date}
classification: ${level}
items:
${items}`;
}

/** Two meetings of one group, with something of every kind that a site lists, and parts for Amber readers. */
export const ARCHIVE: Readonly<Record<string, string>> = {
  'meetings/opsg-28.yaml': `${meeting(
    28,
    '2020-01-07',
    `  - number: 4
    title: Outages
    points:
      - The DCC reported two outages.
      - decision: The OPSG agreed to publish the report.
      - action: The DCC was asked for a plan.
        owner: DCC
        due: OPSG_29
`,
  )}next:
  - { label: Next Regular Meeting, date: 2020-02-04 }
`,
  'meetings/opsg-29.yaml': `${meeting(
    29,
    '2020-02-04',
    `  - number: 3
    title: Prices
    points:
      - The group spoke of prices.
      - text: The supplier wants eleven percent more for the lost winter.
        classification: Amber
  - title: Contract with the hidden supplier
    classification: Amber
    text: A counter-offer is being prepared by the lawyers.
`,
  )}next:
  - { label: Next Regular Meeting, date: 2020-03-03 }
  - { label: Secret Meeting, date: 2020-03-09, classification: Amber }
`,
};

/** A record of which the public may see nothing. */
export const HIDDEN = meeting(
  30,
  '2020-03-03',
  `  - title: An item that nobody may know of
    text: Everything in here is for a few readers alone.
`,
  'OPSG',
  'Amber',
);
