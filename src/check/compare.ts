import type { Problem } from '../base/problem.ts';
import { acrossRecords } from '../rules/across-records.ts';
import { readAllowances } from '../rules/allowance.ts';
import { notAllowed } from '../rules/allowances.ts';
import type { ComparedRecord } from '../rules/compared.ts';
import { copiesAcrossRecords, type RecordWithTexts } from '../rules/copies-across-records.ts';

/** The records of a run become what is wrong between them, without what a comment in one of them allows. */
export function compare(records: readonly ComparedRecord[]): readonly Problem[] {
  const found = acrossRecords(records);
  const touched = records.filter(({ parsed }) => found.some(({ place }) => place.source === parsed.source));
  return touched.reduce((problems, { parsed }) => {
    const { allowances } = readAllowances(parsed.comments);
    return notAllowed(problems, allowances, parsed);
  }, found);
}

/** What one good record shows and another withholds. It concerns levels, so that no comment allows it. */
export function copiesBetween(records: readonly RecordWithTexts[]): readonly Problem[] {
  return copiesAcrossRecords(records);
}
