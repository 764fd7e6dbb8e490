/** What a browser asks: a method, a path with its query, and headers. It never has a body. */
export interface WebRequest {
  readonly method: string;
  /** The path and the query, as they were sent. */
  readonly target: string;
  /** Every value of each header, by its name in small letters. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
}

/** The answer to a browser. */
export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Keeps the answer open, and is given the way to send more; it returns what to do at the end. */
  readonly stays?: (send: (text: string) => void) => () => void;
}

export type AnswerRequest = (request: WebRequest) => Promise<WebAnswer>;

/** A server on this machine alone. */
export interface Serving {
  readonly port: number;
  /** Ends all connections, and waits until none is left. */
  close(): Promise<void>;
}
