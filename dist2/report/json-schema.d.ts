/** The shape of `--format json` (JSON Schema draft 7, https://json-schema.org/draft-07). */
export declare const JSON_REPORT_SCHEMA: {
    $schema: string;
    title: string;
    type: string;
    properties: {
        version: {
            const: number;
            description: string;
        };
        tool: {
            type: string;
            properties: {
                name: {
                    const: string;
                };
                version: {
                    type: string;
                    minLength: number;
                };
            };
            required: string[];
            additionalProperties: boolean;
        };
        summary: {
            type: string;
            properties: {
                files: {
                    type: string;
                    minimum: number;
                };
                errors: {
                    type: string;
                    minimum: number;
                };
                warnings: {
                    type: string;
                    minimum: number;
                };
            };
            required: string[];
            additionalProperties: boolean;
        };
        files: {
            type: string;
            items: {
                type: string;
                minLength: number;
            };
            description: string;
        };
        findings: {
            type: string;
            items: {
                type: string;
                description: string;
                properties: {
                    code: {
                        type: string;
                        minLength: number;
                        description: string;
                    };
                    severity: {
                        enum: string[];
                    };
                    file: {
                        type: string;
                        minLength: number;
                        description: string;
                    };
                    line: {
                        type: string;
                        minimum: number;
                        description: string;
                    };
                    column: {
                        type: string;
                        minimum: number;
                        description: string;
                    };
                    endLine: {
                        type: string;
                        minimum: number;
                    };
                    endColumn: {
                        type: string;
                        minimum: number;
                        description: string;
                    };
                    path: {
                        type: string;
                        minLength: number;
                        description: string;
                    };
                    message: {
                        type: string;
                        minLength: number;
                        description: string;
                    };
                    why: {
                        type: string;
                        minLength: number;
                        description: string;
                    };
                    fix: {
                        type: string;
                        minLength: number;
                        description: string;
                    };
                    fixable: {
                        type: string;
                        description: string;
                    };
                };
                required: string[];
                dependencies: {
                    line: string[];
                    column: string[];
                    endLine: string[];
                    endColumn: string[];
                };
                additionalProperties: boolean;
            };
            description: string;
        };
    };
    required: string[];
    additionalProperties: boolean;
};
