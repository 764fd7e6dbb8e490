/** The look that `opsg.yaml` asks for. */
export interface LookFacts {
  'no-such-logo': { readonly file: string };
  'logo-too-large': { readonly bytes: number; readonly limit: number };
  'logo-too-many-pixels': { readonly width: number; readonly height: number; readonly limit: number };
  'not-an-image': { readonly file: string };
  'logo-not-still': { readonly risk: LogoRisk };
  'no-such-font': { readonly file: string };
  'font-too-large': { readonly file: string; readonly limit: number };
  'not-a-font': { readonly file: string };
  'low-contrast': { readonly ratio: string; readonly least: number };
}

/** What a drawing must not do: run something, load something from elsewhere, or take for ever to draw. */
export type LogoRisk = 'acts' | 'reaches-out' | 'never-ends';
