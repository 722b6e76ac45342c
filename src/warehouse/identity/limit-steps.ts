import type { Step } from "../plan/program.js";
import { attachOnlyView } from "./attach-only.js";
import { contraction, substitution } from "./contraction.js";
import { contractionGuard, limitsGuard } from "./guards.js";
import type { IdentityLayout } from "./layout.js";
import { limitsView } from "./limits.js";
import { linkOrder } from "./link-order.js";

/**
 * Plans the limits loop. Each round refuses for ever what may not be joined, applies the links that nothing stronger
 * can precede, and merges their groups. The first link of a group that adds nothing to the other's is applied at once,
 * whatever the other's first link is: else a customer of 50 000 cookies would take as many rounds.
 *
 * A group adds nothing when it holds no limited type and, where types are `attach_only`, either nothing stronger than
 * the weakest of those or nothing stronger than the other group holds already. Its first link is then never refused:
 * before that link's turn the group itself stays as it is, and whatever the other grows into, a refusal asks for a
 * count or for a stronger identifier that this one does not bring. Nor does it change how any earlier link of the
 * other group is judged, because that group's counts and its strongest type stay the same.
 */
export function limitSteps(layout: IdentityLayout): readonly Step[] {
    const { dialect, refs } = layout;
    const attachOnly = attachOnlyView(layout);
    const overrides = layout.decisions === null ? null : refs.overrides;
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
        statement("members", "members", null, {
            ...limitsView(layout),
            links: refs.links,
            replaces: layout.replaces,
            attach_only: attachOnly,
            overrides,
        }),
        {
            kind: "repeat",
            name: "limits",
            first: [
                statement("undecided", "undecided_links", 0, {
                    links: refs.links,
                    order: linkOrder(layout).map(({ order }) => order),
                    attach_only: attachOnly,
                }),
                statement("holdings", "holdings", 0, counting),
                ...(attachOnly === null ? [] : [statement("strengths", "strengths", 0)]),
                ...(overrides === null ? [] : [statement("divisions", "divisions", 0, { overrides })]),
                statement("no_moves", "regrouped", null),
            ],
            until: { name: "undecided_links", round: 0 },
            body: [
                statement("allowed", "allowed_links", null, { attach_only: attachOnly, divided: overrides !== null }),
                contraction(
                    "merges",
                    { links: "accepted_links", representatives: "merge_representatives", labels: "merged" },
                    { template: "dbt/identity/program/limits/accepted", view: {} },
                    contractionGuard("accepted_links", layout),
                ),
                statement("moves", "moves", 0),
                statement("still_undecided", "undecided_links", 1, { attach_only: attachOnly }),
                statement("still_held", "holdings", 1, counting),
                ...(attachOnly === null ? [] : [statement("still_strong", "strengths", 1)]),
                ...(overrides === null ? [] : [statement("still_divided", "divisions", 1)]),
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
