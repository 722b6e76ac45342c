import type { Program } from "../plan/program.js";
import { contraction } from "./contraction.js";
import { contractionGuard } from "./guards.js";
import type { IdentityLayout } from "./layout.js";
import { limitSteps } from "./limit-steps.js";
import { canRefuse } from "./limits.js";
import { survivingIdentifiers, touchedSteps } from "./touched.js";

/** What took the place of what, followed to the end of each chain. */
function replacementSteps(layout: IdentityLayout): Program["steps"] {
    const view = { replacements: layout.refs.replacements };
    return [
        contraction(
            "replacements",
            { links: "replacement_links", representatives: "replacement_steps", labels: "replacement_roots" },
            { template: "dbt/identity/program/replacements/links", view },
            contractionGuard("replacement_links", layout),
        ),
        {
            kind: "statement",
            name: "replaced",
            into: { name: "replaced", round: null },
            mode: "create",
            body: { template: "dbt/identity/program/replacements/replaced", view },
        },
    ];
}

/** What people said is the same, followed through every decision: what a decision to the contrary contradicts. */
const overrideStep = (layout: IdentityLayout): Program["steps"][number] =>
    contraction(
        "overrides",
        { links: "override_links", representatives: "override_steps", labels: "override_roots" },
        { template: "dbt/identity/program/overrides/links", view: { overrides: layout.refs.overrides } },
        contractionGuard("override_links", layout),
    );

/**
 * Plans the statements behind `int_<identity>__resolved`: components without regard to limits, then, for those that
 * break one, the same answer as if their links were applied one after the other, strongest first.
 */
export function planProgram(layout: IdentityLayout): Program {
    const { identity, refs } = layout;
    return {
        prefix: identity.name,
        steps: [
            survivingIdentifiers(layout),
            ...(layout.replaces ? replacementSteps(layout) : []),
            ...(layout.decisions === null ? [] : [overrideStep(layout)]),
            ...touchedSteps(layout),
            contraction(
                "components",
                { links: "open_links", representatives: "representatives", labels: "components" },
                { template: "dbt/identity/program/open_links", view: { links: refs.links } },
                contractionGuard("open_links", layout),
            ),
            ...(canRefuse(layout) ? limitSteps(layout) : []),
        ],
    };
}
