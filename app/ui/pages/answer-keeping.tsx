import { Notice } from "../nhs/notice";

/** What a phone keeps for a time without a network. */
export type Keeping = {
  /** The address of the seat's list, under which all its pages lie. */
  readonly list: string;
  /** The list and each theme open to the seat; none: there is nothing to answer now. */
  readonly pages: readonly string[];
};

/** The place in which the island says what is still on this phone, and reads whose pages these are. */
export function AnswerKeeping({ seatId, keeping, isKept }: { readonly seatId: string; readonly keeping: Keeping; readonly isKept: boolean }) {
  return <p data-outbox={seatId} data-list={keeping.list} data-keep={keeping.pages.join(" ")} {...(isKept ? { "data-kept": "" } : {})} role="status" />;
}

/** On a page that was kept on the phone: what works, and what is not to be seen here. */
export function KeptNotice({ href }: { readonly href: string }) {
  return (
    <Notice title="No signal: this page was kept on your phone">
      <p>Go on answering. Your answers stay on this phone and are sent when it is back online.</p>
      <p>What you saved before is with the board and not kept here.</p>
      <p>
        <a href={href}>Try to connect</a>
      </p>
    </Notice>
  );
}
