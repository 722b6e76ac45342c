import type { Value } from "../expression/value.js";
import type { Dials } from "./dials.js";
import type { Lexicon } from "./lexicon.js";
import type { Moment } from "./moment.js";
import type { Person } from "./person.js";
import type { Kind, Shape } from "./shape.js";

/** Everything that rows are made from. */
export interface World {
    readonly seed: number;
    readonly asOf: Moment;
    readonly profiles: number;
    readonly dials: Dials;
    readonly lexicon: Lexicon;
    /** Values that some identity blocks: systems are full of them. */
    readonly blocked: ReadonlyMap<string, readonly string[]>;
    readonly person: (index: number) => Person;
    /** Rows of one person in one table. */
    readonly rowsOf: (shape: Shape, index: number) => readonly Row[];
    /** How many keys a reference table has. */
    readonly sizeOf: (shape: Shape) => number;
    /** The table a keyed entity is made of. */
    readonly entityTable: (entity: string) => Shape | undefined;
    /** The reference table whose rows a column of that name alone names. */
    readonly tableKeyedBy: (column: string) => Shape | undefined;
    /** All versions of one key of a reference table, oldest first. */
    readonly referenceRows: (shape: Shape, index: number) => readonly Row[];
}

/** By column name; only raw columns. */
export type Cells = Map<string, Value>;

export interface Row {
    readonly cells: Cells;
    /** When its first state was written: created_at, where it is overwritten. */
    readonly created: Moment;
    /** When it was written, as the table dates rows: updated_at or occurred_at. */
    readonly time: Moment;
    /** When it reached the warehouse. */
    readonly loaded: Moment;
    /** Whose it is: the number of a person. */
    readonly person: number | null;
    /** The event it becomes, where its table has several. */
    readonly kind: Kind | null;
}
