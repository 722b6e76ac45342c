import type { Usage } from "./command.js";
import { type Samples, samplesOf } from "./samples.js";

/** What several runs of one command took. */
export interface CommandSamples {
    readonly value: Samples;
    /** The median, in milliseconds of processor time. */
    readonly cpu: number;
}

export const commandSamples = (usages: readonly Usage[]): CommandSamples => ({
    value: samplesOf(usages.map(({ wall }) => wall)),
    cpu: samplesOf(usages.map(({ cpu }) => cpu)).median,
});
