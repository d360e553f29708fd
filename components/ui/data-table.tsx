import clsx from "clsx";
import type { ReactNode } from "react";

export interface Column {
  readonly key: string;
  readonly header: ReactNode;
  /** Figures stand at the end so that their digits align. */
  readonly align?: "start" | "end";
  /** The cell that names its row; the first column unless said otherwise. */
  readonly isRowHeader?: boolean;
}

export interface Row {
  readonly id: string;
  readonly cells: Readonly<Record<string, ReactNode>>;
}

interface DataTableProps {
  caption: ReactNode;
  captionLook?: "shown" | "hidden";
  columns: readonly Column[];
  rows: readonly Row[];
  /** Shown in place of rows when there are none; say what to do next. */
  empty?: ReactNode;
  /** On a phone: "stack" (default) sets each row as a small list, "scroll" keeps the grid and scrolls sideways. */
  narrow?: "stack" | "scroll";
}

/** Written out because a table laid out as blocks loses its own roles in some browsers. */
const ROLE = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  columnHeader: { role: "columnheader" },
  rowHeader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

/**
 * A table that still reads on a phone. `columns: {key,header,align,isRowHeader}[]`, `rows: {id,cells}[]`.
 */
export function DataTable(props: DataTableProps) {
  const { caption, captionLook = "shown", columns, rows, empty, narrow = "stack" } = props;
  if (rows.length === 0 && empty) return <div>{empty}</div>;
  const stack = narrow === "stack";
  return (
    <div className={stack ? undefined : "overflow-x-auto"} tabIndex={stack ? undefined : 0}>
      <table {...ROLE.table} className={clsx("w-full border-collapse text-start", stack && "max-sm:block")}>
        <caption
          className={
            captionLook === "hidden"
              ? "visually-hidden"
              : clsx("pb-3 text-start font-semibold", stack && "max-sm:block")
          }
        >
          {caption}
        </caption>
        <HeadRow columns={columns} stack={stack} />
        <tbody {...ROLE.group} className={clsx(stack && "max-sm:block")}>
          {rows.map((row) => (
            <BodyRow key={row.id} row={row} columns={columns} stack={stack} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeadRow({ columns, stack }: { columns: readonly Column[]; stack: boolean }) {
  return (
    <thead {...ROLE.group} className={clsx(stack && "max-sm:visually-hidden")}>
      <tr {...ROLE.row}>
        {columns.map((column) => (
          <th
            key={column.key}
            {...ROLE.columnHeader}
            scope="col"
            className={clsx(
              "border-b border-ink px-3 py-2 align-bottom text-xs font-medium text-muted first:ps-0 last:pe-0",
              column.align === "end" ? "text-end print:whitespace-nowrap" : "text-start",
            )}
          >
            {column.header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function BodyRow({ row, columns, stack }: { row: Row; columns: readonly Column[]; stack: boolean }) {
  const named = columns.some((column) => column.isRowHeader);
  return (
    <tr {...ROLE.row} className={clsx("border-b border-line", stack && "max-sm:block max-sm:py-3")}>
      {columns.map((column, index) => {
        const isName = named ? column.isRowHeader === true : index === 0;
        const Cell = isName ? "th" : "td";
        return (
          <Cell
            key={column.key}
            {...(isName ? ROLE.rowHeader : ROLE.cell)}
            scope={isName ? "row" : undefined}
            className={clsx(
              "px-3 py-2.5 align-top font-normal first:ps-0 last:pe-0",
              column.align === "end" ? "text-end print:whitespace-nowrap" : "text-start",
              stack && "max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:px-0 max-sm:py-1",
              stack && isName && "max-sm:font-medium",
            )}
          >
            {stack && !isName ? (
              <span aria-hidden className="text-sm text-muted sm:hidden">
                {column.header}
              </span>
            ) : null}
            <span className={clsx("min-w-0", stack && !isName && "max-sm:text-end")}>{row.cells[column.key]}</span>
          </Cell>
        );
      })}
    </tr>
  );
}
