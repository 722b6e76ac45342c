import type { SqlText } from "../../text/sql-text.js";
import type { Body } from "../plan/body.js";
import type { Guard, Repeat, Statement } from "../plan/program.js";
import type { ContractionView } from "./program-views.js";

/** The work tables of a contraction. */
export interface ContractionTables {
    /** Numbered: the links that are still open before a round. */
    readonly links: string;
    /** Numbered: what each node was replaced by in a round. */
    readonly representatives: string;
    /** The answer: a root for every node that is not one itself. */
    readonly labels: string;
}

/**
 * Connected components by min-contraction: every node is replaced by its smallest neighbour until no link is left,
 * then the replacements are followed back. A component's root is its smallest node. Node ids are hashes, so the
 * rounds grow with the logarithm of the longest path; ids in order of arrival would take a hundred.
 *
 * `start` selects links `node_a < node_b`.
 */
export function contraction(name: string, tables: ContractionTables, start: Body, guard: Guard): Repeat {
    const { links, representatives, labels } = tables;
    return {
        kind: "repeat",
        name,
        first: [
            { kind: "statement", name: `${name}_start`, into: { name: links, round: 0 }, mode: "create", body: start },
            {
                kind: "statement",
                name: `${name}_no_labels`,
                into: { name: labels, round: null },
                mode: "create",
                body: contractionBody("no_labels", tables),
            },
        ],
        until: { name: links, round: 0 },
        body: [
            {
                kind: "statement",
                name: `${name}_representatives`,
                into: { name: representatives, round: 0 },
                mode: "create",
                body: contractionBody("representatives", tables),
            },
            {
                kind: "statement",
                name: `${name}_open_links`,
                into: { name: links, round: 1 },
                mode: "create",
                body: contractionBody("open_links", tables),
            },
        ],
        guard,
        back: [substitution(name, tables)],
    };
}

/** Follows the replacements of one round back, the later rounds being done. */
export function substitution(name: string, tables: ContractionTables): Statement {
    return {
        kind: "statement",
        name: `${name}_labels`,
        into: { name: tables.labels, round: null },
        mode: "append",
        body: contractionBody("labels", tables),
    };
}

function contractionBody(
    template: "no_labels" | "representatives" | "open_links" | "labels",
    tables: ContractionTables,
): Body {
    // Names of work tables are ours, never the user's.
    const view: ContractionView = {
        links: tables.links as SqlText,
        representatives: tables.representatives as SqlText,
        labels: tables.labels as SqlText,
    };
    return { template: `dbt/identity/program/contract/${template}`, view };
}
