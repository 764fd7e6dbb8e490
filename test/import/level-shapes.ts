/** A shape in which a document can say the level of a part: what it is called, and the Markdown below the title. */
export type LevelShape = readonly [name: string, text: string];

const ITEM = '- **4. Outages (DCC):** There were none.';

/**
 * The document says that it is White, and of its zebra that it is not. The zebra gets a label; a giraffe, where there is
 * one, gets none.
 */
export const LABELLED: readonly LevelShape[] = [
  // Regions
  [
    'start and end of a section',
    `${ITEM}\n\nStart of Amber section\n\nThe zebra is late.\n\nIt is a zebra.\n\nEnd of Amber section\n\nThe giraffe is for all.`,
  ],
  ['begin and end of a section', `${ITEM}\n\n--- Begin Amber ---\n\nThe zebra is late.\n\n--- End Amber ---`],
  [
    'a section over several items',
    `${ITEM}\n\n[Amber starts]\n\n- **5. Prices:** The zebra is late.\n\n- **6. Costs:** It is a zebra.\n\n[Amber ends]`,
  ],
  ['a section without its end', `${ITEM}\n\nThe following is Amber:\n\nOne.\n\nThe zebra is late.`],
  ['a section from here', `${ITEM}\n\nAmber from here.\n\nOne.\n\nThe zebra is late.`],
  ['a section in brackets inside a paragraph', `${ITEM} [AMBER] The zebra is late. [/AMBER]`],
  ['a section as a comment of HTML', `${ITEM}\n\n<!-- Amber -->\n\nThe zebra is late.\n\n<!-- /Amber -->`],
  ['a section as an element of HTML', `${ITEM}\n\n<amber>\n\nThe zebra is late.\n\n</amber>`],
  ['a section below a heading in bold', `${ITEM}\n\n**Amber**\n\nThe zebra is late.`],
  ['a section below a heading', `${ITEM}\n\n### Amber section\n\nThe zebra is late.`],
  [
    'a section below a heading of several words',
    `${ITEM}\n\n## Part 2: Amber items\n\n- **5. Prices:** The zebra is late.`,
  ],
  ['a fence', `${ITEM}\n\n::: amber\n\nThe zebra is late.\n\n:::`],
  ['a quotation', `${ITEM}\n\n> **Amber**\n>\n> The zebra is late.`],
  // Labels of sentences
  ['an action of earlier', `${ITEM}\n\nAction 27.1 (closed, Amber): The zebra is late.`],
  ['an action with its level before the state', `${ITEM}\n\nAction 27.1 (Amber, closed): The zebra is late.`],
  ['an action with its level', `${ITEM}\n\nAction (Amber): The zebra is late.`],
  ['an action with an owner and its level', `${ITEM}\n\nAction 12.1 for DCC (Amber): The zebra is late.`],
  ['a decision with its level', `${ITEM}\n\nDecision (Amber): The zebra is late.`],
  ['a decision with its level after a dash', `${ITEM}\n\nDecision – Amber – The zebra is late.`],
  ['two levels', `${ITEM}\n\n(Amber Red) The zebra is late.`],
  ['two levels and a stroke', `${ITEM}\n\n(Amber/Red) The zebra is late.`],
  ['two levels and a hyphen', `${ITEM}\n\n(Amber-Red) The zebra is late.`],
  ['two levels and “and”', `${ITEM}\n\n(Amber and Red) The zebra is late.`],
  ['until', `${ITEM}\n\n(Amber until approved) The zebra is late.`],
  ['until, without brackets', `${ITEM}\n\nAmber until approved. The zebra is late.`],
  ['until, in its own paragraph', `${ITEM}\n\nAmber until approved\n\nThe zebra is late.`],
  ['a colon', `${ITEM}\n\nAmber: The zebra is late.`],
  ['a dash', `${ITEM}\n\nAMBER – The zebra is late.`],
  ['small letters in brackets', `${ITEM}\n\n(amber) The zebra is late.`],
  ['small letters in brackets at the end', `${ITEM}\n\nThe zebra is late (amber).`],
  ['capitals at the end', `${ITEM}\n\nThe zebra is late. AMBER`],
  ['a bracket at the end', `${ITEM}\n\nThe zebra is late. [Amber]`],
  ['square brackets', `${ITEM}\n\n[Amber] The zebra is late.`],
  ['braces', `${ITEM}\n\n{Amber} The zebra is late.`],
  ['a short form', `${ITEM}\n\n(A) The zebra is late. (A = Amber)`],
  ['an only', `${ITEM}\n\n(Amber only) The zebra is late.`],
  ['“this is”', `${ITEM}\n\nThis point is Amber. The zebra is late.`],
  ['“this is”, behind', `${ITEM}\n\nThe zebra is late. This is Amber.`],
  ['“the above is”', `${ITEM}\n\nThe zebra is late.\n\nThe above is Amber.`],
  ['TLP', `${ITEM}\n\nTLP:AMBER The zebra is late.`],
  ['a misspelt key', `${ITEM}\n\nclasification: Amber. The zebra is late.`],
  ['look-alike letters', `${ITEM}\n\n(Аmber) The zebra is late.`],
  ['a blank of no width', `${ITEM}\n\n(Am\u200bber) The zebra is late.`],
  ['bold in brackets', `${ITEM}\n\n(**Amber**) The zebra is late.`],
  ['a sign before', `${ITEM}\n\n🟠 Amber The zebra is late.`],
  ['marking of a bullet', `${ITEM}\n\n- one\n- Amber – the zebra\n- three`],
  ['a bullet above bullets', `${ITEM}\n\n- Amber:\n  - the zebra\n- three`],
  ['a list that a level introduces', `${ITEM}\n\nThe Amber points:\n\n- one\n- the zebra`],
  // Notes
  ['a footnote that begins with its level', `${ITEM} See this.[^1]\n\n[^1]: Amber: The zebra is late.`],
  ['a footnote with its level in brackets', `${ITEM} See this.[^1]\n\n[^1]: (Amber) The zebra is late.`],
  ['a footnote that gives the level of its sentence', `${ITEM} The zebra is late.[^1]\n\n[^1]: Amber.`],
  ['a star that gives the level of its sentence', `${ITEM} The zebra is late.*\n\n\\* Amber`],
  // Tables
  [
    'a cell beside',
    `${ITEM}\n\n| Point | Marking |\n|---|---|\n| The zebra is late. | Amber |\n| All is well. | None |`,
  ],
  [
    'a marked cell in the row',
    `${ITEM}\n\n| Point | Note |\n|---|---|\n| (Amber) One. | The zebra is late. |\n| All is well. | Two. |`,
  ],
  [
    'a mark behind, in the row',
    `${ITEM}\n\n| Point | Note |\n|---|---|\n| The zebra is late. | Two (Amber) |\n| All is well. | Two. |`,
  ],
  ['the header of a column', `${ITEM}\n\n| Point | Note (Amber) |\n|---|---|\n| One. | The zebra is late. |`],
  ['the header of a column alone', `${ITEM}\n\n| White | Amber |\n|---|---|\n| One. | The zebra is late. |`],
  [
    'a table of actions, in a cell',
    `${ITEM}\n\n| Action | Owner |\n|---|---|\n| The zebra is late. | DCC (Amber) |\n| Go. | DCC |`,
  ],
  [
    'a table of actions, in its id',
    `${ITEM}\n\n| No | Action | Owner |\n|---|---|---|\n| 12.1 (Amber) | The zebra is late. | DCC |`,
  ],
  [
    'a table of actions, in a column',
    `${ITEM}\n\n| Action | Owner | Level |\n|---|---|---|\n| The zebra is late. | DCC | Amber |`,
  ],
  [
    'a table of actions, in its header',
    `${ITEM}\n\n| Action (Amber) | Owner |\n|---|---|\n| The zebra is late. | DCC |`,
  ],
  [
    'a table of actions, in a row of its own',
    `${ITEM}\n\n| Action | Owner |\n|---|---|\n| Amber | |\n| The zebra is late. | DCC |`,
  ],
  [
    'a table of actions of earlier',
    `## 4. Actions\n\n| Ref | Action | Owner | Status |\n|---|---|---|---|\n| 11.1 | The zebra is late. | DCC | Closed (Amber) |`,
  ],
  ['the title of a table', `${ITEM}\n\nTable 1: Prices (Amber)\n\n| A | B |\n|---|---|\n| x | zebra |`],
  ['a person', `## Attendance\n\n- Ann Able\n- Zebra Best (Amber)\n\n${ITEM}`],
  [
    'a person in a table',
    `## Attendance\n\n| Name | Note |\n|---|---|\n| Ann Able | |\n| Zebra Best | Amber |\n\n${ITEM}`,
  ],
  ['a person in a line', `Present: Ann Able, Zebra Best (Amber)\n\n${ITEM}`],
  ['a line of people', `Present (Amber): Ann Able, Zebra Best\n\n${ITEM}`],
  ['a heading of people', `## Attendance\n\n**Observers (Amber)**\n\n- Zebra Best\n\n${ITEM}`],
  // Titles
  ['a title', `- **4. Zebra (Amber Red):** One.`],
  ['a title with a dash', `- **4. Zebra – Amber:** One.`],
  ['a title with brackets', `## 4. Zebra [Amber]\n\nOne.`],
  ['a title behind its level', `## 4. Amber: Zebra\n\nOne.`],
  // Head, next, papers
  ['below the statement, until', `Amber until approved\n\n- **4. Zebra:** One.`],
  ['below the statement, by item', `Item 4 is Amber; all others are White.\n\n- **4. Zebra:** One.`],
  ['below the items, a sentence', `- **4. Zebra:** One.\n\nItem 4 is Amber.`],
  ['below the items, a meaning', `- **4. Zebra\\*:** One.\n\n\\* Amber item`],
  ['in the venue', `Venue: Zebra House (Amber)\n\n${ITEM}`],
  ['in the introduction', `The zebra is late (Amber). These are the headlines of it.\n\n${ITEM}`],
  ['in a next meeting', `${ITEM}\n\nNext meeting: 4 February 2020, Zebra House (Amber)`],
  [
    'in the table of next meetings',
    `${ITEM}\n\n## Next meetings\n\n| Meeting | Date | |\n|---|---|---|\n| Zebra meeting | 4 February 2020 | Amber |`,
  ],
  ['a paper', `- **4. Outages (DCC):** None.\n\n  Papers:\n\n  - Zebra report (Amber)`],
  ['papers of the document', `${ITEM}\n\n## Papers\n\n- Zebra report (Amber)`],
  ['a correction', `${ITEM}\n\n## Corrections\n\n- 20 March 2020 (Amber): The zebra is late.`],
];

