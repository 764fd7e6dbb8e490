import { valuePlace } from '../base/tree.ts';
import type { ComparedRecord } from './compared.ts';
import { type Finding, finding } from './finding.ts';
import { ownReference } from './meeting-reference.ts';

/** Each meeting has one record. The second one is reported, and names the first. */
export function duplicateMeeting(records: readonly ComparedRecord[]): readonly Finding[] {
  const firsts = new Map<string, ComparedRecord>();
  return records.flatMap((record) => {
    const meeting = ownReference(record.meeting);
    const first = firsts.get(meeting);
    if (!first) {
      firsts.set(meeting, record);
      return [];
    }
    const { file } = first.parsed.source;
    return [finding('duplicate-meeting', valuePlace(record.parsed, ['meeting']), { meeting, file })];
  });
}
