import type { Dialect } from "../../../dialects/dialect.js";
import type { Relationship } from "../../../model/relationship.js";
import { relationNames } from "../../../names/relation-names.js";
import { comment } from "../../../text/comment-text.js";
import type { DataTest } from "../../plan/data-test.js";
import { modelRef } from "../../plan/reference.js";
import type { SharesView } from "./views.js";

/**
 * Asks whether shares add up. Thirds of four digits do: a thousandth is forgiven. A warning: one account whose shares
 * somebody mistyped is no reason to withhold all others.
 */
export function planShares({ name, to }: Relationship, dialect: Dialect): DataTest {
    const relation = relationNames.dimension(name);
    const whole = to.entity.replaceAll("_", " ");
    const view: SharesView = {
        whole: comment(whole),
        relationship: modelRef(relation, dialect),
        key: dialect.identifier(to.column),
    };
    return {
        name: `${relation}_shares`,
        description: `Shares of one ${whole} that do not add up to 1.`,
        severity: "warn",
        body: { template: "dbt/entities/tests/shares", view },
    };
}
