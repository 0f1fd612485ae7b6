import { Button, LinkButton } from "./button";
import type { Example } from "./example";

export const examples: readonly Example[] = [
  {
    name: "Buttons: the one that moves you on, the second, the small",
    shown: (
      <div className="bm-actions">
        <Button type="button">Record level 3</Button>
        <Button type="button" look="second">
          Answer again
        </Button>
        <Button type="button" look="second" small>
          Show
        </Button>
        <LinkButton href="#next">Next question</LinkButton>
        <LinkButton href="#word" look="second" small>
          Download
        </LinkButton>
        <button className="bm-link-button" type="button">
          Carry to another meeting
        </button>
      </div>
    ),
  },
  {
    name: "Warning, and one that must wait",
    shown: (
      <div className="bm-actions">
        <Button type="button" look="warning">
          Withdraw the release
        </Button>
        <Button type="button" disabled>
          Reveal all thirteen
        </Button>
      </div>
    ),
  },
];
