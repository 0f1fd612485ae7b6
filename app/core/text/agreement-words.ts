import type { AgreementWord } from "../agreement/agreement-word";

const WORDS: Readonly<Record<AgreementWord, string>> = {
  "broad-agreement": "broad agreement",
  "mixed-views": "mixed views",
  "views-differ": "views differ",
};

/** The word for how far views agree, inside a sentence: "mixed views". Boardmark's own words. */
export function agreementInWords(word: AgreementWord): string {
  return WORDS[word];
}
