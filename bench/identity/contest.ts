import { rmSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "../measure/command.js";
import type { CommandSamples } from "../measure/command-samples.js";
import { inTurns } from "../measure/in-turns.js";
import { type Samples, samplesOf } from "../measure/samples.js";
import { repository } from "../programs.js";
import { type Counts, writeData } from "./data.js";
import type { Taken } from "./one.js";
import type { Shape } from "./records.js";
import type { RivalName } from "./rivals.js";

const script = join(repository, "bench/identity/one.ts");

/** Records in a file. */
export interface Data extends Counts {
    readonly name: string;
    readonly file: string;
}

/** What one rival took, in several runs. */
export interface Outcome extends CommandSamples {
    readonly costs: readonly number[];
    readonly peak: Samples;
    readonly rounds: number | null;
}

/** The files of one run of the bench, and what runs over them. */
export interface Contest {
    readonly write: (name: string, links: number, shape: Shape) => Promise<Data>;
    /**
     * Each rival in turns, in processes of their own, over the same records.
     *
     * @throws Error when two of them come to different answers
     */
    readonly run: (data: Data, rivals: readonly RivalName[], times: number) => Promise<readonly Outcome[]>;
}

export function contestIn(folder: string, say: (line: string) => void): Contest {
    const once = async (data: Data, rival: RivalName): Promise<Taken> => {
        say(`${data.name}: ${rival}`);
        const out = join(folder, "out.duckdb");
        const args = ["--max-old-space-size=8192", "--import", "tsx", script, data.file, out, rival];
        const { out: printed } = await runNode(args, repository);
        for (const end of ["", ".wal", ".temporary"]) rmSync(out + end, { recursive: true, force: true });
        return JSON.parse(printed) as Taken;
    };
    return {
        write: async (name, links, shape) => {
            say(`writing records: ${name}`);
            const file = join(folder, `${shape}-${links}.duckdb`);
            return { name, file, ...(await writeData(file, links, shape)) };
        },
        run: async (data, rivals, times) => {
            const taken = await inTurns(
                rivals.map((rival) => () => once(data, rival)),
                times,
            );
            const answers = new Set(taken.flat().flatMap(({ answer }) => answer ?? []));
            if (answers.size > 1) throw new Error(`${rivals.join(", ")} differ:\n${[...answers].join("\n")}`);
            return taken.map(outcomeOf);
        },
    };
}

function outcomeOf(taken: readonly Taken[]): Outcome {
    const costs = taken.map(({ cpu }) => cpu);
    return {
        value: samplesOf(taken.map(({ wall }) => wall)),
        cpu: samplesOf(costs).median,
        costs,
        peak: samplesOf(taken.map(({ peak }) => peak)),
        rounds: taken[0]?.rounds ?? null,
    };
}
