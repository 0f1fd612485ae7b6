import { Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { colours } from "../../core/look/tokens";
import type { Profile, ProfileRow } from "../../core/papers/paper-blocks";
import { dmaCell, hatch, legendMark, levelHeads, levelLines, profileCell } from "../../core/papers/profile-figure";
import { measure, rule, type } from "./look";
import { DrawnShapes } from "./shapes";
import { tagged } from "./tagging/tags";

/** Column widths in points; the official result stands clear of the rest. */
const TITLE = 125;
const LEVELS = 145;
const ANSWERED = 48;
const MEDIAN = 38;
const LANE = 56;
const GUTTER = 9;
const ROW = 18;
/** How far a diamond around its level may reach over its row, above and below. */
const OVERHANG = 5;

type Widths = { readonly title: number; readonly levels: number; readonly views: number; readonly lane: number };

/** Figure 1: a table one column of which is drawn, with the official result in a lane of its own. */
export function ProfileTable({ profile }: { readonly profile: Profile }) {
  const lane = profile.dmaScale === null ? 0 : LANE + GUTTER;
  const widths = { title: TITLE, levels: LEVELS, lane, views: measure - TITLE - LEVELS - ANSWERED - MEDIAN - lane };
  return (
    <View wrap={false} style={{ marginTop: 8, borderTopWidth: rule.section, borderTopColor: colours.ink, paddingTop: 5 }}>
      <Text style={type.finding} {...tagged({ tag: "H2" })}>
        {profile.label}. {profile.finding}
      </Text>
      <Legend legend={profile.legend} />
      <View {...tagged({ tag: "Table", summary: profile.caption })}>
        <Head profile={profile} widths={widths} />
        {profile.groups.map((group, index) => (
          <Group key={group.title} group={group} profile={profile} widths={widths} isFirst={index === 0} />
        ))}
      </View>
      {profile.notes.length > 0 && <Text style={{ ...type.note, marginTop: 3 }}>{profile.notes.join(" ")}</Text>}
    </View>
  );
}

const MARKS: readonly (keyof Profile["legend"])[] = ["agreed", "earlier", "unchanged", "target", "atTarget", "broken", "dma"];

function Legend({ legend }: { readonly legend: Profile["legend"] }) {
  return (
    <View style={{ flexDirection: "row", flexWrap: "wrap", columnGap: 9 }}>
      {MARKS.map((name) => {
        const words = legend[name];
        return words === undefined ? null : (
          <View key={name} style={{ flexDirection: "row", alignItems: "center" }}>
            <DrawnShapes drawing={legendMark(name)} />
            <Text style={{ ...type.note, color: colours.ink, marginLeft: 3 }}>{words}</Text>
          </View>
        );
      })}
    </View>
  );
}

function Head({ profile, widths }: { readonly profile: Profile; readonly widths: Widths }) {
  const { columns, groups } = profile;
  return (
    <View style={{ flexDirection: "row" }} {...tagged({ tag: "TR" })}>
      <HeadCell width={widths.title}>{groups[0]?.title ?? ""}</HeadCell>
      <View style={{ ...headStyle, width: widths.levels }} {...tagged({ tag: "TH", scope: "Column" })}>
        <DrawnShapes drawing={levelHeads({ width: widths.levels, height: 13 })} alt={columns.levels} />
      </View>
      <HeadCell width={ANSWERED}>{columns.answered}</HeadCell>
      <HeadCell width={MEDIAN}>{columns.median}</HeadCell>
      <HeadCell width={widths.views}>{columns.views}</HeadCell>
      {profile.dmaScale !== null && (
        <View style={{ width: LANE, marginLeft: GUTTER, borderBottomWidth: rule.table, borderBottomColor: colours.purple, justifyContent: "flex-end", paddingBottom: 2 }}>
          <Text style={{ ...type.tableHead, color: colours.purple }} {...tagged({ tag: "TH", scope: "Column" })}>
            {columns.dma}
          </Text>
        </View>
      )}
    </View>
  );
}

const headStyle = { borderBottomWidth: rule.table, borderBottomColor: colours.ink, justifyContent: "flex-end", paddingBottom: 2 } as const;

function HeadCell({ width, children }: { readonly width: number; readonly children: string }) {
  return (
    <View style={{ ...headStyle, width }}>
      <Text style={type.tableHead} {...tagged({ tag: "TH", scope: "Column" })}>
        {children}
      </Text>
    </View>
  );
}

function Group({ group, profile, widths, isFirst }: { readonly group: Profile["groups"][number]; readonly profile: Profile; readonly widths: Widths; readonly isFirst: boolean }) {
  const columns = profile.dmaScale === null ? 5 : 6;
  return (
    <>
      {!isFirst && (
        <View style={{ flexDirection: "row", alignItems: "flex-end" }} {...tagged({ tag: "TR" })}>
          <View style={{ width: measure - widths.lane, height: 21, justifyContent: "flex-end", paddingBottom: 2, borderBottomWidth: rule.table, borderBottomColor: colours.ink }}>
            <Text style={{ ...type.table, fontWeight: 700 }} {...tagged({ tag: "TH", scope: "Row", colSpan: columns })}>
              {group.title}
            </Text>
          </View>
        </View>
      )}
      {group.rows.map((row, index) => (
        <Row key={row.themeId} row={row} profile={profile} widths={widths} laneNote={index === 0 ? group.dmaGap : null} />
      ))}
    </>
  );
}

function Row({ row, profile, widths, laneNote }: { readonly row: ProfileRow; readonly profile: Profile; readonly widths: Widths; readonly laneNote: string | null }) {
  return (
    <View style={{ flexDirection: "row", minHeight: ROW }} {...tagged({ tag: "TR" })}>
      <Cell width={widths.title}>
        <Text style={type.table} {...tagged({ tag: "TH", scope: "Row" })}>
          {row.title}
        </Text>
      </Cell>
      <Marks row={row} widths={widths} />
      {profile.dmaScale !== null && <Lane row={row} scale={profile.dmaScale} note={laneNote} />}
    </View>
  );
}

function Marks({ row, widths }: { readonly row: ProfileRow; readonly widths: Widths }) {
  if (row.state === "private" || row.state === "left-out") {
    return <Gap width={measure - widths.title - widths.lane} words={row.gap ?? ""} colSpan={4} />;
  }
  return (
    <>
      {row.state === "none" ? (
        <Gap width={widths.levels} words={row.gap ?? ""} colSpan={1} />
      ) : (
        <View style={{ ...cellStyle, width: widths.levels }} {...tagged({ tag: "TD" })}>
          <LevelLines width={widths.levels} />
          <View style={{ marginVertical: -OVERHANG }}>
            <DrawnShapes drawing={profileCell(row, { width: widths.levels, height: ROW + 2 * OVERHANG })} alt={row.alternative} />
          </View>
        </View>
      )}
      <Cell width={ANSWERED}>
        <Text style={type.table} {...tagged({ tag: "TD" })}>
          {row.answered}
        </Text>
      </Cell>
      <Cell width={MEDIAN}>
        <Text style={{ ...type.table, fontWeight: 700, textAlign: "center", paddingRight: 8 }} {...tagged({ tag: "TD" })}>
          {row.median}
        </Text>
      </Cell>
      <Cell width={widths.views}>
        <Text style={type.table} {...tagged({ tag: "TD" })}>
          {row.views}
        </Text>
      </Cell>
    </>
  );
}

/** The axis, drawn through the row's whole height however tall its title makes it. */
function LevelLines({ width }: { readonly width: number }) {
  return (
    <>
      {levelLines(width).map((left) => (
        <View key={left} style={{ position: "absolute", top: 0, bottom: 0, left: left - 0.3, width: 0.6, backgroundColor: colours.lineMid }} />
      ))}
    </>
  );
}

/** What is not shown looks the same whatever the reason: a hatch, and its words on white. */
function Gap({ width, words, colSpan }: { readonly width: number; readonly words: string; readonly colSpan: number }) {
  return (
    <View style={{ ...cellStyle, width, height: ROW, alignItems: "center" }} {...tagged({ tag: "TD", colSpan })}>
      <View style={{ position: "absolute", top: 0, left: 0 }}>
        <DrawnShapes drawing={hatch({ width, height: ROW - rule.hair })} />
      </View>
      <Text style={{ ...type.table, backgroundColor: colours.ground, paddingHorizontal: 6 }}>{words}</Text>
    </View>
  );
}

function Lane({ row, scale, note }: { readonly row: ProfileRow; readonly scale: NonNullable<Profile["dmaScale"]>; readonly note: string | null }) {
  if (row.dma === null) {
    return (
      <View style={{ width: LANE, marginLeft: GUTTER, height: ROW }} {...tagged({ tag: "TD" })}>
        {note !== null && <Text style={{ ...type.note, position: "absolute", top: 4, left: 0, width: LANE }}>{note}</Text>}
      </View>
    );
  }
  const drawn = { width: LANE - 24, height: ROW - rule.hair };
  return (
    <View style={{ width: LANE, marginLeft: GUTTER, flexDirection: "row", alignItems: "center", backgroundColor: colours.purpleWash, borderBottomWidth: rule.hair, borderBottomColor: colours.ground }}>
      <DrawnShapes drawing={dmaCell(row.dma.value, scale, drawn)} />
      <Text style={{ ...type.table, fontWeight: 700, color: colours.purple, width: 22, textAlign: "right" }} {...tagged({ tag: "TD" })}>
        {row.dma.text}
      </Text>
    </View>
  );
}

const cellStyle = { justifyContent: "center", borderBottomWidth: rule.hair, borderBottomColor: colours.line } as const;

function Cell({ width, children }: { readonly width: number; readonly children: ReactNode }) {
  return <View style={{ ...cellStyle, width }}>{children}</View>;
}
