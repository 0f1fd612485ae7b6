import { withEmbedded } from "./bench-database";
import { prepareRoom } from "./bench-room";
import { quantile } from "./drive-room";
import type { Figure } from "./figure";
import { openPhone, type Phone } from "./phone";
import { withBareBroadcaster, withBoardmark } from "./served";

const PHONES = 200;
const SECONDS = 10;
const GZIP = { "Accept-Encoding": "gzip" };

type Joined = { readonly isIn: boolean; readonly took: number };

/** A large room comes in at once: each phone opens its link, presses the button, says it is here and is shown its first question. */
export function benchJoin(root: string, report: (figure: Figure) => void): Promise<void> {
  return withEmbedded(async (database) => {
    const { assessmentId, seats, themeIds } = await prepareRoom(root, database, { size: PHONES, withLinks: true });
    const bare = await withBareBroadcaster((url) => burst(async (phone) => {
      for (let step = 0; step < 5; step += 1) await phone.ask(url, { method: "POST", body: "join" });
      return true;
    }));
    const ours = await withBoardmark(root, database, 1, ([url = ""]) => burst(async (phone, place) => {
      const link = `${url}/seat/${seats[place]?.link ?? ""}`;
      const page = await phone.ask(link, { headers: GZIP });
      const pressed = await phone.ask(link, { method: "POST", body: "" });
      const cookie = pressed.headers["set-cookie"]?.map((one) => one.split(";")[0]).join("; ") ?? "";
      const room = `${url}/assessments/${assessmentId}/room`;
      const shown = await phone.ask(room, { cookie, headers: GZIP });
      const entered = await phone.ask(room, { method: "POST", body: "intent=enter", cookie });
      const question = await phone.ask(`${url}/assessments/${assessmentId}/answer/${themeIds[0] ?? ""}`, { cookie, headers: GZIP });
      return [page, pressed, shown, entered, question].map(({ status }) => status).join(" ") === "200 303 200 303 200";
    }));
    const name = `workshop join burst of ${PHONES} in ${SECONDS} s`;
    report({ name: `${name}, not let in`, value: ours.filter(({ isIn }) => !isIn).length, unit: "phones", baseline: bare.filter(({ isIn }) => !isIn).length });
    for (const share of [0.5, 0.95]) report({ name: `${name}, link to first question p${share * 100}`, value: at(share, ours), unit: "ms", baseline: at(share, bare) });
  });
}

/** All phones, each beginning at a random moment of the window. */
function burst(join: (phone: Phone, place: number) => Promise<boolean>): Promise<readonly Joined[]> {
  return Promise.all(
    Array.from({ length: PHONES }, async (_, place) => {
      await new Promise((resolve) => void setTimeout(() => resolve(null), Math.random() * SECONDS * 1_000));
      const phone = openPhone();
      const begun = performance.now();
      const isIn = await join(phone, place);
      phone.close();
      return { isIn, took: performance.now() - begun };
    }),
  );
}

function at(share: number, joined: readonly Joined[]): number | null {
  return quantile(joined.map(({ took }) => took).sort((a, b) => a - b), share);
}
