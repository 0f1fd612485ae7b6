import type { Balance, Block, Peers, Priorities, Table } from "../../core/papers/paper-blocks";
import { balanceCell } from "../../core/papers/balance-figure";
import { peersCell, peersLegendMark, scaleHeads } from "../../core/papers/peers-figure";
import { setAsideSign } from "../../core/papers/set-aside-sign";
import { ActionsTable } from "./actions-table";
import { BallotBlock } from "./ballot-block";
import { DrawnShapes } from "./drawn-shapes";
import { LevelsTable } from "./levels-table";
import { ProseWords } from "./prose-words";
import { Scrolling } from "./scrolling";

/** The parts of a section, one under the other. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} />
      ))}
    </>
  );
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p className={block.isNote ? "bm-paper-note" : undefined}>
          <ProseWords prose={block.prose} />
        </p>
      );
    case "list": {
      const List = block.isOrdered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((prose, index) => (
            <li key={index}>
              <ProseWords prose={prose} />
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return <DataTable table={block} />;
    case "peers":
      return <PeersFigure peers={block} />;
    case "priorities":
      return <PriorityLists priorities={block} />;
    case "actions":
      return <ActionsTable actions={block} />;
    case "balance":
      return <BalanceTable balance={block} />;
    case "levels":
      return <LevelsTable levels={block} />;
    case "ballot":
      return <BallotBlock ballot={block} />;
  }
}

function DataTable({ table }: { readonly table: Table }) {
  const className = (index: number) => [table.columns[index]?.isNumber ? "bm-paper-number" : "", table.columns[index]?.layer === "dma" ? "bm-paper-dma" : ""].join(" ").trim() || undefined;
  return (
    <Scrolling label={table.caption}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ heading }, index) => (
              <th key={index} scope="col" className={className(index)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ cells, isGroup }, rowIndex) => (
            <tr key={rowIndex} className={isGroup ? "bm-paper-group" : undefined}>
              {(isGroup ? cells.slice(0, 1) : cells).map((text, index) =>
                index === 0 ? (
                  <th key={index} scope={isGroup ? "colgroup" : "row"} colSpan={isGroup ? cells.length : undefined}>
                    {text}
                  </th>
                ) : (
                  <td key={index} className={className(index)}>
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

const DRAWN = { width: 180, height: 18 };

function PeersFigure({ peers }: { readonly peers: Peers }) {
  return (
    <div className="bm-paper-beside">
      <Scrolling label={peers.caption}>
        <table className="bm-paper-drawn">
          <caption>{peers.caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="bm-paper-dma">{peers.label}</th>
              <th scope="col">
                <DrawnShapes drawing={scaleHeads(peers.scale, { ...DRAWN, height: 13 })} alt={`Scale ${peers.scale.lowest} to ${peers.scale.highest}`} />
              </th>
            </tr>
          </thead>
          <tbody>
            {peers.rows.map((row) => (
              <tr key={row.title}>
                <th scope="row">{row.title}</th>
                <td>
                  <DrawnShapes drawing={peersCell(row, peers.scale, DRAWN)} alt={row.alternative} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <div>
        <ul className="bm-paper-legend bm-paper-legend--stacked">
          {(["own", "peers", "national"] as const).map((name) =>
            peers.legend[name] === null ? null : (
              <li key={name}>
                <DrawnShapes drawing={peersLegendMark(name)} />
                <span>{peers.legend[name]}</span>
              </li>
            ),
          )}
        </ul>
        <Blocks blocks={peers.beside} />
      </div>
    </div>
  );
}

function PriorityLists({ priorities }: { readonly priorities: Priorities }) {
  const { ranked, setAside } = priorities;
  return (
    <div className="bm-paper-columns">
      {ranked.length > 0 && (
        <ol>
          {ranked.map((prose, index) => (
            <li key={index}>
              <ProseWords prose={prose} />
            </li>
          ))}
        </ol>
      )}
      {setAside.length > 0 && (
        <ul className="bm-paper-legend bm-paper-legend--stacked">
          {setAside.map(({ decision, prose }, index) => (
            <li key={index}>
              <DrawnShapes drawing={setAsideSign(decision)} />
              <span>
                <ProseWords prose={prose} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function BalanceTable({ balance: { caption, columns, rows } }: { readonly balance: Balance }) {
  return (
    <Scrolling label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.kind}</th>
            <th scope="col" className="bm-paper-number">
              {columns.count}
            </th>
            <th scope="col">{columns.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, count, length }) => (
            <tr key={kind}>
              <th scope="row">{kind}</th>
              <td className="bm-paper-number">{count}</td>
              <td>
                <DrawnShapes drawing={balanceCell(length, { width: 200, height: 13 })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
