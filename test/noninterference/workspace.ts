/** The workspace of every generated record: a group of each layout, a glossary, the built-in policy. */
export const WORKSPACE = `groups:
  - reference: EXWG
    name: Example Working Group
    points: list
  - reference: EXPG
    name: Example Prose Group
    introduction: The {group} met on {date}, and these are the headlines of {reference}.
abbreviations:
  EXOP: Example Operator
  EXSEC: Example Secretariat
  KPI: Key Performance Indicator
  SLA: Service Level Agreement
  UTC: Coordinated Universal Time
  OTA: Over The Air
`;

export const GROUPS = ['EXWG', 'EXPG'] as const;
