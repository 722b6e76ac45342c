import { ownParty } from "../../names/own-party.js";
import { relationNames } from "../../names/relation-names.js";
import type { Column, LineageEdge } from "../plan/column.js";
import { makeColumn } from "../plan/make-column.js";
import type { IdentityLayout } from "./layout.js";

const string = { kind: "string" } as const;
const integer = { kind: "integer" } as const;
const timestamp = { kind: "timestamp" } as const;

/** What every observation says, from the source's row to the rejections. */
export const observationColumns = {
    source_table: makeColumn("source_table", string, "Table of the row: `source.table`.", { nullable: false }),
    source_key: makeColumn("source_key", string, "Key of the row, as text.", { nullable: false }),
    source_column: makeColumn("source_column", string, "Column of the value; several make a composite.", {
        nullable: false,
    }),
    identifier_type: makeColumn("identifier_type", string, "Which kind of identifier it is.", { nullable: false }),
    identifier_rank: makeColumn("identifier_rank", integer, "Strength of the type: 1 is the strongest.", {
        nullable: false,
    }),
    source_position: makeColumn(
        "source_position",
        integer,
        "Place among the identifiers of its table: of two of one type the first is the stronger.",
        { nullable: false },
    ),
    raw_value: makeColumn("raw_value", string, "The value as the source has it.", {
        nullable: false,
        pii: "identifier",
    }),
    identifier: makeColumn("identifier", string, "The value after normalising; null where it has no such form.", {
        pii: "identifier",
    }),
    node_id: makeColumn("node_id", integer, "Hash of type and identifier, the same on every engine."),
    rejection: makeColumn("rejection", string, "Why the value is not used; null where it is."),
    first_seen_at: makeColumn("first_seen_at", timestamp, "When it was first seen; null where the source cannot tell."),
    last_seen_at: makeColumn("last_seen_at", timestamp, "When it was last seen."),
} as const;

/** Which party of its row an identifier names, where rows have several. */
export const roleColumn = ({ hasRoles }: IdentityLayout): readonly Column[] =>
    hasRoles
        ? [
              makeColumn("role", string, `Which party of the row it names; '${ownParty}' is whose row it is.`, {
                  nullable: false,
              }),
          ]
        : [];

/** Which life of its value an identifier is, where values expire. */
export const lifeColumn = (
    { hasLives }: Pick<IdentityLayout, "hasLives">,
    from: Column["from"],
    rest: Partial<Column> = {},
): readonly Column[] =>
    hasLives
        ? [
              makeColumn("life", integer, "1 until the value was not seen for too long; then 2, and so on.", {
                  nullable: false,
                  from,
                  ...rest,
              }),
          ]
        : [];

/** The columns of an observation, in order. */
export function columnsOfObservation(layout: IdentityLayout): readonly Column[] {
    const { source_table, source_key, ...rest } = observationColumns;
    return [source_table, source_key, ...roleColumn(layout), ...Object.values(rest)];
}

/** A column that another relation hands on unchanged. */
export function carried(column: Column, relation: string, rest: Partial<Column> = {}): Column {
    return { ...column, from: [edge(relation, column.name, "identity")], ...rest };
}

export const edge = (relation: string, column: string, change: LineageEdge["change"]): LineageEdge => ({
    relation,
    column,
    change,
});

/** The id of a profile, where profiles are made. */
export function profileColumn(
    { identity, profileId }: IdentityLayout,
    rest: Partial<Column> & { readonly from: Column["from"] },
): Column {
    return makeColumn(profileId, string, "Id of the profile.", { nullable: false, identifies: identity.name, ...rest });
}

/** The id of a profile that `dim_<identity>` has. */
export function profileReference(layout: IdentityLayout, name: string, from: Column["from"]): Column {
    const references = { relation: relationNames.profiles(layout.identity.name), column: layout.profileId };
    return { ...profileColumn(layout, { from }), name, references };
}

/** Whether an identifier counts no more, where sources say so. */
export const replacedColumn = ({ replaces }: IdentityLayout, from: Column["from"]): readonly Column[] =>
    replaces
        ? [
              makeColumn("is_replaced", { kind: "boolean" }, "Another identifier took its place, and counts instead.", {
                  nullable: false,
                  from,
              }),
          ]
        : [];

/** The kinds of identifier there are, where consumers read them. */
export const typeValues = ({ identity }: IdentityLayout): Column["values"] => ({
    values: identity.identifiers.map(({ name }) => name),
    open: false,
});

/** The parties there are, where consumers read them. */
export const roleValues = ({ identity, roles }: IdentityLayout): Pick<Column, "values" | "listed"> => ({
    values: { values: roles, open: false },
    listed: `${identity.name}_role`,
});

/** Why a value is not used, in the order in which it is judged. */
export const rejectionReasons = ["null_like", "invalid", "blocked", "contradictory", "fan_out"] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
