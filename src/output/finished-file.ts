import type { EmitterName } from "../emitters/output-tree.js";
import type { Origin } from "../model/origin.js";

/** One generated file as it is to stand on disk. */
export interface FinishedFile {
    readonly text: string;
    readonly sha256: string;
    readonly emitter: EmitterName;
    readonly origin: Origin | null;
    /** Of its draft; null for what is its own. */
    readonly key: string | null;
}

export type FinishedTree = ReadonlyMap<string, FinishedFile>;
