import type { Artifact, Format } from '../../base/artifact.ts';

/** The documents that records gave when they last had no problem, all from one state of each record. */
interface LastGood {
  /** Before documents are made: how to keep them, if they are good. */
  readonly keeper: (file: string, format: Format) => (artifacts: readonly Artifact[]) => void;
  readonly of: (file: string, format: Format) => readonly Artifact[];
}

interface KeptDocuments {
  /** When they began to be made, as a count. */
  readonly since: number;
  /** What they say, which is the same in each format. */
  readonly says: string;
  readonly formats: ReadonlyMap<Format, readonly Artifact[]>;
}

/** Documents of so many records are kept. */
const MOST_KEPT = 40;

/**
 * A PDF that was looked at before a text was withheld must not come back once the record is broken: what is kept in one
 * format goes when another format says something else.
 */
export function lastGoodDocuments(): LastGood {
  const records = new Map<string, KeptDocuments>();
  let begun = 0;
  return {
    keeper: (file, format) => {
      const since = ++begun;
      return (artifacts) => {
        const says = artifacts.map(({ path, content = path }) => content).join();
        const before = records.get(file);
        const isSame = before?.says === says;
        if (before && !isSame && before.since > since) return; // they took longer than newer ones
        const formats = new Map([...(isSame ? before.formats : []), [format, artifacts] as const]);
        records.delete(file);
        records.set(file, { since, says, formats });
        for (const first of records.keys()) if (records.size > MOST_KEPT) records.delete(first);
      };
    },
    of: (file, format) => records.get(file)?.formats.get(format) ?? [],
  };
}
