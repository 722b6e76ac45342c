import { join } from "node:path";
import { type Dbt, layOut } from "./dbt.js";
import type { Figure } from "./figure.js";
import { type CommandSamples, commandSamples } from "./measure/command-samples.js";
import { inTurns } from "./measure/in-turns.js";
import { samplesOf } from "./measure/samples.js";
import { c360 } from "./programs.js";
import type { Subject } from "./subject.js";
import { grouped } from "./table.js";

export interface Validations {
    readonly figures: readonly Figure[];
    readonly cached: CommandSamples;
    readonly uncached: CommandSamples;
}

/** B7: validating, beside dbt parsing what is generated. The project must have been generated. */
export async function measureValidations({ folder, size }: Subject, dbt: Dbt | null): Promise<Validations> {
    const project = `\`c360 validate\`, ${grouped(size.relations)} relations`;
    const laidOut = dbt === null ? null : layOut(join(folder, "generated/dbt"), `${folder}-dbt`);
    await c360(folder, "validate");
    const parsed: number[] = [];
    const parse = async (): Promise<void> => {
        // It takes long, and its spread is small.
        if (dbt !== null && laidOut !== null && parsed.length < 3) parsed.push(await dbt.parse(laidOut));
    };
    const [cached = [], uncached = []] = await inTurns(
        [
            () => c360(folder, "validate"),
            async () => {
                await parse();
                return await c360(folder, "validate", "--no-cache");
            },
        ],
        5,
    );
    const values = { cached: commandSamples(cached), uncached: commandSamples(uncached) };
    const partner = { work: "`dbt parse` of what is generated", value: dbt === null ? null : samplesOf(parsed) };
    const figure = (work: string, samples: CommandSamples, limit: number): Figure => ({
        id: "B7",
        work,
        unit: "ms",
        ...samples,
        partner: null,
        target: { kind: "below", limit },
    });
    return {
        ...values,
        figures: [
            figure(`${project}, \`--no-cache\``, values.uncached, 3000),
            figure(`${project}, with the cache`, values.cached, 1000),
            {
                ...figure(`${project}, \`--no-cache\``, values.uncached, 0),
                partner,
                target: { kind: "faster", limit: 5 },
            },
        ],
    };
}
