import type { Figure } from "./figure.js";
import type { Usage } from "./measure/command.js";
import { commandSamples } from "./measure/command-samples.js";
import { inTurns } from "./measure/in-turns.js";
import { c360 } from "./programs.js";
import type { Subject } from "./subject.js";
import { grouped } from "./table.js";
import type { Validations } from "./validations.js";

/** B8: generating again, when nothing has changed and when one definition has. The project must have been generated. */
export async function measureGenerations(
    { folder, change, size }: Subject,
    { cached, uncached }: Pick<Validations, "cached" | "uncached">,
): Promise<readonly Figure[]> {
    await c360(folder, "generate");
    const [unchanged = [], changed = []] = await inTurns(
        [
            () => c360(folder, "generate"),
            async () => {
                change();
                return await c360(folder, "generate");
            },
        ],
        5,
    );
    const rows: readonly [string, readonly Usage[], number][] = [
        ["nothing changed", unchanged, 1.5],
        ["one definition changed", changed, 2],
    ];
    return rows.flatMap(([what, usages, limit]): readonly Figure[] => {
        const figure = { id: "B8", unit: "ms", ...commandSamples(usages) } as const;
        const work = `\`c360 generate\`, ${grouped(size.relations)} relations, ${what}`;
        return [
            {
                ...figure,
                work,
                partner: { work: "`validate --no-cache`", ...uncached },
                target: { kind: "times", limit },
            },
            {
                ...figure,
                work,
                partner: { work: "`validate` with the cache", ...cached },
                target: { kind: "times", limit },
            },
        ];
    });
}
