import { expect, test } from 'vitest';
import { ok } from '../../src/base/problem.ts';
import { checkRecord } from '../../src/check/check-records.ts';
import { configure } from '../../src/check/configure.ts';
import { heldRecord } from '../../src/workers/held-record.ts';
import { SMALL_RECORD } from '../small-record.ts';

test('a record that is held is unpacked when its text is asked for, and not before', () => {
  let unpacked = 0;
  const packed = {
    file: 'r.yaml',
    get bytes() {
      unpacked += 1;
      return new TextEncoder().encode(SMALL_RECORD);
    },
  };
  const workspace = configure();
  const checked = checkRecord({ file: 'r.yaml', bytes: packed.bytes }, workspace);
  if (!checked.ok) throw new Error('the record is good');
  unpacked = 0;
  const held = heldRecord(packed, ok({ meeting: checked.value.meeting }), workspace);
  if (!held.ok) throw new Error('the record is good');
  expect(held.value.source.file).toBe('r.yaml');
  expect(unpacked).toBe(0);
  expect(held.value.source.text).toBe(SMALL_RECORD);
  expect(held.value.parsed.root.kind).toBe('map');
  expect(unpacked).toBe(1);
});
