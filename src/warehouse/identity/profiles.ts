import { relationNames } from "../../names/relation-names.js";
import { literal, type SqlText, sql } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import { erasedMember, unknownMember } from "../plan/moments.js";
import type { Relation } from "../plan/relation.js";
import { edge, profileColumn, typeValues } from "./columns.js";
import type { IdentityLayout } from "./layout.js";
import { profileTooLarge } from "./profile-size.js";
import { mart } from "./relation.js";
import type { ProfilesView } from "./views.js";

/** Plans `dim_<identity>`: every profile there is, known or anonymous, and the unknown member. */
export function planProfiles(layout: IdentityLayout): Relation {
    const { identity, dialect, refs, profileId, profileIdSql } = layout;
    const columns = profileColumns(layout);
    const placeholder = (member: string): readonly SqlText[] => {
        const known: Readonly<Record<string, SqlText>> = {
            [profileId]: literal(member),
            identifiers: sql`0`,
            is_placeholder: sql`true`,
        };
        return columns.map(
            ({ name, type }) => sql`${known[name] ?? dialect.nullOf(type)} as ${dialect.identifier(name)}`,
        );
    };
    const view: ProfilesView = {
        ...header(identity.description, identity.origin, "table"),
        resolved: refs.resolved,
        profile_id: profileIdSql,
        unknown: placeholder(unknownMember),
        erased: identity.erasures === null ? null : placeholder(erasedMember),
    };
    return mart(layout, {
        name: relationNames.profiles(identity.name),
        description: identity.description,
        columns,
        key: [profileId],
        placeholders: true,
        parents: [refs.resolved],
        tests: profileTooLarge(layout),
        body: { template: "dbt/identity/profiles", view },
    });
}

function profileColumns(layout: IdentityLayout): Relation["columns"] {
    const resolved = relationNames.resolved(layout.identity.name);
    return [
        profileColumn(layout, {
            description: "Id of the profile; 'unknown' for rows without a usable identifier.",
            unique: true,
            from: [edge(resolved, layout.profileId, "identity")],
        }),
        makeColumn("founding_type", { kind: "string" }, "The strongest kind of identifier the profile holds.", {
            values: typeValues(layout),
            listed: "identifier_type",
            from: [edge(resolved, "identifier_type", "aggregation")],
        }),
        makeColumn("founding_identifier", { kind: "string" }, "The identifier that names the profile.", {
            pii: "identifier",
            from: [edge(resolved, "identifier", "aggregation")],
        }),
        makeColumn("identifiers", { kind: "integer" }, "How many identifiers the profile holds.", {
            nullable: false,
            from: [edge(resolved, layout.profileId, "aggregation")],
        }),
        makeColumn(
            "first_seen_at",
            { kind: "timestamp" },
            "When the profile was first seen; null where no source can tell.",
            {
                from: [edge(resolved, "first_seen_at", "aggregation")],
            },
        ),
        makeColumn("last_seen_at", { kind: "timestamp" }, "When the profile was last seen.", {
            from: [edge(resolved, "last_seen_at", "aggregation")],
        }),
        makeColumn("is_placeholder", { kind: "boolean" }, "Stands for what is not known; leave it out of counts.", {
            nullable: false,
        }),
    ];
}
