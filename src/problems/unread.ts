import type { UnreadReason } from '../base/passage.ts';

/** Why something could not be read, and what to do about it. */
export const UNREAD: Readonly<Record<UnreadReason, { message: (what: string) => string; fix: string }>> = {
  encrypted: {
    message: (what) => `${what} could not be read: it is encrypted.`,
    fix: 'Save it without a password.',
  },
  damaged: {
    message: (what) => `${what} could not be read: it is damaged.`,
    fix: 'Make it again, or send it again: it may have been cut short.',
  },
  'too-large': {
    message: (what) => `${what} is too large to be searched, or files in it are nested too deeply.`,
    fix: 'Divide it, or inspect the files in it one by one.',
  },
  packed: {
    message: (what) => `${what} could not be read: it is compressed in a way that opsg does not know.`,
    fix: 'Unpack it, and inspect what was in it.',
  },
  'unknown-kind': {
    message: (what) => `${what} could not be read: it is of a kind that opsg does not know.`,
    fix: 'Save it as PDF, Word, HTML or text, or check it by hand.',
  },
  misnamed: {
    message: (what) => `${what} could not be read: it is not the kind of file that its name says.`,
    fix: 'Give it the ending of what it is, such as .txt or .html, or save it again from the program that made it.',
  },
  'unknown-filter': {
    message: (what) =>
      `${what} could not be read: a part of the PDF is compressed in a way that opsg does not know.`,
    fix: 'Print it to a new PDF, or check it by hand.',
  },
  'font-without-map': {
    message: (what) => `${what} could not be read: the PDF does not say which letters a font of it draws.`,
    fix: 'Make the PDF again from its source, or check it by hand.',
  },
  'picture-page': {
    message: (what) => `${what} could not be read: a page of the PDF is only a picture, such as a scan.`,
    fix: 'Make the PDF again from its source, or look at the page yourself.',
  },
};
