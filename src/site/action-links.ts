import type { Mark, Prose, ProseNode } from '../base/prose.ts';
import { OWN_WORDS } from '../levels/headlines.ts';
import { actionAnchor } from '../render/anchors.ts';
import { meetingPage } from '../series/address.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { inAddress, rootFrom } from './links.ts';

/** Where each action is on the page of the meeting that asked for it, by its group and its id. */
export type ActionPlaces = ReadonlyMap<string, string>;

export function actionPlaces(meetings: readonly PublishedMeeting[]): ActionPlaces {
  const places = meetings.flatMap((meeting) =>
    meeting.actions.flatMap(({ id }) =>
      id === undefined
        ? []
        : [
            [
              nameOf(meeting, id),
              `${inAddress(meetingPage(meeting))}#${encodeURIComponent(actionAnchor(id))}`,
            ] as const,
          ],
    ),
  );
  return new Map(places);
}

function nameOf({ group }: Pick<PublishedMeeting, 'group'>, id: string): string {
  return JSON.stringify([group.reference, id]);
}

/** Prose of a meeting in which “Action 28.3” leads to that action, where what became of it is said. */
export function withActionLinks(prose: Prose, meeting: PublishedMeeting, places: ActionPlaces): Prose {
  const root = rootFrom(meetingPage(meeting));
  const visit = (node: ProseNode): ProseNode => {
    if (!('children' in node)) return node;
    const place = node.type === 'mark' && node.about !== undefined && places.get(nameOf(meeting, node.about));
    if (node.type === 'mark' && place) return { ...node, children: linked(node, root + place) };
    return { ...node, children: node.children.map(visit) };
  };
  return prose.map(visit);
}

function linked({ about = '', children }: Mark, url: string): Prose {
  const [first, ...others] = children;
  if (first?.type !== 'text') return children;
  const name = [`${OWN_WORDS.action} ${about}`, about].find((words) => first.value.startsWith(words)) ?? '';
  const rest = first.value.slice(name.length);
  return [
    { type: 'link', url, children: [{ type: 'text', value: name }] },
    ...(rest === '' ? [] : [{ type: 'text' as const, value: rest }]),
    ...others,
  ];
}
