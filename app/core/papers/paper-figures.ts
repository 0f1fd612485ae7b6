import { previousCycle } from "../cycle";
import type { LensId } from "../framework/framework";
import { careSettingName } from "../organisations/care-setting";
import { NO_MEASURE } from "../text/actions";
import { formatCycle } from "../text/cycles";
import { formatDate } from "../text/dates";
import { formatLevel, formatNumber } from "../text/numbers";
import { roundHalfAway } from "../text/rounding";
import { balanceFigures, followUpFigures } from "./action-figures";
import { readingInWords } from "./actions";
import type { PaperFigure } from "./paper";
import type { BoardPaperSource } from "./board-paper-source";
import type { DmaEntrySource, DmaResultSource } from "./dma-source";
import type { PaperTheme } from "./paper-theme";
import { pillarIds, valueOf } from "./peers";
import { answeredOf, medianOf, viewsOf } from "./position";
import { OWN_RECORD, sourceReference } from "./paper-sources";
import { isSealed, printableMean, standingOf } from "./standing";

type Draft = Omit<PaperFigure, "reference" | "asAt" | "source">;

/** Every number the paper prints, layer by layer, each with what it rests on, its date and its source. */
export function figuresOf(source: BoardPaperSource): readonly PaperFigure[] {
  const ownDate = formatDate(source.assessment.approvedOn ?? source.assessment.consideredOn ?? source.assessment.proposedOn ?? source.asAt);
  const own = (draft: Draft) => ({ ...draft, asAt: ownDate, source: OWN_RECORD });
  const all = [
    ...source.themes.flatMap((theme) => themeFigures(theme, source)).map(own),
    ...(["measures", "trends"] as const).flatMap((lens) => meanFigure(lens, source)).map(own),
    ...dmaFigures(source),
    ...[...actionFigures(source), ...balanceFigures(source), ...followUpFigures(source)].map(own),
    ...vitalSignFigures(source),
  ];
  return all.map((figure, index) => ({ reference: `F${index + 1}`, ...figure }));
}

function themeFigures(theme: PaperTheme, source: BoardPaperSource): readonly Draft[] {
  const figure = (name: string, value: number | null, text: string, basis: string): Draft => ({ layer: "board", subject: theme.title, name, value, text, basis });
  if (isSealed(theme, source)) return [figure("Agreed level", null, "In private session", "")];
  if (standingOf(theme, source) === "left-out") return [figure("Agreed level", null, "Left out this cycle", "")];
  const last = formatCycle(previousCycle(source.assessment.cycle));
  const { views } = theme;
  const levelsGiven = views.kind === "shown" && source.profile === "board" ? `, ${views.levelsGiven} gave a level` : "";
  const basis = `${answeredOf(theme)} answered`;
  return [
    figure("Agreed level", theme.agreed, formatLevel(theme.agreed), "Agreed by the board"),
    figure(`Agreed level ${last}`, theme.earlier, formatLevel(theme.earlier), theme.isComparable ? "Comparable" : "Not comparable"),
    figure("Own target", theme.target, formatLevel(theme.target), "Set by the board"),
    figure("Answered", theme.answered, answeredOf(theme), "Seats that could answer"),
    figure("Median", views.kind === "shown" ? Number(medianOf(theme)) : null, medianOf(theme), `${basis}${levelsGiven}`),
    figure("Views", null, viewsOf(theme), basis),
    figure("Level of the elements met", theme.elementsLevel, formatLevel(theme.elementsLevel), "Ticked by the digital team, with evidence"),
  ];
}

function meanFigure(lens: LensId, source: BoardPaperSource): readonly Draft[] {
  const mean = printableMean(lens, source);
  const subject = lens === "measures" ? "Seven measures" : "Six trends";
  const count = source.themes.filter((theme) => theme.lens === lens).length;
  return mean === null ? [] : [{ layer: "board", subject, name: "Mean of agreed levels", value: roundHalfAway(mean, 1), text: formatNumber(mean), basis: `${count} of ${count} agreed` }];
}

function dmaFigures(source: BoardPaperSource): readonly Omit<PaperFigure, "reference">[] {
  const { dma, files } = source;
  if (dma === null) return [];
  const reference = sourceReference(dma.fileId, source);
  const asAt = formatDate(files.find(({ id }) => id === dma.fileId)?.asAt ?? null);
  return dma.entries.flatMap((entry) => [...pillarFigures(entry, dma), ...overallFigure(entry, dma)].map((draft) => ({ ...draft, asAt, source: reference })));
}

function pillarFigures(entry: DmaEntrySource, dma: DmaResultSource): readonly Draft[] {
  const setting = careSettingName(entry.setting);
  const { peers, national } = entry;
  return pillarIds(dma).flatMap((id) => {
    const figure = (name: string, value: number | null, basis: string): Draft => ({
      layer: "dma",
      subject: `${dma.pillarTitles[id] ?? id} (${setting})`,
      name: `${dma.releaseName}, ${name}`,
      value: value === null ? null : roundHalfAway(value, 1),
      text: formatNumber(value),
      basis,
    });
    return [
      figure("as published", valueOf(entry.values, id), `${setting} entry`),
      figure("mean of peers", valueOf(peers?.means ?? {}, id), peers === null ? "Not available: no peer" : `n ${peers.n}, by ${peers.basis}, ${peers.group}, this trust left out`),
      figure("national mean", valueOf(national?.means ?? {}, id), national === null ? "Not available" : `n ${national.n}, by entry`),
      ...(peers?.entries ?? []).map(({ name, values }) => figure(name, valueOf(values, id), `${setting} entry`)),
    ];
  });
}

function overallFigure({ overall, setting }: DmaEntrySource, dma: DmaResultSource): readonly Draft[] {
  if (overall === null) return [];
  return [{ layer: "dma", subject: `Overall (${careSettingName(setting)})`, name: `${dma.releaseName}, as published`, value: roundHalfAway(overall, 1), text: formatNumber(overall), basis: "As published, never recomputed" }];
}

function actionFigures({ actions }: BoardPaperSource): readonly Draft[] {
  return actions.flatMap(({ title, benefit }) => {
    if (benefit === null) return [{ layer: "action", subject: title.text, name: "Outcome measure", value: null, text: NO_MEASURE, basis: "Measured by the trust" }];
    const reading = (name: string, value: number | null): Draft => ({
      layer: "action",
      subject: title.text,
      name: `${benefit.measure.text}, ${name}`,
      value: value === null ? null : roundHalfAway(value, benefit.decimals),
      text: readingInWords(value, benefit),
      basis: "Measured by the trust",
    });
    return [reading("start", benefit.start), reading("now", benefit.now), reading("target", benefit.target)];
  });
}

function vitalSignFigures({ vitalSigns }: BoardPaperSource): readonly Omit<PaperFigure, "reference">[] {
  return vitalSigns.map((sign) => ({
    layer: "vital-sign",
    subject: "Vital signs",
    name: sign.title,
    value: sign.value === null ? null : roundHalfAway(sign.value, sign.decimals),
    text: readingInWords(sign.value, sign),
    basis: sign.reference ?? "Measured by the trust",
    asAt: formatDate(sign.on),
    source: OWN_RECORD,
  }));
}

