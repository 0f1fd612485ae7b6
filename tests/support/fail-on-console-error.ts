import { afterEach, beforeEach } from "vitest";

// A complaint on the console is a fault nobody looked at: React's warnings, unhandled refusals.
const complaints: string[] = [];
const original = console.error;

beforeEach(() => {
  complaints.length = 0;
  console.error = (...words: readonly unknown[]) => {
    complaints.push(words.map(String).join(" "));
    original(...words);
  };
});

afterEach(() => {
  console.error = original;
  if (complaints.length > 0) throw new Error(`console.error was called: ${complaints.join("\n")}`);
});
