import { pattern } from '../base/pattern.ts';

/** What authors call a key who do not remember its name: small letters only, without blanks. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  group: 'committee body board panel forum workinggroup groupname',
  meeting: 'meetingnumber meetingno meetingref meetingreference',
  date: 'day meetingdate dateofmeeting dated held heldon when',
  classification: 'level marking security sensitivity confidentiality status tlp class securitylevel informationclassification',
  title: 'name heading header subject topic agendaitem itemtitle meetingtitle',
  label: 'name title heading kind type meeting',
  items: 'agenda agendaitems topics sections minutes discussions headlines subitems',
  introduction: 'intro preamble summary opening',
  next: 'nextmeeting nextmeetings nextdates futuremeetings meetings upcoming',
  notes: 'comment comments remark remarks',
  presenter: 'presentedby presentedfrom speaker lead ledby leadby sponsor chair from by',
  number: 'no nr ref id item itemno itemnumber agendanumber agendaref agendareference',
  points: 'bullets paragraphs actions decisions discussion details',
  text: 'body content description sentence statement point name',
  decision: 'agreed agreement resolution resolved outcome conclusion',
  action: 'task todo actionpoint followup',
  owner: 'responsible assignee assignedto actionowner who lead by',
  due: 'deadline duedate dueby date when bywhen target until',
  wording: 'alternative alternatives replacement words otherwords',
}; // biome-ignore format: a row for each key

const KEYS_BY_NAME = new Map<string, readonly string[]>();
for (const [key, names] of Object.entries(OTHER_NAMES)) {
  for (const name of names.split(' ')) KEYS_BY_NAME.set(name, [...(KEYS_BY_NAME.get(name) ?? []), key]);
}

/** The known key that an author most likely means by another name for it; nothing if several could be meant. */
export function keyByOtherName(given: string, known: readonly string[]): string | undefined {
  const [meant, another] = keysCalled(given).filter((key) => known.includes(key));
  return another === undefined ? meant : undefined;
}

const NO_LETTER = pattern(String.raw`[^\p{L}]`, 'g');

/** Every key that authors call by this name, in whatever part. */
export function keysCalled(name: string): readonly string[] {
  return KEYS_BY_NAME.get(name.replace(NO_LETTER(name), '').toLowerCase()) ?? [];
}
