/** The body of the answer to a write by nobody signed in, by which the document knows its page. */
export const SIGNED_OUT = "Signed out";
