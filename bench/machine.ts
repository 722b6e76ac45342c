import { availableParallelism, loadavg, totalmem } from "node:os";

/** Where something was measured, without a name. */
export interface Machine {
    readonly cores: number;
    readonly memoryGiB: number;
    readonly platform: string;
    /** Programs that wanted a core at a time, in the last quarter of an hour: more than cores is a busy machine. */
    readonly load: number;
}

export const thisMachine = (): Machine => ({
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    load: Math.round((loadavg()[2] ?? 0) * 10) / 10,
});
