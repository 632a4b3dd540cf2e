/**
 * The one table of codes, for errors (thrown: the caller must act) and notices (kept in the result: the run went
 * on). A reader searches the documents for a code, so a code is never renamed. The text says what the code means;
 * each message adds what failed, where, and how to mend it.
 */
export const CODES = {
  E_INPUT_MISSING: 'the file, folder or address does not exist or cannot be opened',
  E_INPUT_EMPTY: 'there is nothing in it',
  E_INPUT_BINARY: 'it is not text, HTML, a feed or an archive',
  E_INPUT_TOO_LARGE: 'it is larger than Stemma reads',
  E_INPUT_ENCODING:
    'its bytes are not valid in their charset (broken ones were replaced), or the charset had to be guessed',
  E_INPUT_FORMAT: 'it claims a format it does not follow',
  E_INPUT_LINE: 'one line of a .jsonl file cannot be read; the others were',
  E_INPUT_LIST: 'it lists addresses; the message says what became of them',
  E_INPUT_NOTHING: 'no article was found in any input',
  E_ARTICLE_NO_BODY: 'a page holds no article body',
  E_ARTICLE_LANGUAGE: 'an article is in a language Stemma has no rules for; its text is kept, nothing is annotated',
  E_LANGUAGES_APART: 'the articles are in several languages; stories, claims and edges stay within each',
  E_ID_TWICE: 'two articles were given one id',
  E_DATE_FORMAT: 'a date cannot be read',
  E_DATE_MISSING: 'an article has no publication date; relative dates in it stay open',
  E_OPTION_UNKNOWN: 'an option, command or decision is not known',
  E_OPTION_VALUE: 'the value of an option cannot be used',
  E_CONFIG: 'the config file cannot be used',
  E_DECISION: 'a line of the decisions file does not fit this input',
  E_OUTPUT: 'the result cannot be written there',
  E_STORE: 'the database of a workspace failed',
  E_STORE_OPEN: 'a workspace cannot be opened',
  E_STORE_LOCKED: 'a workspace folder is open in another process',
  E_STORE_FULL: 'there is no room left for a workspace to write',
  E_STORE_GONE: 'the database of a workspace cannot be reached',
  E_STORE_VERSION: 'a workspace was written by another version',
  E_STORE_DUMP: 'a dumped case is broken or does not fit',
  E_ENGINE: 'the threads or machines that share the work could not do it',
  E_MODEL: 'a model of your own cannot be loaded or asked',
  E_SERVER: 'the server refuses a request or cannot answer it',
  E_TOKEN: 'the server asks for a token, and none or a wrong one was sent',
  E_INTERNAL: 'a bug in Stemma',
} as const

export type Code = keyof typeof CODES
