/** The look that `opsg.yaml` asks for. */
export interface LookFacts {
    'no-such-logo': {
        readonly file: string;
    };
    'logo-too-large': {
        readonly bytes: number;
        readonly limit: number;
    };
    'not-an-image': {
        readonly file: string;
    };
    'logo-not-still': {
        readonly risk: LogoRisk;
    };
    'low-contrast': {
        readonly ratio: string;
        readonly least: number;
    };
}
/** What a drawing may not do: run, or load something from elsewhere. */
export type LogoRisk = 'acts' | 'reaches-out';
