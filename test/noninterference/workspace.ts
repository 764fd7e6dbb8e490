/**
 * The workspace of every generated record: a group of each layout, a glossary, the built-in policy. The house rules
 * stop no run here: what they find in one record of a pair is not what they find in the other.
 */
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
abbreviate: expand
abbreviationList: at-end
# Records made by chance break house rules; as warnings they must keep the law of levels too.
rules:
  next-not-after: warning
  due-before-meeting: warning
  due-at-past-meeting: warning
  duplicate-number: warning
  refers-to-itself: warning
  bad-reference: warning
  duplicate-meeting: warning
`;

export const GROUPS = ['EXWG', 'EXPG'] as const;
