/** What else Handlebars brings prints to the console or looks names up: for the compiler, none of it is there. */
export declare const NO_OTHER_HELPERS: {
    log: boolean;
    lookup: boolean;
    with: boolean;
};
/** Takes every other helper from an engine: a template that got past the compiler and the checks finds none. */
export declare function keepOnlyOurHelpers(engine: typeof Handlebars): void;
