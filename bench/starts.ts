import type { Figure } from "./figure.js";
import type { Usage } from "./measure/command.js";
import { commandSamples } from "./measure/command-samples.js";
import { inTurns } from "./measure/in-turns.js";
import { bareNode, c360, repository } from "./programs.js";

/** B12: how long one waits for the smallest answers. */
export async function measureStarts(): Promise<readonly Figure[]> {
    await c360(repository, "validate");
    const runs = await inTurns(
        [
            bareNode,
            () => c360(repository, "--version"),
            () => c360(repository, "validate"),
            () => c360(repository, "validate", "--no-cache"),
        ],
        9,
    );
    const [node = [], version = [], cached = [], uncached = []] = runs;
    const partner = { work: "bare Node", ...commandSamples(node) };
    const figure = (work: string, usages: readonly Usage[], limit: number): Figure => ({
        id: "B12",
        work,
        unit: "ms",
        ...commandSamples(usages),
        partner,
        target: { kind: "over", limit },
    });
    return [
        figure("starting, for `--version`", version, 80),
        figure("`c360 validate` of the reference model", cached, 400),
        { ...figure("the same with `--no-cache`", uncached, 0), target: { kind: "none" } },
    ];
}
