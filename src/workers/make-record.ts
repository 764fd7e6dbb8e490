import { mayRead } from '../base/policy.ts';
import { failed, ok } from '../base/problem.ts';
import { type CheckedRecord, checkRecord } from '../check/check-records.ts';
import type { World } from '../host/world.ts';
import { levelsReached } from '../levels/reach.ts';
import { findExisting } from '../output/find-existing.ts';
import { labelledTexts } from '../record/parts.ts';
import { allFacts } from '../rules/meeting-facts.ts';
import { readingFor } from '../rules/reading.ts';
import type { CheckedParts, MadeRecord, Maker, MakerParts } from './making.ts';

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
      if (order.isCheckOnly) return ok(checkedOnly(checked.value), checked.warnings);
      const meeting = allFacts(checked.value.meeting, checked.value.workspace.policy);
      if (isCheckOnly || !renderers.ok) return ok({ meeting, otherDocuments: [] }, checked.warnings);
      const { makeDocuments } = await import('./make-documents.ts'); // a check needs nothing of it
      const using = { renderers: renderers.value, existing: await existing, cached, warnings };
      return ok({ meeting, ...(await makeDocuments(checked.value, using, order, world)) }, warnings);
    },
    end: async () => {},
  };
}

/** What a run that only checks keeps of a good record. */
export function checkedOnly(record: CheckedRecord): MadeRecord {
  const meeting = allFacts(record.meeting, record.workspace.policy);
  return { meeting, otherDocuments: [], checked: checkedParts(record) };
}

function checkedParts({ meeting, workspace }: CheckedRecord): CheckedParts {
  const { policy } = workspace;
  const reached = levelsReached(meeting, policy);
  const items = policy.levels.map((audience) => {
    const level = reached.findLast((one) => mayRead(audience, one));
    return level ? readingFor(meeting, level).items.length : 0;
  });
  return { items, texts: labelledTexts(meeting) };
}
