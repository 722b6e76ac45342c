import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Result } from "../../diagnostics/result.js";
import type { DuckdbError } from "../../engine/duckdb-error.js";
import type { FoundTable } from "./facts.js";

/** A table that may be there to read. */
export interface Openable {
    /** As the user would write it. */
    readonly shown: string;
    /** @throws DuckdbError when not even its columns can be found */
    readonly open: () => Promise<Result<Opened | null>>;
}

/** A table whose columns are known, and what is wrong with it when it cannot be read after all. */
export interface Opened {
    readonly found: FoundTable;
    /** What is wrong that DuckDB reads without a word. */
    readonly verify: () => Promise<readonly Diagnostic[]>;
    readonly explain: (error: DuckdbError) => Promise<readonly Diagnostic[]>;
}
