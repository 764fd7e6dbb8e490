import { FORMATS, type Format } from '../../../src/base/artifact.ts';

/** The leaks that `inspect` alone has to stop, and the formats in which they show. */
export const STOPPED_BY_INSPECT: Readonly<Record<string, readonly Format[]>> = {
  'next meetings are not filtered': FORMATS,
  'corrections are not filtered': FORMATS,
  'people are not filtered': FORMATS,
  'a heading stays when its people go': FORMATS,
  'the level of a presenter is ignored': FORMATS,
  'an item with a withheld title is shown under that title': FORMATS,
  'a withheld title of the record is printed': FORMATS,
  'a withheld introduction is printed': FORMATS,
  'the highest wording is chosen, whoever reads': FORMATS,
  'the parts of an item are not redacted': FORMATS,
  'the long forms of short forms are for everyone': FORMATS,
  'the introduction of a group is for everyone': FORMATS,
  'a withheld point is printed': FORMATS,
  'a withheld title is shown up to its colon': FORMATS,
  'a wording keeps the due date of its action': FORMATS,
  'the level of an owner is ignored': FORMATS,
  'the notes are the introduction where there is none': FORMATS,
  'the meeting is spread into the redacted one': FORMATS,
  'the HTML has the record as a comment': ['html'],
  'the HTML has keywords from all titles': ['html'],
  'the Word document says all titles in its title': ['docx'],
  'the PDF has keywords from all titles': ['pdf'],
  'the PDF has all titles as hidden text': ['pdf'],
};
