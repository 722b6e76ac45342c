import type { ValueType } from "../../expression/type.js";
import { type SqlText, sql } from "../../text/sql-text.js";
import { keepsLatest } from "./keep.js";
import type { IdentityLayout } from "./layout.js";

/** A column of `int_<identity>__links` that decides when a link is applied. */
export interface LinkOrderColumn {
    readonly name: SqlText;
    readonly type: ValueType;
    /** As it stands in `order by`. */
    readonly order: SqlText;
}

/**
 * In which order links are applied: strongest first, of equally strong ones the first seen, or where
 * the type says `keep: latest` the last seen. The one list of the columns
 * that decide: a build that goes on from an earlier one compares what it lists, so that none can be forgotten.
 */
export function linkOrder(layout: IdentityLayout): readonly LinkOrderColumn[] {
    return [
        { name: sql`weaker_rank`, type: { kind: "integer" }, order: sql`links.weaker_rank` },
        ...(keepsLatest(layout)
            ? [
                  {
                      name: sql`seen_until`,
                      type: { kind: "timestamp" } as const,
                      order: sql`links.seen_until desc nulls last`,
                  },
              ]
            : []),
        {
            name: sql`first_seen_at`,
            type: { kind: "timestamp" },
            order: sql`links.first_seen_at asc nulls last`,
        },
        { name: sql`link_id`, type: { kind: "string" }, order: sql`links.link_id` },
    ];
}
