import type { Step } from "../plan/program.js";
import { contraction, substitution } from "./contraction.js";
import { contractionGuard, limitsGuard } from "./guards.js";
import type { IdentityLayout } from "./layout.js";
import { limitsView } from "./limits.js";
import { linkOrder } from "./link-order.js";

/**
 * Plans the limits loop. Each round refuses for ever what would join too much, applies the links that nothing
 * stronger can precede, and merges their groups. Links of groups that hold nothing limited are applied all at once:
 * else a customer of 50 000 cookies would take as many rounds.
 */
export function limitSteps(layout: IdentityLayout): readonly Step[] {
    const { dialect, refs } = layout;
    const counting = { integer: dialect.typeName({ kind: "integer" }) };
    const statement = (
        template: string,
        into: string,
        round: number | null,
        view: object = {},
    ): Step & { kind: "statement" } => ({
        kind: "statement",
        name: `limits_${template}`,
        into: { name: into, round },
        mode: "create",
        body: { template: `dbt/identity/program/limits/${template}`, view },
    });
    return [
        statement("members", "members", null, { ...limitsView(layout), replaces: layout.replaces }),
        {
            kind: "repeat",
            name: "limits",
            first: [
                statement("undecided", "undecided_links", 0, {
                    links: refs.links,
                    order: linkOrder().map(({ order }) => order),
                }),
                statement("holdings", "holdings", 0, counting),
                statement("no_moves", "regrouped", null),
            ],
            until: { name: "undecided_links", round: 0 },
            body: [
                statement("allowed", "allowed_links", null),
                contraction(
                    "merges",
                    { links: "accepted_links", representatives: "merge_representatives", labels: "merged" },
                    { template: "dbt/identity/program/limits/accepted", view: {} },
                    contractionGuard("accepted_links", layout),
                ),
                statement("moves", "moves", 0),
                statement("still_undecided", "undecided_links", 1),
                statement("still_held", "holdings", 1, counting),
            ],
            guard: limitsGuard("undecided_links", layout),
            back: [
                substitution("regrouped", {
                    links: "undecided_links",
                    representatives: "moves",
                    labels: "regrouped",
                }),
            ],
        },
        statement("profiles", "profiles", null),
    ];
}
