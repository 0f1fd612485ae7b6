import type { CalendarDate } from "../../core/calendar-date";
import type { Parsed } from "../parsed";
import { read, unreadable } from "../parsed";
import { readIsoDate } from "../read-date";
import type { Sheet, Workbook } from "../spreadsheet/workbook";
import type { DmaFile } from "./dma-file";
import { readBoards, readPrimaryCare } from "./read-boards";
import { readProviders } from "./read-providers";
import { findSheet, inSheet } from "./sheet-table";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/**
 * Reads NHS England's results data file. Sheets and columns are found by name, wherever they stand; blanks are null;
 * a file that is not as expected is refused with the sheet and row of everything that is wrong.
 */
export function parseDmaWorkbook(workbook: Workbook): Parsed<DmaFile> {
  const sheets = {
    introduction: findSheet(workbook, /^introduction$/, "Introduction"),
    providers: findSheet(workbook, /^sc-(\d{4}) pillar summary$/, "SC - 2025 Pillar Summary"),
    providersOverall: findSheet(workbook, /^sc-(\d{2}) vs (\d{2}) overall dma$/, "SC - 24 vs 25 Overall DMA"),
    boards: findSheet(workbook, /^icb-(\d{4}) pillar summary$/, "ICB - 2025 Pillar Summary"),
    boardsOverall: findSheet(workbook, /^icb-(\d{2}) vs (\d{2}) overall dma$/, "ICB - 24 vs 25 Overall DMA"),
    primaryCare: findSheet(workbook, /^(\d{4}) pillar summary \(icb pc\)$/, "2025 Pillar Summary (ICB PC)"),
  };
  const { introduction, providers, providersOverall, boards, boardsOverall, primaryCare } = sheets;
  if (!introduction.ok || !providers.ok || !providersOverall.ok || !boards.ok || !boardsOverall.ok || !primaryCare.ok) {
    return unreadable(...Object.values(sheets).flatMap((sheet) => (sheet.ok ? [] : sheet.problems)));
  }
  const year = providers.value.match[1] ?? "";
  const otherYears = [boards, primaryCare].filter(({ value }) => value.match[1] !== year);
  const otherPairs = [providersOverall, boardsOverall].filter(({ value }) => `20${value.match[2] ?? ""}` !== year);
  const strangers = [...otherYears, ...otherPairs].map(({ value }) => inSheet(value.sheet, null, `is of another year than "${providers.value.sheet.name.trim()}"`));
  if (strangers.length > 0) return unreadable(...strangers);
  const yearBefore = `20${providersOverall.value.match[1] ?? ""}`;

  const asAt = readPublicationDate(introduction.value.sheet);
  const entries = readProviders(providers.value.sheet, providersOverall.value.sheet, year, yearBefore);
  const icbResults = readBoards(boards.value.sheet, boardsOverall.value.sheet, year, yearBefore);
  const primary = readPrimaryCare(primaryCare.value.sheet);
  if (!asAt.ok || !entries.ok || !icbResults.ok || !primary.ok) {
    return unreadable(...[asAt, entries, icbResults, primary].flatMap((part) => (part.ok ? [] : part.problems)));
  }
  return read({
    release: { id: year, name: `NHS England Digital Maturity Assessment ${year}`, asAt: asAt.value },
    entries: entries.value,
    icbResults: icbResults.value,
    primaryCare: primary.value,
  });
}

/** The introduction gives the day of publication in words: "30 March 2026". */
function readPublicationDate(sheet: Sheet): Parsed<CalendarDate> {
  const index = sheet.rows.findIndex((row) => row.some((cell) => typeof cell === "string" && /^publication date:?$/i.test(cell.trim())));
  const texts = (sheet.rows[index] ?? []).filter((cell) => typeof cell === "string");
  const date = texts.map(dateInWords).find((found) => found !== null);
  if (date !== undefined && date !== null) return read(date);
  return unreadable(inSheet(sheet, index === -1 ? null : index + 1, 'there is no "Publication date:" with a date such as 30 March 2026'));
}

function dateInWords(text: string): CalendarDate | null {
  const match = /^(\d{1,2}) ([a-z]+) (\d{4})$/i.exec(text.trim());
  if (match === null) return readIsoDate(text.slice(0, 10));
  const month = MONTHS.indexOf((match[2] ?? "").toLowerCase()) + 1;
  return readIsoDate(`${match[3]}-${String(month).padStart(2, "0")}-${(match[1] ?? "").padStart(2, "0")}`);
}
