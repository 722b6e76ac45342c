import type { Program } from "../plan/program.js";
import { contraction } from "./contraction.js";
import { contractionGuard } from "./guards.js";
import type { IdentityLayout } from "./layout.js";
import { limitSteps } from "./limit-steps.js";
import { hasLimits } from "./limits.js";

/**
 * Plans the statements behind `int_<identity>__resolved`: components without regard to limits, then, for those that
 * break one, the same answer as if their links were applied one after the other, strongest first.
 */
export function planProgram(layout: IdentityLayout): Program {
    const { identity, refs } = layout;
    return {
        prefix: identity.name,
        steps: [
            {
                kind: "statement",
                name: "identifiers",
                into: { name: "identifiers", round: null },
                mode: "create",
                body: { template: "dbt/identity/program/identifiers", view: { observations: refs.observations } },
            },
            contraction(
                "components",
                { links: "open_links", representatives: "representatives", labels: "components" },
                { template: "dbt/identity/program/open_links", view: { links: refs.links } },
                contractionGuard("open_links", layout),
            ),
            ...(hasLimits(layout) ? limitSteps(layout) : []),
        ],
    };
}
