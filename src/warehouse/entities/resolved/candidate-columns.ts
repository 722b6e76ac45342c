import type { ResolvedEntity } from "../../../model/entity.js";
import { columnNames } from "../../../names/column-names.js";
import { relationNames } from "../../../names/relation-names.js";
import type { Column, LineageEdge } from "../../plan/column.js";
import { makeColumn } from "../../plan/make-column.js";
import { offerKey } from "./offer-columns.js";

const text = { kind: "string" } as const;

/** The columns of `int_<entity>__candidates`; its history also says at which moment the values competed. */
export function candidateColumns(entity: ResolvedEntity, history: boolean): readonly Column[] {
    const owned = relationNames.ownedValues(entity.name);
    const from = (change: LineageEdge["change"], ...columns: readonly string[]): readonly LineageEdge[] =>
        columns.map((column) => ({ relation: owned, column, change }));
    const carried = (column: Column): Column => ({ ...column, from: from("identity", column.name) });
    const moments = ["valid_from", "valid_to"];
    return [
        makeColumn("candidate_id", text, "Key of the candidate.", {
            nullable: false,
            from: history ? from("transformation", "offer_id", ...moments) : from("identity", "offer_id"),
        }),
        carried(
            makeColumn(columnNames.profileId(entity.identity), text, "The profile it belongs to.", {
                nullable: false,
                identifies: entity.identity,
            }),
        ),
        ...(history
            ? [
                  makeColumn("valid_at", { kind: "timestamp" }, "The moment of the contest, UTC.", {
                      nullable: false,
                      from: from("transformation", ...moments),
                  }),
              ]
            : []),
        carried(makeColumn("attribute", text, "The attribute it competes for.", { nullable: false })),
        carried(makeColumn("value", text, "The value as text.", { nullable: false })),
        makeColumn("preference", { kind: "integer" }, "1 wins.", {
            nullable: false,
            from: from("aggregation", "updated_at", "source_rank", "source_key", "source_column", "value"),
        }),
        ...offerKey.map(carried),
    ];
}
