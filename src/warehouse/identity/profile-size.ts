import { relationNames } from "../../names/relation-names.js";
import { number } from "../../text/sql-text.js";
import type { DataTest } from "../plan/data-test.js";
import { modelRef } from "../plan/reference.js";
import type { IdentityLayout } from "./layout.js";
import type { ProfileTooLargeView } from "./test-views.js";

/** Nobody holds so many identifiers: a value that every row carries has made one profile of strangers. */
export function profileTooLarge({ identity, dialect, profileIdSql }: IdentityLayout): readonly DataTest[] {
    if (identity.maxProfileSize === null) return [];
    const { count, severity } = identity.maxProfileSize;
    const relation = relationNames.profiles(identity.name);
    const view: ProfileTooLargeView = {
        profiles: modelRef(relation, dialect),
        profile_id: profileIdSql,
        count: number(count),
    };
    return [
        {
            name: `${relation}_profile_too_large`,
            description: `No ${identity.name} holds more than ${count} identifiers (\`max_profile_size\`): a larger one is several, tied by a value that each of them has.`,
            severity,
            body: { template: "dbt/identity/tests/profile_too_large", view },
        },
    ];
}
