import type { Span } from "../text/span.js";
import type { TableName } from "./entity.js";
import type { Origin } from "./origin.js";

/** A scenario that is a test: rows that arrive, and what the warehouse must then hold. */
export interface Fixture {
    readonly name: string;
    readonly description: string;
    /** What arrived for the builds before, oldest first. */
    readonly earlier: readonly Delivery[];
    /** `YYYY-MM-DD HH:MM:SS.ffffff`, UTC. */
    readonly asOf: string;
    readonly given: readonly GivenTable[];
    readonly together: readonly IdentifierGroup[];
    readonly apart: readonly IdentifierGroup[];
    readonly relations: readonly ExpectedRelation[];
    readonly origin: Origin;
    readonly span: Span;
}

/**
 * What arrives for one build. A table with `changes: overwrite` that is given holds these rows and no others from then
 * on; other tables hold what they held before, too.
 */
export interface Delivery {
    /** `YYYY-MM-DD HH:MM:SS.ffffff`, UTC. */
    readonly asOf: string;
    readonly given: readonly GivenTable[];
}

export interface GivenTable {
    readonly table: TableName;
    readonly rows: readonly FixtureRow[];
    readonly span: Span;
}

/** Values as their source text; null is null. Keys are column names (raw names where they differ are not used). */
export interface FixtureRow {
    readonly cells: readonly { readonly column: string; readonly value: string | null; readonly span: Span }[];
    readonly span: Span;
}

/** `customer_id:1`, of one identity. */
export interface FixtureIdentifier {
    readonly type: string;
    /** Which life of the value; null: the last. */
    readonly life: number | null;
    readonly value: string;
    readonly span: Span;
}

export interface IdentifierGroup {
    readonly identity: string;
    readonly identifiers: readonly FixtureIdentifier[];
    readonly span: Span;
}

export interface ExpectedRelation {
    readonly relation: string;
    /** No other rows may exist (placeholders aside). */
    readonly exactly: boolean;
    readonly rows: readonly FixtureRow[];
    readonly span: Span;
}
