import { type SqlText, sql } from "../../text/sql-text.js";
import type { IdentityLayout } from "./layout.js";

/** What two identifiers are called together, from `node_a` and `node_b`. */
export function linkHash({ dialect }: Pick<IdentityLayout, "dialect">): SqlText {
    const integer = { kind: "integer" } as const;
    const [a, b] = [sql`node_a`, sql`node_b`].map((node) => dialect.castToText(node, integer));
    if (a === undefined || b === undefined) throw new Error("a pair has two ends");
    return dialect.md5(dialect.concat([a, sql`':'`, b]));
}
