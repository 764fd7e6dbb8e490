import type { Labelled } from '../base/policy.ts';
import { type Level, mayRead } from '../base/policy.ts';

/** Short forms and their long forms. Readers who know one may not know the other. */
export type Abbreviations = ReadonlyMap<string, Labelled<string>>;

/** What a short form stands for, and the level of the document that says so. */
export interface Term {
  readonly level: Level;
  readonly long: string;
}

/** The short forms that some readers know, and nothing of the others. */
export type Glossary = ReadonlyMap<string, Term>;

/** Those of these short forms that readers of a level know; computed once for equal short forms. */
export function glossaryFor(abbreviations: Abbreviations, audience: Level): Glossary {
  const known = GLOSSARIES.get(abbreviations) ?? new Map<number, Glossary>();
  GLOSSARIES.set(abbreviations, known);
  const glossary = known.get(audience.rank) ?? readable(abbreviations, audience);
  known.set(audience.rank, glossary);
  return glossary;
}

function readable(abbreviations: Abbreviations, audience: Level): Glossary {
  const own = [...abbreviations].filter(([, { level }]) => mayRead(audience, level));
  return new Map(own.map(([short, { level, value }]) => [short, { level, long: value }]));
}

const GLOSSARIES = new WeakMap<Abbreviations, Map<number, Glossary>>();
