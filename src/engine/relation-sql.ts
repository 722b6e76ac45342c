import type { Renderer } from "../render/renderer.js";
import type { Relation } from "../warehouse/plan/relation.js";

/**
 * The select that makes a relation, as DuckDB runs it, or of a relation that keeps its rows the one that reads what
 * changed.
 *
 * @param asOf `YYYY-MM-DD HH:MM:SS.ffffff`, UTC.
 */
export function relationSql(
    { body, program }: Relation,
    renderer: Renderer,
    asOf: string,
    rows: "all" | "changed" = "all",
): string {
    const work = program === null ? {} : { work: { prefix: program.prefix, round: null } };
    return renderer.render(body, { kind: "direct", asOf, incremental: rows === "changed", ...work });
}
