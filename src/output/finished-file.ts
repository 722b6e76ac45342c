import type { EmitterName } from "../emitters/output-tree.js";
import type { Origin } from "../model/origin.js";

/** One generated file as it is to stand on disk. */
export interface FinishedFile {
    readonly text: string;
    readonly emitter: EmitterName;
    readonly origin: Origin | null;
    /** Null for what is not formatted. */
    readonly formatKey: string | null;
}

export type FinishedTree = ReadonlyMap<string, FinishedFile>;
