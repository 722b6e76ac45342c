import { relationNames } from "../../names/relation-names.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import type { Relation } from "../plan/relation.js";
import { edge, profileReference } from "./columns.js";
import type { IdentityLayout } from "./layout.js";
import { profileHash } from "./profile-hash.js";
import { mart } from "./relation.js";
import { aliasOfAlias } from "./tests.js";
import type { AliasesView } from "./views.js";

/**
 * Plans `dim_<identity>_aliases`: whichever identifier once named a profile, the id it gave still resolves. Needs no
 * memory, because an id is a function of the identifier.
 */
export function planAliases(layout: IdentityLayout): Relation {
    const { identity, refs, profileId, profileIdSql } = layout;
    const resolved = relationNames.resolved(identity.name);
    const description = `One row per id that a ${identity.name} has or may have had, with the id it has now.`;
    const view: AliasesView = {
        ...header(description, identity.origin, "table"),
        resolved: refs.resolved,
        profile_id: profileIdSql,
        alias_hash: profileHash(layout),
        previous_hash: layout.idSaltPrevious === null ? null : profileHash(layout, layout.idSaltPrevious),
    };
    return mart(layout, {
        name: relationNames.aliases(identity.name),
        description,
        columns: [
            makeColumn(
                "alias_id",
                { kind: "string" },
                "The id one of the profile's identifiers gives or once gave it.",
                {
                    nullable: false,
                    unique: true,
                    identifies: identity.name,
                    from: [
                        edge(resolved, "identifier_type", "transformation"),
                        edge(resolved, "identifier", "transformation"),
                        ...(layout.hasLives ? [edge(resolved, "life", "transformation")] : []),
                    ],
                },
            ),
            profileReference(layout, profileId, [edge(resolved, profileId, "identity")]),
            makeColumn("is_current", { kind: "boolean" }, "The id is the one the profile has now.", {
                nullable: false,
                from: [edge(resolved, "is_founding", layout.idSaltPrevious === null ? "identity" : "transformation")],
            }),
            ...saltColumn(layout),
        ],
        key: ["alias_id"],
        parents: [refs.resolved],
        tests: [aliasOfAlias(layout)],
        body: { template: "dbt/identity/aliases", view },
    });
}

/** Under which salt an id was given, where there are two. */
const saltColumn = ({ idSaltPrevious }: IdentityLayout): Relation["columns"] =>
    idSaltPrevious === null
        ? []
        : [
              makeColumn("salt", { kind: "string" }, "Which salt gave the id; ids of the previous one leave with it.", {
                  nullable: false,
                  values: { values: ["current", "previous"], open: false },
                  listed: "id_salt",
              }),
          ];
