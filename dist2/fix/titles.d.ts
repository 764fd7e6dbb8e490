import { type Fixer } from './fixer.ts';
/** `12. Alerts` becomes `Alerts`, where what is left begins with a word. */
export declare const numberInTitle: Fixer<'number-in-title'>;
