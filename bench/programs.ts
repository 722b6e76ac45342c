import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runNode, type Usage } from "./measure/command.js";
import type { Phases } from "./phases.js";

export const repository = fileURLToPath(new URL("../", import.meta.url));
const main = join(repository, "dist/cli/main.js");

/** Node that starts, and does nothing. */
export const bareNode = (): Promise<Usage> => runNode(["--eval", "0"], repository);

/** The built `c360`, in the folder of a project. */
export const c360 = (folder: string, ...words: readonly string[]): Promise<Usage> => runNode([main, ...words], folder);

/** Generates in a process of its own, and tells how long each phase took. */
export async function runPhases(folder: string): Promise<Phases & Pick<Usage, "peak">> {
    const script = join(repository, "bench/phases.ts");
    const { out, peak } = await runNode(["--import", "tsx", script, folder], repository);
    return { ...(JSON.parse(out) as Phases), peak };
}