/** Here it cannot be known which level is meant, so that a person has to say it. */
export const ASKED: readonly LevelShape[] = [
  ['a section in brackets', `${ITEM}\n\n[AMBER]\n\nThe zebra is late.\n\n[/AMBER]`],
  ['a section in angle brackets', `${ITEM}\n\n\\<AMBER\\>\n\nThe zebra is late.\n\n\\</AMBER\\>`],
  ['a key', `${ITEM}\n\nClassification: AMBER\n\nThe zebra is late.`],
  ['a misspelt level', `${ITEM}\n\n(Ambre) The zebra is late.`],
  ['spaced letters', `${ITEM}\n\nA M B E R\n\nThe zebra is late.`],
  ['a title in camera', `## 4. Zebra [in camera]\n\nOne.`],
  ['a title of a closed session', `- **4. Zebra (closed session):** One.`],
  ['a title, confidential', `- **4. Zebra (confidential):** One.`],
  ['a title, restricted', `- **4. Zebra (Restricted):** One.`],
  ['a title, not for publication', `- **4. Zebra – not for publication:** One.`],
  ['a title, in confidence', `## 4. Zebra (commercial in confidence)\n\nOne.`],
  ['a title, private', `## 4. Zebra (private)\n\nOne.`],
  ['a title, part II', `## 4. Zebra (Part II – exempt)\n\nOne.`],
  ['a title with an instruction', `## 4. Zebra (members only)\n\nOne.`],
  ['a heading of an item inside', `- **4. Outages:** None.\n\n### 4.1 Zebra (CONFIDENTIAL)\n\nOne.`],
  ['a point in camera', `${ITEM}\n\n[In camera] The zebra is late.`],
  ['a point of a closed session', `${ITEM}\n\n(closed session) The zebra is late.`],
  ['a point, confidential', `${ITEM}\n\n(confidential) The zebra is late.`],
  ['a point, confidential, behind', `${ITEM}\n\nThe zebra is late (confidential).`],
  ['a point, confidential, with a colon', `${ITEM}\n\nConfidential: the zebra is late.`],
  ['a point, restricted', `${ITEM}\n\nRESTRICTED The zebra is late.`],
  ['a point, not for publication', `${ITEM}\n\nNot for publication: the zebra is late.`],
  ['a point, not for publication, behind', `${ITEM}\n\nThe zebra is late. Not for publication.`],
  ['a point, commercial in confidence', `${ITEM}\n\n(Commercial in confidence) The zebra is late.`],
  ['a point, off the record', `${ITEM}\n\n(off the record) The zebra is late.`],
  ['a point, not to be shared', `${ITEM}\n\n(not to be shared outside the committee) The zebra is late.`],
  ['a point, redacted', `${ITEM}\n\n[to be redacted] The zebra is late.`],
  ['a paragraph in camera', `${ITEM}\n\nThe public left the meeting.\n\n*In camera*\n\nThe zebra is late.`],
  ['beside the statement', `Protective marking: Amber\n\n- **4. Zebra:** One.`],
  ['beside the statement, with another policy', `Classification: OFFICIAL-AMBER\n\n- **4. Zebra:** One.`],
  ['beside the statement, in capitals', `OFFICIAL-SENSITIVE\n\n- **4. Zebra:** One.`],
  ['below the statement, a handling', `Handling: Amber until 3 March\n\n- **4. Zebra:** One.`],
  ['below the items', `- **4. Zebra:** One.\n\nProtective marking: Amber`],
];

/** Here nothing says a level, and the giraffe stays open to all. */
export const OPEN: readonly LevelShape[] = [
  [
    'a person of that name',
    `## Attendance\n\n- Ann Green\n- Amber Jones, Giraffe plc\n- Green, Ann (DCC)\n\n${ITEM}`,
  ],
  ['a presenter of that name', '- **4. Giraffes (Amber Jones):** One.'],
  ['initials and a name', `${ITEM}\n\nJ. Green spoke of a giraffe.`],
  ['a colour', `${ITEM}\n\nThe giraffe is red, and its light turned amber.`],
  ['the colour of a state', `${ITEM}\n\nThe programme of the giraffe was reported at Amber last month.`],
  ['a list of colours', `${ITEM}\n\nThe states of the giraffe (Red, Amber, White) were explained.`],
  ['the name of a team', '- **4. The Red Team:** A giraffe.'],
  ['an alert', `${ITEM}\n\nTwo Amber alerts were raised about the giraffe.`],
  [
    'a confidential paper in a sentence',
    `${ITEM}\n\nThe confidential annex was discussed, and the restricted giraffe.`,
  ],
  ['what is exempt in a sentence', `${ITEM}\n\nSmall suppliers are exempt from a giraffe (see H13.2).`],
];
