import type { Level } from '../base/policy.ts';
import { failed, ok } from '../base/problem.ts';
import { type CheckedRecord, checkRecord } from '../check/check-records.ts';
import type { World } from '../host/world.ts';
import { chosenParts } from '../levels/choose.ts';
import { findExisting } from '../output/find-existing.ts';
import type { Meeting } from '../record/meeting.ts';
import { labelledTexts } from '../record/parts.ts';
import { allFacts } from '../rules/meeting-facts.ts';
import type { CheckedParts, Maker, MakerParts } from './making.ts';

/** Makes records in this process. */
export function makerHere(parts: Omit<MakerParts, 'records'>, world: World): Maker {
  const { order, workspaces, renderers } = parts;
  const existing = parts.existing ?? (order.existingIn && findExisting(order.existingIn, world));
  return {
    make: async ({ file, workspace, cached, isCheckOnly }) => {
      await new Promise(setImmediate); // a request to end is heard between records
      const checked = checkRecord(file, workspaces[workspace] ?? failed([]));
      if (!checked.ok) return checked;
      const { warnings } = checked;
      const meeting = allFacts(checked.value.meeting, checked.value.workspace.policy);
      if (order.isCheckOnly) {
        const parts = checkedParts(checked.value);
        return ok({ meeting, otherDocuments: [], checked: parts }, checked.warnings);
      }
      if (isCheckOnly || !renderers.ok) return ok({ meeting, otherDocuments: [] }, checked.warnings);
      const { makeDocuments } = await import('./make-documents.ts'); // a check needs nothing of it
      const using = { renderers: renderers.value, existing: await existing, cached, warnings };
      return ok({ meeting, ...(await makeDocuments(checked.value, using, order, world)) }, warnings);
    },
    end: async () => {},
  };
}

function checkedParts({ meeting, workspace }: CheckedRecord): CheckedParts {
  const items = workspace.policy.levels.map((audience) => itemsFor(meeting, audience));
  return { items, texts: labelledTexts(meeting) };
}

function itemsFor(meeting: Meeting, audience: Level): number {
  const all = (items: readonly Nested[]): number => items.reduce((sum, one) => sum + 1 + all(one.items), 0);
  return all(chosenParts(meeting, { audience, asText: () => true }).items);
}

interface Nested {
  readonly items: readonly Nested[];
}
