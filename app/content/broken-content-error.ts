/** Thrown when the product's own content cannot be used; the message names every file and fault, one a line. */
export class BrokenContentError extends Error {
  override readonly name = "BrokenContentError";
}
