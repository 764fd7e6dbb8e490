import type { Place, Source } from '../model/source.ts';
/** The comments of a YAML file, each from its `#` to the end of its line. A `#` inside a text is none. */
export declare function yamlComments(source: Source): readonly Place[];
