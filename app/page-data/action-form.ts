import type { ActionWords } from "../core/actions/action";
import { CHANGE_KINDS } from "../core/charts/balance";
import { listPossibleOwners } from "../db/action-owners";
import type { Queries } from "../db/database";
import type { ActionOptions } from "../ui/pages/action-fields";
import type { Typed } from "../web/forms";
import type { TrustPlace } from "./trust-place";
import { themesOf } from "../core/framework/themes";

/** What the fields of an action's form offer. */
export async function readActionOptions(db: Queries, { trust, framework }: Pick<TrustPlace, "trust" | "framework">, today: string): Promise<ActionOptions> {
  const owners = await listPossibleOwners(db, trust.code, today);
  return {
    kinds: CHANGE_KINDS,
    people: owners.map(({ id, name }) => ({ value: id, text: name })),
    themes: themesOf(framework).map(({ id, title, statements }) => ({ id, title, statements: statements.filter(({ audience }) => audience === "organisation").map((statement) => ({ value: statement.id, text: statement.text })) })),
  };
}

/** An action's words as its form would have sent them. */
export function typedOf({ themes, benefit, dueOn, pounds, people, isPublic, personId, ...lines }: ActionWords): Typed {
  const fields = {
    what: lines.what,
    ownerRole: lines.ownerRole,
    kind: lines.kind,
    status: lines.status,
    personId: personId ?? "",
    pounds: numberText(pounds),
    people: numberText(people),
    bafReference: lines.bafReference ?? "",
    notes: lines.notes ?? "",
    lessons: lines.lessons ?? "",
    "themeIds[]": themes.map(({ themeId }) => themeId).join("\n"),
    ...(isPublic ? { isPublic: "yes" } : {}),
    ...Object.fromEntries(themes.map(({ themeId, statementId }) => [`statements.${themeId}`, statementId ?? ""])),
    ...dateFields("dueOn", dueOn),
    ...(benefit === null
      ? {}
      : {
          "benefit.measure": benefit.measure,
          "benefit.unit": benefit.unit,
          "benefit.decimals": String(benefit.decimals),
          "benefit.baseline": numberText(benefit.baseline),
          "benefit.target": numberText(benefit.target),
          "benefit.owner": benefit.owner ?? "",
          "benefit.status": benefit.status,
          ...dateFields("benefit.baselineOn", benefit.baselineOn),
          ...dateFields("benefit.targetOn", benefit.targetOn),
        }),
  };
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [`action.${name}`, text]));
}

function numberText(value: number | null): string {
  return value === null ? "" : String(value);
}

function dateFields(name: string, date: string | null): Typed {
  const [year = "", month = "", day = ""] = (date ?? "").split("-").map((part) => part.replace(/^0+/, ""));
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}
