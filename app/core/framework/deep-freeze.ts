/**
 * Freezes plain data, every object and list inside it included, and returns it. Content is shared by every
 * request, so that a change made by one would reach all.
 *
 * @param data plain objects, lists and scalars, without cycles
 */
export function deepFreeze<T>(data: T): T {
  if (typeof data === "object" && data !== null && !Object.isFrozen(data)) Object.freeze(data);
  if (typeof data === "object" && data !== null) Object.values(data).forEach(deepFreeze);
  return data;
}
