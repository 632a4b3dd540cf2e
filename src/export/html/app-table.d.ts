/**
 * The compiled web app. `scripts/build-web.mjs` writes app-table.ts beside this file from web/ (not in git); this
 * declaration lets the sources compile before that.
 */
export declare const SCRIPT: string
export declare const STYLE: string
/** CSP sources: base64 of the SHA-256 of each. */
export declare const SCRIPT_HASH: string
export declare const STYLE_HASH: string
