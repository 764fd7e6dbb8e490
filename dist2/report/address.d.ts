/** A path becomes a URI reference (RFC 3986): `file:` where it is absolute, otherwise relative as it is. */
export declare function addressOf(path: string): string;
