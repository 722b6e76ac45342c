import type { Renderer } from "../render/renderer.js";
import type { Relation } from "../warehouse/plan/relation.js";

/**
 * The select that makes a relation, as DuckDB runs it.
 *
 * @param asOf `YYYY-MM-DD HH:MM:SS.ffffff`, UTC.
 */
export function relationSql({ body, program }: Relation, renderer: Renderer, asOf: string): string {
    const work = program === null ? {} : { work: { prefix: program.prefix, round: null } };
    return renderer.render(body, { kind: "direct", asOf, ...work });
}
