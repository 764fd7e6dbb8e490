/**
 * What holds where no `opsg.yaml` says otherwise: the Operations Group and the SEC Panel Information Policy.
 * The sentences for White are the policy's own, as published; those for the other levels are ours.
 */
export declare const BUILT_IN: {
    readonly language: 'en-GB';
    readonly policy: {
        readonly name: 'Panel Information Policy';
        readonly marking: 'This document is classified as **{level}** in accordance with the {policy}.';
        readonly levels: [{
            readonly name: 'White';
            readonly statement: 'Information can be shared with the public, and any members may publish the information, subject to copyright.';
        }, {
            readonly name: 'Green';
            readonly statement: 'Information may be shared with those in the industry who need it, and must not be published.';
        }, {
            readonly name: 'Amber';
            readonly statement: 'Information is for members of the committee and for those whom they have to consult, who must not pass it on.';
        }, {
            readonly name: 'Red';
            readonly statement: 'Information is for the people to whom it was given, by name, and for nobody else.';
        }];
    };
    readonly groups: [{
        readonly reference: 'OPSG';
        readonly name: 'Operations Group';
        readonly title: '{name} ({group}) Meeting {meeting} on {date} Headlines';
        readonly introduction: 'The {group} looks after operational matters that reach across the industry and touch, or could touch, more than one SEC Party. These are the headlines of what it discussed at this meeting, under the numbers of the agenda items.';
        readonly points: 'paragraph';
    }];
    readonly look: {
        readonly accent: '#0b4f8a';
    };
    readonly abbreviations: {};
    readonly fileName: '{reference}-Headlines-{level}';
    readonly wordsPerPoint: '120';
    readonly references: {
        readonly INC: '000000000000';
    };
};
