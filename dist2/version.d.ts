/** The version of this program; a test holds it equal to the package's. */
export declare const VERSION = "0.1.0";
