/** How the samples of a row were predicted, with the defaults of ISO 32000-1, Table 8. */
export interface Prediction {
    readonly predictor: number;
    readonly colors: number;
    readonly bits: number;
    readonly columns: number;
}
/** Differences from what was predicted become the bytes themselves (ISO 32000-1, 7.4.4.4). */
export declare function undoPrediction(data: Uint8Array, prediction: Prediction): Uint8Array;
