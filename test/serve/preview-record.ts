/** A record of which Amber readers get a sentence more. */
export const RECORD = `group: OPSG
meeting: 1
date: 2020-01-07
classification: White
items:
  - number: 4
    title: Incidents
    points:
      - The group heard of an incident.
      - text: The price of the lighthouse is high.
        classification: Amber
`;
