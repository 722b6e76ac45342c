import type { Database } from "../database.js";

/** What a work may tell beside its answer. */
export interface Notes {
    rounds: number | null;
}

/** What is measured. */
export type Work = (database: Database, notes: Notes) => Promise<void>;
