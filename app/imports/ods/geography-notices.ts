import type { IcbRegister } from "../../core/organisations/register";
import type { OdsTrust } from "./parse-ods";

/** A postcode area a file gives that is no open board's. It is kept as a hint all the same. */
export type GeographyNotice = {
  readonly icbCode: string;
  /** How many trusts of the file lie there. */
  readonly trusts: number;
  /** Null: no board has this code. */
  readonly board: { readonly name: string; readonly closed: string; readonly successors: readonly string[] } | null;
};

/** The postcode areas of a file that no board has, or whose board had closed when the file was issued, in order of code. */
export function findGeographyNotices(trusts: readonly OdsTrust[], boards: IcbRegister, issuedOn: string): readonly GeographyNotice[] {
  const codes = [...new Set(trusts.flatMap(({ geographyCode }) => geographyCode ?? []))].toSorted();
  return codes.flatMap((icbCode): GeographyNotice[] => {
    const board = boards.icbs.find(({ code }) => code === icbCode);
    const count = trusts.filter(({ geographyCode }) => geographyCode === icbCode).length;
    if (board === undefined) return [{ icbCode, trusts: count, board: null }];
    if (board.closed === null || board.closed >= issuedOn) return [];
    const successors = boards.succession.filter(({ predecessor }) => predecessor === icbCode).map(({ successor }) => successor);
    return [{ icbCode, trusts: count, board: { name: board.name, closed: board.closed, successors } }];
  });
}
